import { dateInWords } from '../time/date-in-words.ts';
import type { Source } from './source.ts';

/**
 * A source as a list of references prints it: author. “Headline.” Outlet, day. Plain text on one
 * line; what is not known of the source is left out, and its key stands for a missing headline.
 */
export function referenceOf(source: Source): string {
  const title = source.title ?? source.id;
  const headline = /[.?!…]$/u.test(title) ? `“${title}”` : `“${title}.”`;
  const where = [source.outlet, source.issued && dateInWords(source.issued)]
    .filter(Boolean)
    .join(', ');
  return [source.author && `${source.author}.`, headline, where && `${where}.`]
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/gu, ' ');
}

/** Outlet and day, as a line under a passage names its source: "OC Media, December 15, 2023". */
export function bylineOf(source: Source): string {
  return [source.outlet ?? source.id, source.issued && dateInWords(source.issued)]
    .filter(Boolean)
    .join(', ');
}
