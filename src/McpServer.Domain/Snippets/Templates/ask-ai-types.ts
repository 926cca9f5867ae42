declare const wx: WxCloudAI.WithAI<WechatMiniprogram.Wx>;

export interface AIOptions {
  //en The turns so far, oldest first.
  //zh 之前的对话，按时间顺序。
  earlier?: WxCloudAI.Message[];
  model?: string;
  onReasoning?: (thought: string) => void; //reasoning
  //en Another cloud instance than wx.cloud.
  //zh 使用其他云实例代替 wx.cloud。
  cloud?: WxCloudAI.Cloud;
  silenceMs?: number; //!generateText
}

export type AIResult =
  | { ok: true; text: string; usage: WxCloudAI.Usage | null; finish: string | null }
  | { ok: false; text: string; error: AIFailure };

//[ stop
export interface AIStop {
  stop: () => void;
}

//]
interface Seen {
  text: string;
  thought: boolean;
  finish: string | null;
  usage: WxCloudAI.Usage | null; //usage
  other: unknown;
  failures: unknown[];
  raised: unknown[];
}
