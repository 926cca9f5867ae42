const NOT_INITIALIZED = {
  kind: "not-initialized",
  code: "NOT_INITIALIZED",
  next: "Call wx.cloud.init with the environment id in onLaunch, before the first call.", //en
  next: "请在 onLaunch 中用环境 ID 调用 wx.cloud.init，再发起调用。", //zh
};

const FAILED = {
  kind: "failed",
  code: "AI_MODEL_REQUEST_FAILED",
  next: "Check the prompt, the parameters and the network, then retry.", //en
  next: "请检查提示词、参数和网络后重试。", //zh
};

const KNOWN = [
  {
    kind: "not-eligible",
    code: "EXCEED_TOKEN_QUOTA_LIMIT",
    next: "No tokens are left for this call: check the Growth Plan or the resource pack of the environment.", //en
    next: "没有可用的 token：请检查环境的小程序成长计划或资源包。", //zh
  },
  {
    kind: "not-ready",
    code: "AI_MODEL_NOT_FOUND",
    next: "The environment has no such model group: create it in the CloudBase console, then call again.", //en
    next: "环境中没有该模型组：请在云开发控制台创建后重试。", //zh
  },
  {
    kind: "not-ready",
    code: "AI_MODEL_DISABLED",
    next: "Switch the model group on, wait about 2 minutes, then call again.", //en
    next: "请开启该模型组，等待约 2 分钟后重试。", //zh
  },
  {
    kind: "not-ready",
    code: "AI_MODEL_NOT_SUPPORTED",
    next: "Enable this model in its group, then call again.", //en
    next: "请在模型组中启用该模型后重试。", //zh
  },
  {
    kind: "not-ready",
    code: "AI_MODEL_CONFIG_MISSING",
    next: "Complete the model group's configuration in the CloudBase console, then call again.", //en
    next: "请在云开发控制台补全模型组配置后重试。", //zh
  },
  {
    kind: "busy",
    code: "EXCEED_CONCURRENT_REQUEST_LIMIT",
    next: "Too many requests at a time (5 by default): retry in a moment.", //en
    next: "并发请求过多（默认 5 个）：请稍后重试。", //zh
  },
  {
    kind: "bad-request",
    code: "AI_MODEL_PARAM_REQUIRED",
    next: "A parameter is missing: mend the shape of the call.", //en
    next: "缺少参数：请修正调用的参数结构。", //zh
  },
  {
    kind: "bad-request",
    code: "AI_MODEL_PARAM_INVALID",
    next: "A parameter is invalid: mend the shape of the call.", //en
    next: "参数无效：请修正调用的参数结构。", //zh
  },
  {
    kind: "unsupported",
    code: "BASE_LIBRARY_TOO_OLD",
    next: "Raise the minimum base library version in the settings of the Mini Program, or update WeChat.", //en
    next: "请在小程序设置中提高最低基础库版本，或更新微信。", //zh
  },
  {
    kind: "failed",
    code: "EMPTY_ANSWER",
    next: "The answer held no text, which can hide an error of the gateway: check the prompt, then retry.", //en
    next: "回答没有文本，可能掩盖了网关错误：请检查提示词后重试。", //zh
  },
  NOT_INITIALIZED,
  FAILED,
];

//en Says what went wrong and what to do next. A code can stand in code, errCode or errMsg, or only inside message.
//zh 说明出错原因和下一步。错误码可能在 code、errCode、errMsg 中，也可能只出现在 message 里。
function classifyAIError(error) {
  const { code, errCode, errMsg, message } = Object(error);
  const text = [code, errCode, errMsg, message, error].join(" ");
  const words = text.split(/[^A-Za-z0-9_]+/);
  const known = KNOWN.find((one) => words.indexOf(one.code) >= 0);
  if (known) return known;
  if (/cloud\.init|\binit first|not initiali[sz]ed|isn't enabled/i.test(text)) return NOT_INITIALIZED;
  return { kind: FAILED.kind, code: String(code || errCode || "UNKNOWN"), next: FAILED.next };
}

module.exports = { classifyAIError };
