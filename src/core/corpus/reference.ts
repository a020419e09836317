import { phrase, say, type Phrase, type Translation } from '../text/phrase.ts';
import { datePhrase } from '../time/date-in-words.ts';
import type { Source } from './source.ts';

/**
 * A source as a list of references prints it: author. “Headline.” Outlet, day. Plain text on one
 * line; what is not known of the source is left out, and a missing headline is said to be missing.
 * English, as a draft prints it, unless it is for a writer who reads another language.
 */
export function referenceOf(source: Source, translation?: Translation): string {
  const { author, title } = source;
  const where = bylineOf(source, translation);
  return [
    author !== undefined && `${author}.`,
    title !== undefined && (/[.?!…]$/u.test(title) ? `“${title}”` : `“${title}.”`),
    title === undefined ? say(phrase('{0}; headline not known.', where), translation) : `${where}.`,
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/gu, ' ');
}

/** Outlet and day, as a line under a passage names its source: "OC Media, December 15, 2023". */
export function bylineOf(source: Source, translation?: Translation): string {
  return say(bylinePhrase(source), translation);
}

export function bylinePhrase({ outlet, id, issued }: Source): Phrase {
  const name = outlet ?? id;
  return issued === undefined || issued === ''
    ? phrase('{0}', name)
    : phrase('{0}, {1}', name, datePhrase(issued));
}
