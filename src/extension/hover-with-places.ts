import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { hoverRequest, openSourceCommand } from '../server/protocol/index.ts';
import type { HoverResult, SourcePlace } from '../server/protocol/index.ts';

/**
 * The server's hover, and below it a way to open what it shows. Two parts, because they are not
 * trusted alike: the first holds words of sources and may run nothing, the second holds nothing but
 * our own link, which may run one command.
 */
export function hoverWithPlaces(client: () => BaseLanguageClient) {
  return async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> => {
    const { code2ProtocolConverter, protocol2CodeConverter } = client();
    const params = code2ProtocolConverter.asTextDocumentPositionParams(document, position);
    const found = await client().sendRequest<HoverResult | null>(hoverRequest, params, token);
    if (!found) return undefined;
    const contents = [new vscode.MarkdownString(found.markdown)];
    if (found.places.length > 0) contents.push(linksTo(found.places));
    return new vscode.Hover(contents, protocol2CodeConverter.asRange(found.range));
  };
}

function linksTo(places: readonly SourcePlace[]): vscode.MarkdownString {
  const links = places.map((place, index) => {
    const title =
      places.length === 1
        ? vscode.l10n.t('Open source at the passage')
        : vscode.l10n.t('Open source {0} at the passage', index + 1);
    const argument = encodeURIComponent(JSON.stringify([place])).replace(/[()']/gu, percentEncoded);
    return `[${title}](command:${openSourceCommand}?${argument})`;
  });
  const markdown = new vscode.MarkdownString(links.join(' · '));
  markdown.isTrusted = { enabledCommands: [openSourceCommand] };
  return markdown;
}

/** What encodeURIComponent leaves and a Markdown link target does not like. */
function percentEncoded(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
