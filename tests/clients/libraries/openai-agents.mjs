import { Agent, MCPServerStdio, OpenAIProvider, Runner } from "@openai/agents";

export async function run({ server, model, wish }) {
  const mcp = new MCPServerStdio({ name: "cloudbase-ai", ...server });
  await mcp.connect();
  try {
    const modelProvider = new OpenAIProvider({ apiKey: "none", baseURL: `${model}/v1`, useResponses: true });
    const agent = new Agent({ name: "check", model: "stand-in", mcpServers: [mcp] });
    await new Runner({ modelProvider, tracingDisabled: true }).run(agent, wish, { maxTurns: 20 });
  } finally {
    await mcp.close();
  }
}
