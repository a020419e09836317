import { appositionAfter, roleBefore } from './beside-names.ts';
import type { Name } from '../names/index.ts';

/**
 * What a text says its bearer is, beside a name: the titles and offices before it and behind its
 * comma, each with the owner before it. Offices that are over are left out.
 *
 *     Armenian Prime Minister Nikol Pashinyan → "Armenian Prime Minister"
 *     Armenia’s parliamentary speaker, Alen Simonyan → "Armenia parliamentary speaker,"
 *     Nikos Dendias, the Greek defense minister, → "the Greek defense minister"
 *     former President Jacques Chirac → none
 */
export function titlesBeside(text: string, name: Name): string[] {
  const before = text.slice(Math.max(0, name.span.start - LONGEST_BEFORE), name.span.start);
  const titles = [
    name.title,
    roleBefore(text, name.span.start),
    appositionAfter(text, name.span.end),
  ]
    .filter((title) => title !== undefined)
    .filter((title) => !over.test(title) && !over.test(before));
  const owner = possessive.exec(before)?.[1];
  return owner === undefined || titles.length === 0
    ? titles
    : titles.map((title) => `${owner} ${title}`);
}

/** A department, a rank and a country. Chosen. */
const LONGEST_BEFORE = 60;

/** An office that somebody else holds now. */
const over = /\b(?:[Ff]ormer|[Ee]x-|[Tt]hen-|[Ll]ate|[Oo]usted|[Oo]utgoing)\b/u;

/** `Armenia’s` with nothing but an office between it and the name. */
const possessive = /(\p{Lu}\p{L}+)['’]s? (?:[\p{Ll}\p{Lu}-]+ ){0,4}[\p{L}-]*,? ?$/u;
