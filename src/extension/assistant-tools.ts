import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toolRequest } from '../server/protocol/index.ts';
import type { ToolParams, ToolResult } from '../server/protocol/index.ts';

const setting = 'stet.assistants';

/** Hands the tools that package.json names to chat, for as long as the writer's setting says so. The work is the server's. */
export function registerAssistantTools(
  { extension }: vscode.ExtensionContext,
  client: BaseLanguageClient,
): vscode.Disposable {
  // The shape is package.json's own, which VS Code has validated.
  const { contributes } = extension.packageJSON as Manifest;
  let registered: vscode.Disposable | undefined;
  const follow = () => {
    registered?.dispose();
    registered = vscode.workspace.getConfiguration().get<boolean>(setting)
      ? vscode.Disposable.from(
          ...contributes.languageModelTools.map(({ name }) =>
            vscode.lm.registerTool(name, toolOf(name, client)),
          ),
        )
      : undefined;
  };
  follow();
  const listening = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(setting)) follow();
  });
  return new vscode.Disposable(() => {
    listening.dispose();
    registered?.dispose();
  });
}

interface Manifest {
  readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] };
}

function toolOf(
  name: string,
  client: BaseLanguageClient,
): vscode.LanguageModelTool<Record<string, unknown>> {
  return {
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Asking the sources') }),
    async invoke({ input }, token) {
      const params: ToolParams = { name, input };
      const answer = await client.sendRequest<ToolResult | null>(toolRequest, params, token);
      if (!answer) throw new vscode.CancellationError();
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer.text)]);
    },
  };
}
