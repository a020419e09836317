import { dateInWords } from '../time/date-in-words.ts';
import type { Source } from './source.ts';

/**
 * A source as a list of references prints it: author. “Headline.” Outlet, day. Plain text on one
 * line; what is not known of the source is left out, and a missing headline is said to be missing.
 */
export function referenceOf(source: Source): string {
  const { author, title } = source;
  const where = bylineOf(source);
  return [
    author !== undefined && `${author}.`,
    title !== undefined && (/[.?!…]$/u.test(title) ? `“${title}”` : `“${title}.”`),
    title === undefined ? `${where}; headline not known.` : `${where}.`,
  ]
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
