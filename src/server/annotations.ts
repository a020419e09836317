import type { CodeLens, Connection } from 'vscode-languageserver';
import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { coverageByHeading } from '../core/features/coverage.ts';
import type { ReviewState } from '../core/features/review.ts';
import { dateHints } from '../core/features/date-hints.ts';
import { say } from '../core/text/phrase.ts';
import type { Drafts } from './drafts.ts';
import { rangeOf, spanOf } from './positions.ts';
import type { Workspace } from './workspace.ts';

/** What may be shown between the lines: the day behind a relative date, the coverage above a heading. */
export function registerAnnotations(
  connection: Connection,
  drafts: Drafts,
  workspace: Workspace,
): void {
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    if (!workspace.settings.inlayHints.dates) return null;
    const checked = await drafts.settled(textDocument.uri, token);
    if (!checked) return null;
    const { document, reading } = checked;
    return dateHints(reading, spanOf(document, range)).map(({ offset, label, explanation }) => ({
      position: document.positionAt(offset),
      label: say(label, workspace.translation),
      tooltip: say(explanation, workspace.translation),
      paddingLeft: true,
    }));
  });

  connection.onCodeLens(async ({ textDocument }, token): Promise<CodeLens[] | null> => {
    if (!workspace.settings.codeLens.coverage) return null;
    const checked = await drafts.settled(textDocument.uri, token);
    if (!checked) return null;
    const { document, reading, review } = checked;
    const { blocks } = reading.draft;
    return coverageByHeading(document.getText(), blocks, review).map(({ heading, states }) => ({
      range: rangeOf(document, heading),
      command: {
        title: inWords(states, workspace),
        command: workspace.hasCommands ? 'stet.review.focus' : '',
      },
    }));
  });
}

/** The client asks again by itself when the text changes; this is for changes of everything else. */
export function refreshAnnotations(connection: Connection, workspace: Workspace): void {
  const refreshes = [
    ...(workspace.refreshes('inlayHint') ? [connection.languages.inlayHint.refresh()] : []),
    ...(workspace.refreshes('codeLens')
      ? [connection.sendRequest(CodeLensRefreshRequest.type)]
      : []),
  ];
  Promise.all(refreshes).catch(() => {
    // A client that is closing asks no more.
  });
}

const words: Readonly<Record<ReviewState, string>> = {
  verified: '{0} verified',
  conflict: '{0} in conflict',
  unverified: '{0} unverified',
  note: '{0} worth knowing',
  silent: '{0} no source speaks of',
  dismissed: '{0} dismissed',
};

/** "3 verified · 1 in conflict", in the order of the review's states. */
function inWords(states: ReadonlyMap<ReviewState, number>, workspace: Workspace): string {
  return (Object.keys(words) as ReviewState[])
    .flatMap((state) => {
      const count = states.get(state);
      return count === undefined ? [] : [workspace.say(words[state], String(count))];
    })
    .join(' · ');
}
