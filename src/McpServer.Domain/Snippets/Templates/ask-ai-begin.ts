    const cloud = given.cloud || wx.cloud;
    if (!(cloud && cloud.extend && cloud.extend.AI) || isTooOld()) throw new Error("BASE_LIBRARY_TOO_OLD"); //!call
    if (given.model && given.model !== __MODEL__) throw new Error("MODEL_NOT_PROVEN"); //!models
    //[ models
    const model = MODELS[given.model ? MODELS.indexOf(given.model) : 0];
    if (!model) throw new Error("MODEL_NOT_PROVEN");
    //]
    const ai = cloud.extend.AI.createModel(__PROVIDER__);
    const question = { role: "user", content: prompt }; //js
    const question: WxCloudAI.Message = { role: "user", content: prompt }; //ts
    const system = { role: "system", content: __SYSTEM__ }; //js+system
    const system: WxCloudAI.Message = { role: "system", content: __SYSTEM__ }; //ts+system
