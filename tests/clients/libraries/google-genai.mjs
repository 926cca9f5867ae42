import { GoogleGenAI, mcpToTool } from "@google/genai";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

export async function run({ server, model, wish }) {
  const client = new Client({ name: "check", version: "1.0.0" });
  await client.connect(new StdioClientTransport(server));
  try {
    const ai = new GoogleGenAI({ apiKey: "none", httpOptions: { baseUrl: model } });
    const config = { tools: [mcpToTool(client)], automaticFunctionCalling: { maximumRemoteCalls: 20 } };
    await ai.models.generateContent({ model: "stand-in", contents: wish, config });
  } finally {
    await client.close();
  }
}
