//en What wx.cloud.extend.AI really takes and returns. The official typings wrap generateText wrongly, or lack it, and
//en merging cannot mend them; so a module that calls it shadows wx with one line:
//en   declare const wx: WxCloudAI.WithAI<WechatMiniprogram.Wx>;
//zh wx.cloud.extend.AI 真实的参数与返回值。官方类型对 generateText 的声明有误或缺失，且无法通过合并修正；
//zh 因此调用它的模块用一行声明覆盖 wx：
//zh   declare const wx: WxCloudAI.WithAI<WechatMiniprogram.Wx>;
/// <reference lib="es2018.asynciterable" />

declare namespace WxCloudAI {
  type Digit = "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9";
  type Lower =
    | "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "k" | "l" | "m"
    | "n" | "o" | "p" | "q" | "r" | "s" | "t" | "u" | "v" | "w" | "x" | "y" | "z";
  type Provider = __PROVIDERS__;

  type Part = { type: "text"; text: string } | { type: "image_url"; image_url: { url: string } };
  type Content = string | Part[];

  interface Message {
    role: "user" | "system" | "assistant";
    content: Content;
  }

  interface Tool {
    type: "function";
    function: { name: string; description?: string; parameters?: Record<string, unknown> };
  }

  //en A callback in here would never be called: it belongs beside data.
  //zh 写在这里的回调永远不会被调用：应与 data 并列。
  interface Input {
    model: string;
    messages: Message[];
    temperature?: number;
    top_p?: number;
    max_tokens?: number;
    tools?: Tool[];
    tool_choice?: unknown;
    onText?: never;
    onEvent?: never;
    onFinish?: never;
    [more: string]: unknown;
  }

  interface StreamInput {
    data: Input;
    onText?: (text: string) => void;
    onEvent?: (event: StreamEvent) => void;
    onFinish?: (text: string) => void;
  }

  interface StreamEvent {
    event?: unknown;
    id?: unknown;
    data: string;
    json?: Chunk;
  }

  interface StreamResult {
    textStream: AsyncIterable<string>;
    eventStream: AsyncIterable<StreamEvent>;
    abort?: () => unknown;
  }

  interface Usage {
    prompt_tokens?: number;
    completion_tokens?: number;
    total_tokens?: number;
    [more: string]: unknown;
  }

  interface Failure {
    choices?: unknown[];
    error?: unknown;
    code?: unknown;
    errCode?: unknown;
    errMsg?: unknown;
    message?: unknown;
  }

  interface Delta {
    role?: string;
    content?: string | null;
    reasoning_content?: string | null;
    [more: string]: unknown;
  }

  interface Chunk extends Failure {
    choices?: Array<{ delta?: Delta; message?: Delta; finish_reason?: string | null; [more: string]: unknown }>;
    usage?: Usage | null;
    [more: string]: unknown;
  }

  interface GenerateResult extends Failure {
    id: string;
    object: "chat.completion";
    created: number;
    model: string;
    choices: Array<{
      index: number;
      message: Delta & { content: string };
      finish_reason: string;
      [more: string]: unknown;
    }>;
    usage: Usage & { prompt_tokens: number; completion_tokens: number; total_tokens: number };
  }

  interface Model {
    generateText(input: Input): Promise<GenerateResult>;
    streamText(input: StreamInput): Promise<StreamResult>;
  }

  interface AI {
    createModel(provider: Provider): Model;
  }

  interface Cloud {
    extend: { AI: AI };
  }

  type WithAI<W extends { cloud: object }> = Omit<W, "cloud" | "getAppBaseInfo"> & {
    cloud: Omit<W["cloud"], "extend"> & Cloud;
    getAppBaseInfo?(): { SDKVersion: string };
  };
}
