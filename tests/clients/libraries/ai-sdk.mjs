import { createMCPClient } from "@ai-sdk/mcp";
import { Experimental_StdioMCPTransport } from "@ai-sdk/mcp/mcp-stdio";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateText, isStepCount } from "ai";

export async function run({ server, model, wish }) {
  const client = await createMCPClient({ transport: new Experimental_StdioMCPTransport(server) });
  try {
    const provider = createOpenAICompatible({ name: "stand-in", baseURL: `${model}/v1`, apiKey: "none" });
    await generateText({ model: provider("stand-in"), tools: await client.tools(), prompt: wish, stopWhen: isStepCount(20) });
  } finally {
    await client.close();
  }
}
