import type { CancellationToken, Connection } from 'vscode-languageserver';
import { supportedSentences } from '../core/features/supported-sentences.ts';
import type { Drafts } from './drafts.ts';
import type { ServerHost } from './host.ts';
import { rangeOf, spanOf } from './positions.ts';
import { marksRequest } from './protocol/index.ts';
import type { MarksParams, MarksResult } from './protocol/index.ts';

/** What the sources bear out of a draft; claims only where the client looks. */
export function registerMarks(connection: Connection, drafts: Drafts, host: ServerHost): void {
  connection.onRequest(
    marksRequest,
    async ({ uri, within }: MarksParams, token: CancellationToken): Promise<MarksResult | null> => {
      const checked = await drafts.settled(uri, token);
      if (!checked) return null;
      // A draft that waits to be checked has nothing to be marked yet.
      if (checked !== drafts.lastChecked(uri)) return { verified: [], supported: [] };
      const { document, version, reading, corpus, review, standings, findings } = checked;
      const verified = review
        .filter(({ state }) => state === 'verified')
        .map(({ span }) => rangeOf(document, span));
      const seen = within.map((range) => spanOf(document, range));
      const judged = [...standings, ...findings].map(({ span }) => span);
      const blocks = supportedSentences(reading, corpus, seen, judged);
      for (let block = blocks.next(); ; block = blocks.next()) {
        if (block.done) {
          return { verified, supported: block.value.map((span) => rangeOf(document, span)) };
        }
        await host.breathe();
        // What an older text says is of no use, and its places are wrong.
        if (token.isCancellationRequested || document.version !== version) return null;
      }
    },
  );
}
