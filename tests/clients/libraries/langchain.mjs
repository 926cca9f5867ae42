import { MultiServerMCPClient } from "@langchain/mcp-adapters";
import { ChatOpenAI } from "@langchain/openai";
import { createAgent } from "langchain";

export async function run({ server, model, wish }) {
  const client = new MultiServerMCPClient({ mcpServers: { "cloudbase-ai": { transport: "stdio", ...server } } });
  try {
    const chat = new ChatOpenAI({ model: "stand-in", apiKey: "none", maxRetries: 0, configuration: { baseURL: `${model}/v1` } });
    const agent = createAgent({ model: chat, tools: await client.getTools() });
    await agent.invoke({ messages: [{ role: "user", content: wish }] }, { recursionLimit: 60 });
  } finally {
    await client.close();
  }
}
