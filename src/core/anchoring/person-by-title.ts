import { titlesBeside, titleWords } from '../attribution/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { passageIndex } from '../index/passage-index.ts';
import { findNames, sameName } from '../names/index.ts';
import { textOf } from '../text/span.ts';

/**
 * Whom a description means by what the sources say of people: "Armenian Prime Minister Nikol
 * Pashinyan" makes "the Armenian premier" him. Undefined where no source says so, where the sources
 * give the office to two people, and for descriptions too general to be one person's ("the minister").
 */
export function personByTitle(description: string, corpus: Corpus): string | undefined {
  let known = people.get(corpus);
  if (!known) people.set(corpus, (known = new Map<string, string | undefined>()));
  if (!known.has(description)) known.set(description, findPerson(description, corpus));
  return known.get(description);
}

const people = new WeakMap<Corpus, Map<string, string | undefined>>();

/** Paragraphs of the sources that are looked at. Chosen: an office in the news stands in the first of them. */
const PARAGRAPHS = 24;
/** "the minister" may be anybody, "the Greek minister" is somebody. Chosen. */
const FEWEST_WORDS = 2;

function findPerson(description: string, corpus: Corpus): string | undefined {
  const telling = titleWords(description).filter((word) => !idle.has(word));
  if (telling.length < FEWEST_WORDS || !telling.some((word) => office.test(word))) return undefined;
  const query = [...new Set([...description.toLowerCase().split(/\s+/u), ...telling])].join(' ');
  const holders: string[] = [];
  for (const { source, span } of passageIndex(corpus).findPassages(query, PARAGRAPHS)) {
    const paragraph = textOf(source.text, span);
    for (const name of findNames(paragraph)) {
      if (name.kind !== 'person' && name.kind !== 'unknown') continue;
      if (!/\s/u.test(name.text) && name.title === undefined) continue;
      const holds = titlesBeside(paragraph, name).some((title) =>
        isSaidBy(titleWords(title), telling),
      );
      if (holds) holders.push(name.text);
    }
  }
  const [fullest] = holders.sort((a, b) => b.length - a.length);
  if (fullest === undefined || !holders.every((holder) => sameName(holder, fullest)))
    return undefined;
  return fullest;
}

/** Every word of the description stands in the title, a people's name also as its country: "Armenian" as "Armenia’s". */
function isSaidBy(title: readonly string[], telling: readonly string[]): boolean {
  return telling.every((word) => title.some((given) => given === word || isOfOneStem(given, word)));
}

function isOfOneStem(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 4 && long.length - short.length <= 3 && long.startsWith(short);
}

/** Words for an office that one person holds: "a lawmaker" and "an official" are none. */
const office =
  /^(?:president|minister|chancellor|governor|mayor|speaker|secretary|ambassador|king|queen|pope|spokesperson|chair|director|leader|chief|head|commissioner|envoy|premier|general)$/u;

const idle: ReadonlySet<string> = new Set(
  'the a an of for in at its his her their this that current'.split(' '),
);
