// A strict wx.cloud.extend.AI that plays one case of Data/runtime-cases.json (its schema says what each member does), with
// simulated time. What the facts leave open is played in the worst way they allow.
function createClock() {
  const timers = new Map();
  let last = 0;
  const clock = {
    now: 0,
    setTimeout: (callback, ms) => {
      timers.set(++last, { at: clock.now + (ms || 0), callback });
      return last;
    },
    clearTimeout: (id) => timers.delete(id),
    // Runs the next timer; false when there is none before the limit.
    step: (limit) => {
      let next = null;
      timers.forEach((timer, id) => {
        if (timer.at <= limit && (!next || timer.at < next.at)) next = { id, at: timer.at, callback: timer.callback };
      });
      if (!next) return false;
      timers.delete(next.id);
      clock.now = Math.max(clock.now, next.at);
      next.callback();
      return true;
    },
  };
  return clock;
}

function valueOf(spec) {
  if (spec.undefined) return undefined;
  if ("value" in spec) return spec.value;
  return Object.assign(new Error(spec.error.message), spec.error);
}

// One of the two streams: items are pushed, a reader waits or takes them.
function createStream(kind, onReturn) {
  const queue = [];
  const waiting = [];
  const stream = { opened: false };
  const settle = (item) => (waiting.length ? item(waiting.shift()) : queue.push(item));
  stream.push = (value) => settle((reader) => reader.resolve({ value, done: false }));
  stream.end = () => settle((reader) => {
    queue.unshift((next) => next.resolve({ value: undefined, done: true }));
    reader.resolve({ value: undefined, done: true });
  });
  stream.fail = (error) => settle((reader) => reader.reject(error));
  const next = () => new Promise((resolve, reject) => {
    const reader = { resolve, reject };
    if (queue.length) queue.shift()(reader);
    else waiting.push(reader);
  });
  const finish = () => {
    onReturn();
    if (kind === "return-hangs") return new Promise(() => {});
    stream.end();
    return Promise.resolve({ value: undefined, done: true });
  };
  const iterator = kind === "no-return" ? { next } : { next, return: finish };
  stream.reader = kind === "bare" ? iterator : {
    [Symbol.asyncIterator]: () => {
      if (stream.opened) throw new TypeError("The stream is locked: it has been read before.");
      stream.opened = true;
      return iterator;
    },
  };
  return stream;
}

function createPlatform(world, spec, clock) {
  const platform = Object.assign({ guard: "ok", call: {}, openAfter: 0, abort: "yes", iterator: "iterable" }, spec.platform);
  const script = spec.stream || world.plainAnswer;
  const seen = { calls: [], violations: [], releasedAt: null };

  const quietly = (callback, value) => {
    try {
      if (callback) callback(value);
    } catch (error) {
      seen.violations.push("a callback of the platform threw " + error);
    }
  };

  const release = () => {
    if (seen.releasedAt === null) seen.releasedAt = clock.now;
  };

  function strict(value, allowed, what) {
    if (!value || typeof value !== "object") throw new Error("AI_MODEL_PARAM_REQUIRED " + what);
    Object.keys(value).forEach((key) => {
      if (allowed.indexOf(key) < 0) throw new Error("AI_MODEL_PARAM_INVALID " + what + "." + key);
    });
  }

  function check(method, input) {
    strict(input, ["model", "messages", "temperature", "top_p", "max_tokens"], "input");
    if (world.models.indexOf(input.model) < 0) throw new Error("AI_MODEL_NOT_SUPPORTED " + input.model);
    if (!Array.isArray(input.messages) || !input.messages.length) throw new Error("AI_MODEL_PARAM_REQUIRED messages");
    input.messages.forEach((message) => {
      strict(message, ["role", "content"], "message");
      if (!message.content) throw new Error("AI_MODEL_PARAM_INVALID content");
    });
    seen.calls.push(JSON.parse(JSON.stringify(Object.assign({ method }, input))));
  }

  // What the call does instead of answering, or the answer.
  function outcome(answer) {
    const call = platform.call;
    if (call.throw) throw valueOf(call.throw);
    if (call.never) return new Promise(() => {});
    return new Promise((resolve, reject) => clock.setTimeout(() => {
      if (call.reject) reject(valueOf(call.reject));
      else resolve(call.resolve ? valueOf(call.resolve) : answer());
    }, platform.openAfter));
  }

  function open(input) {
    const text = createStream(platform.iterator, release);
    const events = createStream(platform.iterator, release);
    let closed = false;
    const both = (action) => [text, events].forEach(action);
    const event = (chunk, form) => {
      const json = JSON.stringify(chunk);
      const one = form === "object" ? { data: chunk } : form === "json" ? { data: json, json: chunk } : { data: json };
      quietly(input.onEvent, one);
      events.push(one);
    };
    const finish = () => quietly(input.onFinish, script.map((step) => step.text || "").join(""));
    const play = (step) => {
      if (closed) return;
      const choice = (delta, reason) => Object.assign({ choices: [{ index: 0, delta, finish_reason: reason || null }] }, step.beside);
      if (step.text !== undefined) { event(choice({ content: step.text }), step.as); quietly(input.onText, step.text); text.push(step.text); }
      else if (step.reasoning !== undefined) event(choice({ reasoning_content: step.reasoning }), step.as);
      else if (step.finish) event(choice({}, step.finish), step.as);
      else if (step.usage) event(Object.assign({ choices: [], usage: step.usage }, step.beside), step.as);
      else if (step.chunk !== undefined) {
        event(step.chunk, step.as);
        if ("piece" in step) { quietly(input.onText, step.piece); text.push(step.piece); }
      } else if ("item" in step) { quietly(input.onEvent, step.item); events.push(step.item); }
      else if (step.done) { quietly(input.onEvent, { data: "[DONE]" }); finish(); events.push({ data: "[DONE]" }); text.end(); }
      else if (step.end) { finish(); both((stream) => stream.end()); }
      else if (step.break) both((stream) => stream.fail(valueOf(step.break)));
    };
    event({ choices: [{ index: 0, delta: { role: "assistant" }, finish_reason: null }] });
    let at = 0;
    script.forEach((step) => {
      at += step.wait === undefined ? 1 : step.wait;
      clock.setTimeout(() => play(step), at);
    });
    const result = { textStream: text.reader, eventStream: events.reader };
    if (platform.abort !== "none") result.abort = () => {
      release();
      if (platform.abort === "throws") throw new Error("abort is not possible");
      if (platform.abort === "deaf") return;
      closed = true;
      both((stream) => (platform.abort === "breaks" ? stream.fail({ errMsg: "request:fail abort" }) : stream.end()));
    };
    return result;
  }

  function whole() {
    const content = script.map((step) => step.text || "").join("");
    const finish = script.map((step) => step.finish).filter(Boolean)[0] || "stop";
    return { choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: finish }], usage: { total_tokens: 7 } };
  }

  const AI = {
    createModel: (provider) => {
      if (provider !== world.group) throw new Error("AI_MODEL_NOT_FOUND " + provider);
      return {
        generateText: (input) => { check("generateText", input); return outcome(whole); },
        streamText: (input) => {
          strict(input, ["data", "onText", "onEvent", "onFinish"], "streamText");
          check("streamText", input.data);
          return outcome(() => open(input));
        },
      };
    },
  };
  const cloud = { init: (options) => { if (options.env !== world.env) seen.violations.push("init of " + options.env); } };
  Object.defineProperty(cloud, "extend", { get: () => {
    if (platform.guard.throws) throw valueOf(platform.guard.throws);
    return platform.guard === "no-extend" ? undefined : platform.guard === "no-ai" ? {} : { AI };
  } });
  const wx = platform.guard === "no-cloud" ? {} : { cloud };
  const version = platform.version === undefined ? "3.17.0" : platform.version;
  const info = () => {
    if (version && version.throws) throw valueOf(version.throws);
    return version === null ? {} : { SDKVersion: version.old || version };
  };
  if (!(version && (version.old || version.none))) wx.getAppBaseInfo = info;
  if (!(version && version.none)) wx.getSystemInfoSync = info;
  return { wx, seen };
}
