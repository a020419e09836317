import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { string } from 'zod';
import type { AssistantTool } from '../assistant/index.ts';

export interface McpTools {
  readonly version: string;
  readonly tools: readonly AssistantTool[];
  readonly answer: (name: string, input: Readonly<Record<string, unknown>>) => string;
}

/**
 * Serves the tools over standard input and output. A bundle of its own, which `stet mcp` loads: the
 * other commands need not carry the SDK, and this one need not carry the engine.
 */
export async function serveMcp({ version, tools, answer }: McpTools): Promise<void> {
  const server = new McpServer({ name: 'stet', title: 'Stet', version });
  for (const { name, description, inputs } of tools) {
    const inputSchema = Object.fromEntries(
      inputs.map((input) => {
        const text = string().describe(input.description);
        return [input.name, input.isRequired ? text : text.optional()];
      }),
    );
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(name, { description, inputSchema, annotations }, (input) => ({
      content: [{ type: 'text', text: answer(name, input) }],
    }));
  }
  await server.connect(new StdioServerTransport());
}
