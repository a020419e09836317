import type { CancellationToken, Connection } from 'vscode-languageserver';
import { answerTool } from '../assistant/index.ts';
import type { ServerHost } from './host.ts';
import type { Library } from './library.ts';
import { toolRequest } from './protocol/index.ts';
import type { ToolParams, ToolResult } from './protocol/index.ts';
import type { Workspace } from './workspace.ts';

/** The tools for language models, on the library as it stands; null when the client has lost interest. */
export function registerTools(
  connection: Connection,
  library: Library,
  workspace: Workspace,
  host: ServerHost,
): void {
  const ready = new Promise<void>((resolve) => {
    library.onChange(() => {
      if (library.ready) resolve();
    });
  });
  connection.onRequest(
    toolRequest,
    async ({ name, input }: ToolParams, token: CancellationToken): Promise<ToolResult | null> => {
      const { sensitivity, houseSpellings } = workspace.settings;
      // Half a library would say of what stands in the other half that it is not found.
      await ready;
      const answer = answerTool(name, input, {
        corpus: library.corpus,
        options: { sensitivity, houseSpellings },
      });
      if (!answer) return { text: `There is no tool ${name}.` };
      for (let slice = answer.next(); ; slice = answer.next()) {
        if (slice.done) return { text: slice.value };
        await host.breathe();
        if (token.isCancellationRequested) return null;
      }
    },
  );
}
