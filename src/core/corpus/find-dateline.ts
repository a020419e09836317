import { textOf, type Span } from '../text/span.ts';
import type { Dateline } from './source.ts';

/**
 * The dateline that opens the article: a place, perhaps a day and an agency, then a dash. Looked for
 * at the start of the first few paragraphs, past headline and captions.
 *
 *     MOSCOW (Interfax) — The minister said …          →  place MOSCOW, agency Interfax
 *     KYIV, Ukraine, Sept. 5 (AP) -- The minister …    →  place KYIV, Ukraine, day "Sept. 5", agency AP
 */
export function findDateline(text: string, paragraphs: readonly Span[]): Dateline | undefined {
  for (const paragraph of paragraphs.slice(0, searchedParagraphs)) {
    const opening = textOf(text, paragraph).slice(0, longestDateline);
    if (!/[—–-]/u.test(opening)) continue;
    const match = datelinePatterns
      .map((pattern) => pattern.exec(opening))
      .find((found) => found !== null);
    if (match?.groups === undefined) continue;
    const { place = '', day, agency } = match.groups;
    const span = { start: paragraph.start, end: paragraph.start + match[0].trimEnd().length };
    const dayStart = day === undefined ? -1 : paragraph.start + match[0].indexOf(day, place.length);
    return {
      span,
      place: place.trim().replace(/,$/u, ''),
      ...(agency === undefined ? {} : { agency: agency.trim() }),
      ...(day === undefined ? {} : { day: { start: dayStart, end: dayStart + day.length } }),
    };
  }
  return undefined;
}

/** Headline, a date line, a caption or two come before the text. */
const searchedParagraphs = 6;
const longestDateline = 120;

const month =
  '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Za-z]*\\.?';
const day = `(?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})?`;
const capitals = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ -][\\p{Lu}.'’]{2,}){0,3}";
const region = '(?:, \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2})?';
const titled = '\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+){0,2}';

const agency = '[(/](?<agency>[^()/\\n]{2,40})[)/]';
const dash = ' ?(?:—|–|--|-)+ (?=[\\p{Lu}\\p{N}"“‘«\'])';

/**
 * A place in capitals, or any place before an agency in brackets; then a dash and the start of a
 * sentence. Refuses "NATO — the alliance — said" (a small letter follows the dash) and "Not so — He said".
 */
const datelinePatterns: readonly RegExp[] = [
  `^(?<place>${capitals}${region})(?:[,.]? (?<day>${day}))?(?:,? ?${agency})?${dash}`,
  `^(?<place>${titled}${region})(?:[,.]? (?<day>${day}))?,? ?${agency}${dash}`,
].map((pattern) => new RegExp(pattern, 'u'));
