import type { Quotation } from '../attribution/quotation.ts';
import { contains, type Span } from '../text/span.ts';
import type { SourceMatch } from './quotation-match.ts';

/** A place of a source that has some words exactly. */
export interface SameWords {
  readonly span: Span;
  /** The source's quotation that holds them; absent where they are the article's own. */
  readonly quotation?: Quotation;
  /** The source quotes these words and no more. */
  readonly isAllOfIt: boolean;
}

/** Every place in a match's source where the words of its first piece stand exactly. */
export function sameWordsIn(match: SourceMatch): SameWords[] {
  const [piece] = match.pieces;
  if (!piece) return [];
  const { words } = piece;
  const sought = piece.piece.words.map(({ key }) => key);
  const found: SameWords[] = [];
  for (let at = 0; at + sought.length <= words.keys.length; at++) {
    if (!sought.every((key, i) => words.keys[at + i] === key)) continue;
    const last = at + sought.length - 1;
    const span = { start: words.start[at]!, end: words.end[last]! };
    const quotation = words.quotations[words.quotation[at]!];
    found.push({
      span,
      isAllOfIt: quotation !== undefined && isAPart(quotation, span),
      ...(quotation ? { quotation } : {}),
    });
  }
  return found;
}

/** Marks at either end of a part are no words. */
function isAPart({ parts }: Quotation, span: Span): boolean {
  return parts.some(
    (part) => contains(part, span) && part.end - part.start <= span.end - span.start + 2,
  );
}
