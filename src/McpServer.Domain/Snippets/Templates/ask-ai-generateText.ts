    timer = setTimeout(() => interrupt(new Error("NO_ANSWER_IN_TIME")), 180000);
    //en generateText takes its parameters directly: no data wrapper here. The result is the model's raw response.
    //zh generateText 直接接收参数，这里没有 data 包装。返回值是模型的原始响应。
    const asked = ai.generateText({
      model: __MODEL__, //!models
      model: model, //models
      messages: (given.earlier || []).concat([question]), //!system
      messages: [system].concat(given.earlier || [], [question]), //system
      temperature: __temperature__, //temperature
      top_p: __top_p__, //top_p
      max_tokens: __max_tokens__, //max_tokens
    });
    const res = await Promise.race([interrupted, asked]);
    if (!res || isFailure(res)) throw res;
    const choice = res.choices && res.choices[0];
    const message = choice && choice.message;
    //[ call
    if (!choice || !message || BROKEN.indexOf(choice.finish_reason) >= 0) throw res;
    text = message.content;
    if (text && onText) onText(text);
    //]
    //[ !call
    seen.finish = (choice && choice.finish_reason) || null;
    seen.usage = res.usage || null; //usage
    if (message && message.reasoning_content) seen.thought = true;
    if (message && message.reasoning_content) hand(given.onReasoning, message.reasoning_content); //reasoning
    show(message && message.content);
    //]
