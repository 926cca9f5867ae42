    timer = setTimeout(() => interrupt(new Error("NO_ANSWER_IN_TIME")), 180000); //!call
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
    note(await Promise.race([interrupted, asked])); //!call
    //[ call
    const res = await Promise.race([interrupted, asked]);
    const failure = failureOf(Object(res));
    const text = res && res.choices && res.choices[0] && res.choices[0].message.content;
    if (failure || !text) throw failure || res || new Error("EMPTY_ANSWER");
    if (onText) onText(text);
    return text;
    //]
