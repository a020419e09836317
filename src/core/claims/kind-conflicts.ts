import { textOf, type Span } from '../text/span.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, SourceSentence } from './conflict.ts';
import { canBeOne, nameUnits, type NameUnit } from './name-units.ts';
import { placeKey } from './places.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { isBe } from './small-words.ts';
import { excludeEachOther, kindOfThing, shareNames, type ThingKind } from './things.ts';
import type { Token } from './tokens.ts';

/**
 * "Ida Moss is a novelist": a name and what kind of thing it is called. `at` is the noun, `opening` the
 * words that the sentence opens with: a title need not look like a name ("Still Raining is a song").
 */
interface Calling {
  readonly name?: NameUnit;
  readonly opening: string;
  readonly kind: ThingKind;
  readonly at: number;
}

/**
 * A name that the draft calls one kind of thing and a source another: "Tirana Blues is a novel" beside
 * "Tirana Blues is a 1998 drama film". Callings of people do not exclude each other, and are left alone.
 */
export function kindConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  isPassageGiven: boolean,
): ClaimConflict[] {
  return callingsIn(draft, isPassageGiven).flatMap((own): ClaimConflict[] => {
    const about = sentences.filter(({ reading }) => isAbout(reading, own, isPassageGiven));
    if (about.some(({ reading }) => mentions(reading, draft, own))) return [];
    const against = about.flatMap((sentence) => {
      const callings = callingsIn(sentence.reading, isPassageGiven).filter((each) =>
        areOfOne(each, own),
      );
      const other = callings.find(
        ({ kind }) =>
          excludeEachOther(own.kind, kind) && (isPassageGiven || !shareNames(own.kind, kind)),
      );
      return other
        ? [{ sentence, value: nounAt(sentence.source.text, sentence.reading, other) }]
        : [];
    });
    const expected = [...new Set(against.map(({ value }) => value))];
    if (expected.length !== 1) return [];
    const span = spanOf(draft, own);
    return [conflictAt(text, 'role', span, against)];
  });
}

/** What is said outright with "is a" or "was the"; neither "is no" nor "would be", nor anybody's words in quotation marks. */
function callingsIn(reading: SentenceReading, isPassageGiven: boolean): Calling[] {
  const { tokens, syntax, quoted } = reading;
  if (reading.isQuestion) return [];
  return syntax.frames.flatMap((frame): Calling[] => {
    if (!isBe(tokens[frame.verb]!) || frame.verb !== frame.verbFrom || frame.negations > 0)
      return [];
    if (frame.hypothetical || frame.future || frame.within !== undefined) return [];
    const to = withoutBrackets(tokens, frame.verb);
    const name = nameBefore(tokens, to);
    // Among thousands of passages many open with one common word.
    const opening = isPassageGiven ? titleBefore(tokens, to) : '';
    const group = syntax.groups.find(
      ({ from, preposition }) => from === frame.verb + 1 && preposition === undefined,
    );
    if ((!name && opening === '') || !group || quoted[group.head] === true) return [];
    if (!/^(?:an?|the)$/.test(tokens[group.from]!.lower)) return [];
    if (tokens[group.head]!.tag !== 'noun') return [];
    const kind = kindOfThing(tokens, group.head);
    return kind === undefined ? [] : [{ ...(name && { name }), opening, kind, at: group.head }];
  });
}

/** Where the words before a verb end, what stands in brackets before it apart: "Ida Moss (born 1961) is …". */
function withoutBrackets(tokens: readonly Token[], verb: number): number {
  let to = verb;
  if (tokens[to - 1]?.text === ',') to--;
  while (/^[)\]]$/.test(tokens[to - 1]?.text ?? '')) {
    const opens = tokens[to - 1]!.text === ')' ? '(' : '[';
    const at = tokens.findLastIndex(({ text }, i) => i < to && text === opens);
    to = at < 0 ? to - 1 : at;
  }
  return to;
}

/** So many words make the title of a song or a series. Chosen. */
const longestTitle = 4;

/** All the words that a sentence has before its verb, where they begin with a capital and make no phrase of their own. */
function titleBefore(tokens: readonly Token[], to: number): string {
  const title = tokens.slice(0, to).filter(({ tag }) => tag !== 'mark');
  const isTitle =
    title.length > 0 &&
    title.length <= longestTitle &&
    title.every(({ text }) => /^\p{Lu}/u.test(text)) &&
    !/^(?:determiner|pronoun|subordinator|conjunction)$/.test(title[0]!.tag);
  return isTitle ? title.map(({ lower }) => lower).join(' ') : '';
}

/**
 * The name with which a sentence opens: "Ida Moss is …", "Lehe, Florida, is …". "Moss's mother is" and
 * "Moss and Bent are" tell of no one name.
 */
function nameBefore(tokens: readonly Token[], end: number): NameUnit | undefined {
  let to = end;
  let from = runBefore(tokens, to);
  if (tokens[from - 1]?.text === ',' && isPlace(tokens, from, to)) {
    to = from - 1;
    from = runBefore(tokens, to);
  }
  if (to <= from || tokens[to - 1]!.possessive) return undefined;
  const opens = tokens.slice(0, from).every(({ tag }) => tag === 'determiner' || tag === 'mark');
  const units = nameUnits(tokens, from, to);
  return opens && units.length === 1 ? units[0] : undefined;
}

function runBefore(tokens: readonly Token[], to: number): number {
  let from = to;
  while (from > 0 && tokens[from - 1]!.tag === 'name') from--;
  return from;
}

function isPlace(tokens: readonly Token[], from: number, to: number): boolean {
  const name = tokens.slice(from, to).map(({ lower }) => lower);
  return placeKey(name.join(' ')) !== undefined;
}

function isOneName(a: NameUnit, b: NameUnit): boolean {
  return (
    canBeOne(a, b) &&
    (a.keys.every((key) => b.keys.includes(key)) || b.keys.every((key) => a.keys.includes(key)))
  );
}

function areOfOne(a: Calling, b: Calling): boolean {
  if (a.opening !== '' && a.opening === b.opening) return true;
  return a.name !== undefined && b.name !== undefined && isOneName(a.name, b.name);
}

function isAbout(reading: SentenceReading, own: Calling, isPassageGiven: boolean): boolean {
  const { name } = own;
  return (
    (name !== undefined &&
      [...reading.units, ...reading.subject].some((unit) => isOneName(unit, name))) ||
    callingsIn(reading, isPassageGiven).some((each) => areOfOne(each, own))
  );
}

/** The source knows the draft's word, or another of its kind, beside the name. */
function mentions({ tokens }: SentenceReading, draft: SentenceReading, own: Calling): boolean {
  return tokens.some(
    ({ key, tag }, i) =>
      tag === 'noun' && (key === draft.tokens[own.at]!.key || kindOfThing(tokens, i) === own.kind),
  );
}

function spanOf({ tokens }: SentenceReading, { at }: Calling): Span {
  return { start: tokens[at]!.start, end: tokens[at]!.end };
}

function nounAt(text: string, reading: SentenceReading, calling: Calling): string {
  return textOf(text, spanOf(reading, calling));
}
