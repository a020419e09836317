import { closingMark } from '../text/quote-marks.ts';

/** How a house prints a quotation. */
export interface HouseStyle {
  /** What marks and apostrophes inside the quoted words become. `curly` leaves the source's own. */
  readonly quoteMarks: 'curly' | 'straight';
  readonly insertAttribution: boolean;
  readonly insertCitation: boolean;
}

export interface QuotationToPrint {
  readonly words: string;
  readonly speaker?: string;
  /** Citation key. */
  readonly source: string;
}

export interface PlaceInSentence {
  /** The mark that opens the quotation. */
  readonly mark: string;
  /** The sentence up to that mark. */
  readonly before: string;
  /** What stands after the quotation in the same block. */
  readonly after: string;
}

/**
 * What follows the opening mark: the words exactly as they stand in the source, the closing mark,
 * and as the house likes it attribution and citation. An attribution is added only where the
 * sentence has none, that is where the quotation opens it; a citation only where none follows.
 *
 *     “|          →  “We have no money,” Lowe said [@gazette].
 *     Lowe said “|  →  Lowe said “We have no money.” [@gazette]
 */
export function composeQuotation(
  { words, speaker, source }: QuotationToPrint,
  { mark, before, after }: PlaceInSentence,
  style: HouseStyle,
): string {
  const attributed =
    style.insertAttribution && speaker !== undefined && opensSentence(before, after);
  const printed = style.quoteMarks === 'straight' ? straightened(words) : words;
  const close = closingMark(mark) ?? mark;
  const cited = style.insertCitation && !/^\s*\[[^\]]*@/u.test(after) ? ` [@${source}]` : '';
  if (!attributed) return `${withoutComma(printed, after)}${close}${cited}`;
  return `${beforeAttribution(printed)}${close} ${speaker} said${cited}.`;
}

function opensSentence(before: string, after: string): boolean {
  return before.trim() === '' && after.trim() === '';
}

/** “We have no money,” he said: a full stop gives way to a comma, a question mark stays. */
function beforeAttribution(words: string): string {
  if (/[!?…]$/u.test(words)) return words;
  return `${words.replace(/[.,;:]$/u, '')},`;
}

/** The comma before "he said" in the source has nothing to lead to at the end of a sentence. */
function withoutComma(words: string, after: string): string {
  return after.trim() === '' ? words.replace(/,$/u, '.') : words;
}

function straightened(words: string): string {
  return words.replace(/[‘’‚‛]/gu, "'").replace(/[“”„‟]/gu, '"');
}
