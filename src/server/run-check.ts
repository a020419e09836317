import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/checks/finding.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { applyDecisions } from '../core/features/decisions.ts';
import { reviewOf } from '../core/features/review.ts';
import type { CheckSlice, DraftChecker } from '../core/language-service.ts';
import type { Span } from '../core/text/span.ts';
import { withReading } from './checked-draft.ts';
import type { CheckedDraft } from './checked-draft.ts';
import type { DraftDecisions } from './decisions.ts';
import { inHouse, inLanguage } from './house-rules.ts';
import type { House } from './house-rules.ts';
import type { PendingCheck } from './pending-check.ts';

/** A check, and what it is made with. */
export interface CheckRun {
  readonly pending: PendingCheck;
  readonly document: TextDocument;
  readonly checker: DraftChecker;
  /** The library, narrowed to the sources that the draft lists. */
  readonly corpus: Corpus;
  readonly made: DraftDecisions;
  readonly house: House;
  /** Milliseconds before what only has the edit as its context is checked too; 0 for a draft that nobody is typing in. */
  readonly restMs: number;
  /** Nothing is shown of the draft yet. */
  readonly isFirst: boolean;
  /** The part of the draft that is on the screen. */
  readonly visible: () => Span | undefined;
  /** Takes what is found on the way; it is not the last word. */
  readonly show: (findings: readonly Finding[]) => void;
  /** Lets waiting messages in, one of which may make this check a thing of the past. */
  readonly breathe: () => Promise<void>;
}

/** Draws a check slice by slice to its end; undefined when a newer one has taken its place. */
export async function runCheck(run: CheckRun): Promise<CheckedDraft | undefined> {
  const { pending, document, checker, made, house, restMs, breathe } = run;
  const { version } = document;
  const text = document.getText();
  const decided = (found: readonly Finding[]) => {
    const inTheHouse = found.flatMap((finding) => inHouse(finding, house));
    return applyDecisions(inTheHouse, text, made.draft, made.decisions);
  };
  checker.update({ text });
  let visible = run.visible();
  let slices = checker.check(visible && { visible });
  for (;;) {
    const slice = slices.next();
    if (slice.done) return checkedDraft(run, version, text, decided(slice.value));
    if (isShown(slice.value, run)) {
      run.show(decided(slice.value.findings).open);
      // The neighbours of an edit only once the writer rests: the next letter changes them again.
      if (slice.value.kind === 'edited') await pending.pause(restMs);
    }
    await breathe();
    if (pending.isAborted()) return undefined;
    const now = run.visible();
    if (restMs === 0 && (now?.start !== visible?.start || now?.end !== visible?.end)) {
      // The writer has scrolled. What has been checked is kept, so to begin again is to go on elsewhere.
      visible = now;
      checker.update({ text });
      slices = checker.check(visible && { visible });
    }
  }
}

/**
 * What is shown before the check has ended: what is on the screen of a draft of which nothing is
 * shown yet, and what was edited.
 */
function isShown(
  slice: CheckSlice,
  { isFirst, restMs }: CheckRun,
): slice is Exclude<CheckSlice, { kind: 'working' }> {
  if (slice.kind === 'visible') return isFirst;
  return slice.kind === 'edited' && restMs > 0;
}

function checkedDraft(
  { document, checker, corpus, house }: CheckRun,
  version: number,
  text: string,
  decided: ReturnType<typeof applyDecisions>,
): CheckedDraft {
  const findings = decided.open;
  const dismissed = new Map(decided.dismissed.map(({ finding, decision }) => [finding, decision]));
  const silenced = new Map(
    checker
      .silenced()
      .map(({ finding, reason }) => [inLanguage(finding, house.translation), reason]),
  );
  const standings = checker.standings();
  const review = reviewOf(
    text,
    standings,
    findings,
    [...dismissed.keys(), ...silenced.keys()],
    corpus,
    house.translation,
  );
  // A hover may have told the checker of a newer text.
  checker.update({ text });
  const claimsRead = checker.areClaimsRead();
  return withReading(
    { document, version, corpus, findings, dismissed, silenced, standings, review, claimsRead },
    checker.reader(),
  );
}
