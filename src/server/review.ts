import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Finding } from '../core/checks/finding.ts';
import type { Decision } from '../core/features/decisions.ts';
import type { ReviewItem } from '../core/features/review.ts';
import type { CheckedDraft } from './checked-draft.ts';
import type { Drafts } from './drafts.ts';
import { placeOf } from './hover.ts';
import { rangeOf } from './positions.ts';
import { reviewRequest } from './protocol/index.ts';
import type { ReviewDecision, ReviewEntry, ReviewParams } from './protocol/index.ts';

/** What the draft states and how it stands, for a client's list; null while that is not known. */
export function registerReview(connection: Connection, drafts: Drafts): void {
  connection.onRequest(reviewRequest, async ({ uri }: ReviewParams, token: CancellationToken) => {
    const checked = await drafts.settled(uri, token);
    return checked?.review.map((item) => entryOf(item, checked)) ?? null;
  });
}

function entryOf(item: ReviewItem, checked: CheckedDraft): ReviewEntry {
  const { document } = checked;
  const { kind, state, text, remarks, codes } = item;
  const decision = item.dismissed && decisionOn(item.dismissed, checked);
  return {
    kind,
    state,
    text,
    remarks: [...remarks],
    codes: [...codes],
    range: rangeOf(document, item.span),
    places: item.passages.map(placeOf),
    ...(decision && { decision }),
  };
}

function decisionOn(
  finding: Finding,
  { dismissed, silenced }: CheckedDraft,
): ReviewDecision | undefined {
  const decision = dismissed.get(finding);
  if (decision) return reviewDecision(decision);
  const reason = silenced.get(finding);
  return reason === undefined ? undefined : { scope: 'comment', reason };
}

function reviewDecision(decision: Decision): ReviewDecision {
  const { scope, reason, date, by } = decision;
  return {
    scope,
    reason,
    ...(date !== undefined && { date }),
    ...(by !== undefined && { by }),
    line: JSON.stringify(decision),
  };
}
