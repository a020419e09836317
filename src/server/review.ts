import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { ReviewItem } from '../core/features/review.ts';
import type { Drafts } from './drafts.ts';
import { placeOf } from './hover.ts';
import { rangeOf } from './positions.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { reviewRequest } from './protocol.ts';
import type { ReviewEntry, ReviewParams } from './protocol.ts';

/** What the draft states and how it stands, for a client's list. */
export function registerReview(connection: Connection, drafts: Drafts): void {
  connection.onRequest(reviewRequest, async ({ uri }: ReviewParams, token: CancellationToken) => {
    const checked = await drafts.settled(uri, token);
    return checked?.review.map((item) => entryOf(item, checked.document)) ?? [];
  });
}

function entryOf(item: ReviewItem, document: TextDocument): ReviewEntry {
  const { kind, state, text, remarks, codes } = item;
  return {
    kind,
    state,
    text,
    remarks: [...remarks],
    codes: [...codes],
    range: rangeOf(document, item.span),
    places: item.passages.map(placeOf),
  };
}
