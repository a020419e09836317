import type { Speaker } from '../attribution/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { quotationsIn } from '../corpus/readings.ts';
import { findNames, meetingKeys, sameName } from '../names/index.ts';

/**
 * The name or description a speaker is listed by; undefined where the text leaves open who "he" or
 * "it" is, and where what was read can be neither: `’s report`, `#related#This`, `which`, `4076`.
 */
export function listedName(speaker: Speaker | undefined): string | undefined {
  if (!speaker) return undefined;
  const given = speaker.canonical ?? (speaker.how === 'pronoun' ? undefined : speaker.name);
  return given !== undefined && mayNameSomebody(given) ? withoutTitle(given) : undefined;
}

/** Words of the longest description that is still one. Chosen: "a former intelligence official who took part in the talks". */
const longestDescription = 10;

/**
 * A list of speakers holds names and descriptions. Takes `Ararat Mirzoyan`, `the EU Council`, `195
 * Democrats`, `@GovLowe`; refuses what begins with a mark or is nothing but a figure or an article,
 * what markup has run into, and what is as long as a sentence.
 */
function mayNameSomebody(words: string): boolean {
  if (/^@\w+$/u.test(words)) return true;
  return (
    /^(?:\p{N}[\p{N}.,]*\s+)?\p{L}/u.test(words) &&
    /\p{L}{2}|[\p{Lo}]/u.test(words) &&
    !/[#<>{}|_\n]/u.test(words) &&
    !/^(?:an?|the|this|that|these|those|which|who)$/iu.test(words) &&
    words.split(/\s+/u).length <= longestDescription
  );
}

/**
 * The name that somebody has in every source; undefined for a description, for "a spokesman" and
 * "the ministry" are somebody else in each.
 */
function nameEverywhere(speaker: Speaker | undefined): string | undefined {
  const listed = listedName(speaker);
  if (listed === undefined || /^\p{N}/u.test(listed)) return undefined;
  const bare = listed.replace(/^the\s+/iu, '');
  const names = findNames(bare);
  // "the EU Council" is a name; "Armenian officials" and "a statement by Lowe" only have one in them.
  if (speaker?.how === 'described' && speaker.canonical === undefined)
    return names.some(({ text }) => text === bare) ? listed : undefined;
  if (!/^\p{Ll}/u.test(bare)) return listed;
  // "candidate Lowe" is Lowe.
  const [only, ...others] = names;
  return only && others.length === 0 && bare.endsWith(only.text) ? only.text : undefined;
}

/** In order of the alphabet, the Guardian among those with a g. */
export function byName(one: string, other: string): number {
  const [a, b] = [sortKey(one), sortKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortKey(name: string): string {
  return name
    .replace(/^(?:the\s+|@)/iu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

/**
 * For each name that speakers of the corpus are listed by, the one under which everything that
 * person said comes together: the fullest spelling, where only one person can be meant. Who is only
 * described is not among them.
 *
 *     Putin, Vladimir Putin → Vladimir Putin · Pashinian, Nikol Pashinyan → Nikol Pashinyan
 *     Aliyev with both Ilham and Heydar Aliyev about → Aliyev
 */
export function peopleIn(corpus: Corpus): ReadonlyMap<string, string> {
  let people = known.get(corpus);
  if (!people) {
    const names = new Map<string, string>();
    for (const { speaker } of corpus.sources.flatMap((source) => quotationsIn(source))) {
      const [listed, name] = [listedName(speaker), nameEverywhere(speaker)];
      if (listed !== undefined && name !== undefined) names.set(listed, name);
    }
    const fullest = fullestNames([...new Set(names.values())]);
    people = new Map([
      ...fullest,
      ...[...names].map(([listed, name]) => [listed, fullest.get(name) ?? name] as const),
    ]);
    known.set(corpus, people);
  }
  return people;
}

const known = new WeakMap<Corpus, ReadonlyMap<string, string>>();

function fullestNames(names: readonly string[]): Map<string, string> {
  const fullestFirst = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const byKey = new Map<string, string[]>();
  for (const name of fullestFirst) {
    for (const key of meetingKeys(name)) {
      const meeting = byKey.get(key);
      if (meeting) meeting.push(name);
      else byKey.set(key, [name]);
    }
  }
  const people = new Map<string, string>();
  for (const name of names) {
    const meeting = new Set(meetingKeys(name).flatMap((key) => byKey.get(key) ?? []));
    const candidates = [...meeting]
      .filter((other) => sameName(name, other))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const [fullest = name] = candidates;
    const isOnePerson = candidates.every((other) => sameName(other, fullest));
    people.set(name, isOnePerson ? fullest : name);
  }
  return people;
}

/** "Russian President Vladimir Putin" is listed as Vladimir Putin; "the ministry" as it is. */
function withoutTitle(name: string): string {
  const [only, ...others] = findNames(name);
  return only?.title !== undefined && others.length === 0 ? only.text : name;
}
