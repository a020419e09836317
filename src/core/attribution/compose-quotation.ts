import { closingMark } from '../text/quote-marks.ts';

/** How a house prints a quotation. */
export interface HouseStyle {
  /** What marks and apostrophes inside the quoted words become. `curly` leaves the source's own. */
  readonly quoteMarks: 'curly' | 'straight';
  readonly insertAttribution: boolean;
  readonly insertCitation: boolean;
  /**
   * `after`: “…,” Putin said. `inverted`: “…,” said Putin. `before`: Putin said: “…”, where the mark
   * is not open already. Default `after`.
   */
  readonly attributionOrder?: 'after' | 'inverted' | 'before';
  /** `key`: [@oc-media-2023-12-15]. `byline`: (OC Media, December 15, 2023). Default `key`. */
  readonly citationForm?: 'key' | 'byline';
}

export interface QuotationToPrint {
  readonly words: string;
  readonly speaker?: string;
  /** Citation key. */
  readonly source: string;
  /** Outlet and day, for houses that cite by them. */
  readonly byline?: string;
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
  toPrint: QuotationToPrint,
  { mark, before, after }: PlaceInSentence,
  style: HouseStyle,
): string {
  const { words, speaker } = toPrint;
  const attributed =
    style.insertAttribution && speaker !== undefined && opensSentence(before, after);
  const printed = style.quoteMarks === 'straight' ? straightened(words) : words;
  const close = closingMark(mark) ?? mark;
  const isCited = /^\s*\[[^\]]*@/u.test(after);
  const cited = style.insertCitation && !isCited ? ` ${citationOf(toPrint, style)}` : '';
  if (!attributed) return `${withoutComma(printed, after)}${close}${cited}`;
  const credit = style.attributionOrder === 'inverted' ? `said ${speaker}` : `${speaker} said`;
  return `${beforeAttribution(printed)}${close} ${credit}${cited}.`;
}

/**
 * A quotation with its opening mark, for a place where none is open: there the attribution may come
 * first.
 *
 *     |  →  “We have no money,” Lowe said [@gazette].  or  Lowe said: “We have no money.” [@gazette]
 */
export function composeWithMark(
  toPrint: QuotationToPrint,
  place: PlaceInSentence,
  style: HouseStyle,
): string {
  const { speaker } = toPrint;
  const isFirst =
    style.attributionOrder === 'before' &&
    style.insertAttribution &&
    speaker !== undefined &&
    opensSentence(place.before, place.after);
  if (!isFirst) return place.mark + composeQuotation(toPrint, place, style);
  const rest = composeQuotation(toPrint, { ...place, before: `${speaker} said: ` }, style);
  return `${speaker} said: ${place.mark}${rest}`;
}

function citationOf({ source, byline }: QuotationToPrint, { citationForm }: HouseStyle): string {
  return citationForm === 'byline' && byline !== undefined ? `(${byline})` : `[@${source}]`;
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
