import type { Connection } from 'vscode-languageserver';
import { bylineOf } from '../core/corpus/reference.ts';
import { comparisonAt } from '../core/features/comparison.ts';
import type { Drafts } from './drafts.ts';
import { placeOf } from './hover.ts';
import { comparisonRequest } from './protocol/index.ts';
import type { ComparisonParams, ComparisonResult } from './protocol/index.ts';
import type { Workspace } from './workspace.ts';

/** The words at a place of the draft beside the passage they are held against. */
export function registerComparing(
  connection: Connection,
  drafts: Drafts,
  workspace: Workspace,
): void {
  connection.onRequest(
    comparisonRequest,
    ({ uri, position }: ComparisonParams): ComparisonResult | null => {
      const part = drafts.checkedAround(uri, position);
      const found =
        part && comparisonAt({ ...part, offset: part.document.offsetAt(position) - part.start });
      if (!found) return null;
      const { draft, source, passage } = found;
      const byline = bylineOf(passage.source, workspace.translation);
      return { draft, source, byline, place: placeOf(passage) };
    },
  );
}
