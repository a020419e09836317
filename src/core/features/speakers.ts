import type { Speaker } from '../attribution/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { quotationsIn } from '../corpus/readings.ts';
import { findNames, meetingKeys, sameName } from '../names/index.ts';

/** The name a speaker is listed by; undefined where the text leaves open who "he" or "it" is. */
export function listedName(speaker: Speaker | undefined): string | undefined {
  if (!speaker) return undefined;
  if (speaker.canonical !== undefined) return withoutTitle(speaker.canonical);
  return speaker.how === 'pronoun' ? undefined : withoutTitle(speaker.name);
}

/**
 * For each name that speakers of the corpus are listed by, the one under which everything that
 * person said comes together: the fullest spelling, where only one person can be meant.
 *
 *     Putin, Vladimir Putin → Vladimir Putin · Pashinian, Nikol Pashinyan → Nikol Pashinyan
 *     Aliyev with both Ilham and Heydar Aliyev about → Aliyev
 */
export function peopleIn(corpus: Corpus): ReadonlyMap<string, string> {
  let people = known.get(corpus);
  if (!people) {
    const names = corpus.sources
      .flatMap((source) => quotationsIn(source))
      .flatMap(({ speaker }) => listedName(speaker) ?? []);
    people = fullestNames([...new Set(names)]);
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
