import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DraftReading } from '../core/checks/check.ts';
import type { Finding } from '../core/checks/finding.ts';
import type { QuotationStanding } from '../core/checks/standing.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Decision } from '../core/features/decisions.ts';
import type { ReviewItem } from '../core/features/review.ts';
import type { DraftPart } from '../core/language-service.ts';

/** A draft as it stood when it was checked. `reading` is made when first asked for: a check needs none. */
export interface CheckedDraft {
  readonly document: TextDocument;
  readonly version: number;
  /** The library, narrowed to the sources that the draft lists. */
  readonly corpus: Corpus;
  /** Those that the writer has not dismissed. */
  readonly findings: readonly Finding[];
  readonly standings: readonly QuotationStanding[];
  readonly dismissed: ReadonlyMap<Finding, Decision>;
  /** Those that a comment in the draft keeps silent, with its reason. */
  readonly silenced: ReadonlyMap<Finding, string>;
  readonly review: readonly ReviewItem[];
  readonly reading: DraftReading;
  /** False for a draft in another language than English. */
  readonly claimsRead: boolean;
}

/** The part of a draft around the cursor, as it stands now. Offsets in `reading` are `start` less than the draft's. */
export interface DraftWindow extends DraftPart {
  readonly document: TextDocument;
  readonly corpus: Corpus;
}

/** The same with what is found there; offsets of findings are those of `reading`. */
export interface CheckedWindow extends DraftWindow {
  readonly findings: readonly Finding[];
}

/** Reads the draft when something asks for it, once. */
export function withReading(
  checked: Omit<CheckedDraft, 'reading'>,
  read: () => DraftReading,
): CheckedDraft {
  let reading: DraftReading | undefined;
  return {
    ...checked,
    get reading() {
      return (reading ??= read());
    },
  };
}
