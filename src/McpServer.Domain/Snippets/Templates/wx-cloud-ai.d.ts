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
  type Provider = "hunyuan-exp" | "cloudbase" | `custom-${Digit | Lower | Uppercase<Lower>}${string}`;

  interface Message {
    role: "user" | "system" | "assistant";
    content: string;
  }

  interface Input {
    model: string;
    messages: Message[];
  }

  interface StreamInput {
    data: Input;
    onText?: (text: string) => void;
    onEvent?: (event: { data: string }) => void;
    onFinish?: (text: string) => void;
  }

  interface StreamEvent {
    event?: unknown;
    id?: unknown;
    data: string;
  }

  interface StreamResult {
    textStream: AsyncIterable<string>;
    eventStream: AsyncIterable<StreamEvent>;
  }

  interface Chunk {
    choices?: Array<{ delta?: { role?: string; content?: string | null; reasoning_content?: string | null } }>;
    code?: string | number;
    error?: unknown;
  }

  interface GenerateResult {
    id: string;
    object: "chat.completion";
    created: number;
    model: string;
    choices: Array<{
      index: number;
      message: { role: "assistant"; content: string };
      finish_reason: string;
    }>;
    usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
  }

  interface Model {
    generateText(input: Input): Promise<GenerateResult>;
    streamText(input: StreamInput): Promise<StreamResult>;
  }

  interface AI {
    createModel(provider: Provider): Model;
  }

  type WithAI<W extends { cloud: object }> = Omit<W, "cloud" | "getAppBaseInfo"> & {
    cloud: Omit<W["cloud"], "extend"> & { extend: { AI: AI } };
    getAppBaseInfo?(): { SDKVersion: string };
  };
}
