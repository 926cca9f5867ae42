// A strict wx.cloud.extend.AI over scripted answers, for Jint and for Node. Where the real one is silent about a
// mistake (a wrong provider, a callback's exception, reading on after [DONE]), this one behaves in the worst way that
// the facts allow.
//
// world:  { env, group, models, baseLibrary, oldInfo, initialized, answers: [answer] }, one answer a request, the last
//         repeated; baseLibrary is new enough if absent; oldInfo: only getSystemInfoSync tells it
// answer: { chunks: [object], done, breakAfter: number, breakWith: error, reject: error, lateCallbacks, pauseAfter: number }
function createFakeWx(world) {
  const requests = [];
  const paused = [];
  const floors = { cloudbase: "3.15.1" };
  const version = world.baseLibrary || "3.15.1";
  let env = world.initialized ? world.env : null;

  function nextAnswer() {
    return world.answers[Math.min(requests.length, world.answers.length) - 1];
  }

  function rank(text) {
    const parts = text.split(".").map(Number);
    return parts[0] * 1e6 + parts[1] * 1e3 + parts[2];
  }

  function fail(code, text) {
    const error = new Error(text);
    error.code = code;
    return error;
  }

  function exactKeys(value, allowed, what) {
    if (!value || typeof value !== "object") throw fail("AI_MODEL_PARAM_REQUIRED", what + " is missing");
    Object.keys(value).forEach((key) => {
      if (allowed.indexOf(key) < 0) throw fail("AI_MODEL_PARAM_INVALID", what + " has an unknown field " + key);
    });
  }

  function checkInput(input) {
    exactKeys(input, ["model", "messages"], "the input");
    if (!Array.isArray(input.messages) || input.messages.length === 0) throw fail("AI_MODEL_PARAM_REQUIRED", "messages");
    input.messages.forEach((message) => {
      exactKeys(message, ["role", "content"], "a message");
      if (["user", "system", "assistant"].indexOf(message.role) < 0) throw fail("AI_MODEL_PARAM_INVALID", "role");
      if (typeof message.content !== "string" || message.content === "") throw fail("AI_MODEL_PARAM_INVALID", "content");
    });
    if (world.models.indexOf(input.model) < 0) throw fail("AI_MODEL_NOT_SUPPORTED", "model " + input.model);
  }

  function contentOf(chunk) {
    const choice = chunk.choices && chunk.choices[0];
    return (choice && choice.delta && choice.delta.content) || "";
  }

  // One pass over the answer; each consumer has its own. `values` maps a chunk to what the consumer sees.
  function pass(answer, values, endMark) {
    let at = 0;
    let queue = [];
    let opened = false;
    let resumed = false;
    function next() {
      if (answer.pauseAfter === at && !resumed) {
        resumed = true;
        return new Promise((resolve) => paused.push(resolve)).then(next);
      }
      if (queue.length > 0) return Promise.resolve({ value: queue.shift(), done: false });
      if (answer.breakAfter === at) return Promise.reject(answer.breakWith || new Error("the connection broke"));
      if (at < answer.chunks.length) {
        queue = values(answer.chunks[at++]);
        return Promise.resolve().then(next);
      }
      if (at === answer.chunks.length && endMark && answer.done) {
        at++;
        return Promise.resolve({ value: endMark, done: false });
      }
      if (at > answer.chunks.length) return new Promise(() => {}); // after [DONE] the connection stays open
      return Promise.resolve({ value: undefined, done: true });
    }
    return {
      [Symbol.asyncIterator]() {
        if (opened) throw new TypeError("The stream is locked: it has been read before.");
        opened = true;
        return { next, return: () => Promise.resolve({ value: undefined, done: true }) };
      },
    };
  }

  function texts(answer) {
    return pass(answer, (chunk) => (contentOf(chunk) ? [contentOf(chunk)] : []), null);
  }

  function events(answer) {
    return pass(answer, (chunk) => [{ data: JSON.stringify(chunk) }], { data: "[DONE]" });
  }

  // The callbacks' own reader. Nobody waits for it, and what a callback throws is lost.
  async function pump(answer, input) {
    const quietly = (callback, value) => {
      try {
        if (callback) callback(value);
      } catch (lost) {
        // lost on purpose
      }
    };
    let full = "";
    try {
      for await (const text of texts(answer)) {
        if (answer.lateCallbacks) for (let i = 0; i < 50; i++) await null;
        full += text;
        quietly(input.onText, text);
      }
      quietly(input.onFinish, full);
    } catch (broken) {
      // callbacks cannot report a failure
    }
  }

  function createModel(provider) {
    if (arguments.length !== 1 || typeof provider !== "string") throw new TypeError("createModel takes one string");
    if (!env) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first");
    function open(method, input) {
      if (rank(version) < rank(floors[provider] || "3.7.1")) throw new Error("this base library cannot serve " + provider);
      requests.push({ method, provider, model: input.model, messages: JSON.parse(JSON.stringify(input.messages)) });
      if (provider !== world.group) throw fail("AI_MODEL_NOT_FOUND", "group " + provider);
      const answer = nextAnswer();
      if (answer.reject) throw answer.reject;
      return answer;
    }
    return {
      async generateText(input) {
        checkInput(input);
        const answer = open("generateText", input);
        if (answer.breakAfter !== undefined) throw answer.breakWith || new Error("the connection broke");
        const content = answer.chunks.map(contentOf).join("");
        return { choices: content ? [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }] : [], usage: {} };
      },
      async streamText(input) {
        exactKeys(input, ["data", "onText", "onEvent", "onFinish"], "streamText's argument");
        checkInput(input.data);
        const answer = open("streamText", input.data);
        if (input.onText || input.onFinish) pump(answer, input);
        return { textStream: texts(answer), eventStream: events(answer) };
      },
    };
  }

  function init(options) {
    exactKeys(options, ["env"], "init's argument");
    if (options.env !== world.env) throw new Error("init: unknown environment " + options.env);
    env = options.env;
  }

  const wx = { cloud: { init } };
  if (rank(version) >= rank("3.7.1")) wx.cloud.extend = { AI: { createModel } };
  wx.getSystemInfoSync = () => ({ SDKVersion: version });
  if (!world.oldInfo) wx.getAppBaseInfo = () => ({ SDKVersion: version });
  return { wx, requests, resume: () => paused.splice(0).forEach((resolve) => resolve()) };
}
