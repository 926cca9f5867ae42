    wait();
    //en streamText takes its parameters inside data and callbacks beside data. It resolves when the stream opens.
    //zh streamText 的参数放在 data 中，回调与 data 并列。流打开时它就返回。
    const opening = ai.streamText({
      data: {
        model: __MODEL__, //!models
        model: model, //models
        messages: (given.earlier || []).concat([question]), //!system
        messages: [system].concat(given.earlier || [], [question]), //system
        temperature: __temperature__, //temperature
        top_p: __top_p__, //top_p
        max_tokens: __max_tokens__, //max_tokens
      },
      onText: show, //callbacks
      onEvent: (event) => chunksOf(event).forEach(note), //!eventStream
    });
    const reading = opening.then((res) => {
      //[ !eventStream
      if (!res || !res.textStream) throw res;
      return iteratorOf(res.textStream);
      //]
      //[ eventStream
      if (!res || !res.eventStream) throw res;
      return iteratorOf(res.eventStream);
      //]
    });
    const leave = () => reading.then((left) => left.return && left.return()).catch(() => {});
    free = () => opening.then((res) => (res.abort ? res.abort() : leave())).catch(() => {});
    const iterator = await Promise.race([interrupted, reading]);
    //en+callbacks onText renders. Callbacks cannot report a failure, so this loop waits for the end and for errors.
    //zh+callbacks 只在 onText 中渲染。回调无法报告失败，所以这个循环等待结束和错误。
    while (true) {
      const step = await Promise.race([interrupted, iterator.next()]);
      if (step.done) break;
      //[ callbacks
      streamed += step.value || "";
      wait();
      //]
      show(step.value); //textStream
      //[ eventStream
      chunksOf(step.value).forEach(note);
      if (seen.failures.length) throw seen.failures[0]; //!call
      if (ended) { //!call
      if (finish === "[DONE]") { //call
        leave();
        break;
      }
      //]
    }
    free = () => {};
