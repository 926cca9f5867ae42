// The APIs that clients speak with models: what a request holds, and how an answer is written, whole or as a stream.
// read(body) gives { tools: [{ name, description, schema }], results: [what came back from calls, in order] };
// write(answer) gives { whole, events }, where answer is { text } or { call: { name, arguments } }.

const asText = (content) => typeof content === "string" ? content
  : Array.isArray(content) ? content.map((part) => part.text ?? part.content ?? JSON.stringify(part)).map(asText).join("\n")
  : JSON.stringify(content);
const named = ({ name, description, parameters, input_schema }) => ({ name, description, schema: parameters ?? input_schema });

let count = 0;

/** OpenAI's chat completions: AI SDK, LangChain, Qwen Code, opencode, Copilot CLI. */
const chat = {
  at: /\/chat\/completions$/,
  read: ({ messages, tools = [] }) => ({
    tools: tools.map((tool) => named(tool.function)),
    results: messages.filter(({ role }) => role === "tool").map(({ content }) => asText(content)),
  }),
  write({ text, call }) {
    const head = { id: `chat-${++count}`, created: 0, model: "stand-in" };
    const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
    const finish_reason = call ? "tool_calls" : "stop";
    const made = call && { id: `call_${count}`, type: "function", function: { name: call.name, arguments: JSON.stringify(call.arguments) } };
    const message = { role: "assistant", content: text ?? null, ...(made && { tool_calls: [made] }) };
    const delta = { ...message, ...(made && { tool_calls: [{ index: 0, ...made }] }) };
    const piece = (choice) => ({ ...head, object: "chat.completion.chunk", choices: [{ index: 0, finish_reason: null, ...choice }] });
    return {
      whole: { ...head, object: "chat.completion", choices: [{ index: 0, message, finish_reason }], usage },
      events: [piece({ delta }), { ...piece({ delta: {}, finish_reason }), usage }, "[DONE]"],
    };
  },
};

/** OpenAI's responses: Codex, OpenAI Agents. Codex puts the tools of a server into a namespace. */
const responses = {
  at: /\/responses$/,
  read: ({ input, tools = [] }) => ({
    tools: tools.flatMap((tool) => tool.type === "namespace"
      ? tool.tools.map((one) => ({ ...named(one), namespace: tool.name }))
      : tool.name ? [named(tool)] : []),
    results: [input].flat().filter(({ type }) => type === "function_call_output").map(({ output }) => asText(output)),
  }),
  write({ text, call }) {
    const id = `item_${++count}`;
    const done = { id, status: "completed" };
    const item = call
      ? { ...done, ...call, type: "function_call", call_id: `call_${count}`, arguments: JSON.stringify(call.arguments) }
      : { ...done, type: "message", role: "assistant", content: [{ type: "output_text", text, annotations: [] }] };
    const details = { input_tokens_details: { cached_tokens: 0 }, output_tokens_details: { reasoning_tokens: 0 } };
    const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2, ...details };
    const whole = { ...done, id: `resp_${count}`, object: "response", created_at: 0, model: "stand-in", output: [item], usage };
    const events = [
      { type: "response.created", response: { ...whole, status: "in_progress", output: [] } },
      { type: "response.output_item.added", output_index: 0, item },
      { type: "response.output_item.done", output_index: 0, item },
      { type: "response.completed", response: whole },
    ];
    return { whole, events: events.map((event, at) => ({ ...event, sequence_number: at })) };
  },
};

/** Anthropic's messages: Claude Code. */
const anthropic = {
  at: /\/v1\/messages$/,
  read: ({ messages, tools = [] }) => ({
    tools: tools.map(named),
    results: messages.flatMap(({ content }) => Array.isArray(content) ? content : [])
      .filter(({ type }) => type === "tool_result").map(({ content }) => asText(content)),
  }),
  write({ text, call }) {
    const id = `toolu_${++count}`;
    const block = call ? { type: "tool_use", id, name: call.name, input: call.arguments } : { type: "text", text };
    const stop_reason = call ? "tool_use" : "end_turn";
    const message = { id: `msg_${count}`, type: "message", role: "assistant", model: "stand-in" };
    const usage = { input_tokens: 1, output_tokens: 1 };
    const whole = { ...message, content: [block], stop_reason, stop_sequence: null, usage };
    const delta = call ? { type: "input_json_delta", partial_json: JSON.stringify(call.arguments) } : { type: "text_delta", text };
    return {
      whole,
      events: [
        { type: "message_start", message: { ...whole, content: [], stop_reason: null } },
        { type: "content_block_start", index: 0, content_block: call ? { ...block, input: {} } : { type: "text", text: "" } },
        { type: "content_block_delta", index: 0, delta },
        { type: "content_block_stop", index: 0 },
        { type: "message_delta", delta: { stop_reason, stop_sequence: null }, usage: { output_tokens: 1 } },
        { type: "message_stop" },
      ],
    };
  },
};

/** Google's generateContent: Gemini CLI, Google GenAI. */
const gemini = {
  at: /:(stream)?generateContent$/i,
  read: ({ contents, tools = [] }) => ({
    tools: [tools].flat().flatMap(({ functionDeclarations = [] }) => functionDeclarations)
      .map(({ parametersJsonSchema, parameters, ...tool }) => ({ ...named(tool), schema: parametersJsonSchema ?? parameters })),
    results: [contents].flat().flatMap(({ parts }) => parts ?? [])
      .filter((part) => part.functionResponse).map((part) => asText(part.functionResponse.response)),
  }),
  write({ text, call }) {
    const part = call ? { functionCall: { id: `call_${++count}`, name: call.name, args: call.arguments } } : { text };
    const whole = {
      candidates: [{ index: 0, content: { role: "model", parts: [part] }, finishReason: "STOP" }],
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
      modelVersion: "stand-in",
    };
    return { whole, events: [whole] };
  },
};

export const dialects = [chat, responses, anthropic, gemini];
