import { titlesBeside } from '../attribution/index.ts';
import { countryNamed, demonymOf, placeKey, seatOf } from '../claims/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { passageIndex } from '../index/passage-index.ts';
import { findNames, sameName } from '../names/index.ts';
import { textOf } from '../text/span.ts';
import { fold } from '../text/words.ts';

/**
 * Whether a place that speaks ("Moscow", "the Kremlin", "Armenia") may be this person or body: the
 * place speaks for its country, and so do those whom the sources give one of its offices and its
 * ministries. Undefined where the first name is no such place, and where the sources say nothing of
 * the second, or give them an office without saying whose.
 *
 *     Moscow, Vladimir Putin ("Russian President") → true
 *     Yerevan, Vladimir Putin → false
 *     Paris, Nick Witney ("a fellow at the European Council on Foreign Relations") → false
 */
export function placeSpeaksAs(place: string, other: string, corpus: Corpus): boolean | undefined {
  const country = countryThatSpeaks(place);
  if (country === undefined) return undefined;
  const { countries, titles } = standingOf(other, corpus);
  if (countries.size > 0) return countries.has(country);
  return titles.length > 0 && !titles.some(isOffice) ? false : undefined;
}

/** "the foreign minister" may speak for a country, "a chief of staff to the president" is one of many. */
function isOffice(title: string): boolean {
  return office.test(title) && !/^an?\s/iu.test(title);
}

/** Whose bearer may speak for a country. */
const office =
  /president|minister|chancellor|secretary|ambassador|envoy|spokes|speaker|governor|general|diplomat|official|king|queen|prince|leader|lawmaker|senator|deputy/iu;

/** The country for which a name speaks where it is a place: its own, or the one whose seat it is. */
export function countryThatSpeaks(name: string): string | undefined {
  const bare = fold(name.replace(/^the\s+/iu, '').trim());
  const seat = seats.get(bare) ?? seatOf(bare);
  if (seat !== undefined) return placeKey(seat) ?? seat;
  return countryNamed(bare);
}

/** Houses that stand for the government in them. */
const seats: ReadonlyMap<string, string> = new Map([
  ['kremlin', 'russia'],
  ['washington', 'united states'],
  ['white house', 'united states'],
  ['pentagon', 'united states'],
  ['state department', 'united states'],
  ['downing street', 'united kingdom'],
  ['whitehall', 'united kingdom'],
  ['elysee', 'france'],
  ['quai d’orsay', 'france'],
]);

/** What the sources say that somebody is, and the countries in it or in the name itself. */
interface Standing {
  readonly countries: ReadonlySet<string>;
  readonly titles: readonly string[];
}

const known = new WeakMap<Corpus, Map<string, Standing>>();

function standingOf(name: string, corpus: Corpus): Standing {
  let byName = known.get(corpus);
  if (!byName) known.set(corpus, (byName = new Map<string, Standing>()));
  let standing = byName.get(name);
  if (!standing) byName.set(name, (standing = findStanding(name, corpus)));
  return standing;
}

/** Paragraphs of the sources that are looked at for a person's offices. Chosen. */
const PARAGRAPHS = 24;

function findStanding(name: string, corpus: Corpus): Standing {
  const own = countryThatSpeaks(name);
  const countries = own === undefined ? countriesIn(name) : [own];
  if (countries.length > 0) return { countries: new Set(countries), titles: [] };
  const titles = passageIndex(corpus)
    .findPassages(name, PARAGRAPHS)
    .flatMap(({ source, span }) => {
      const paragraph = textOf(source.text, span);
      return findNames(paragraph)
        .filter((found) => sameName(found.text, name))
        .flatMap((found) => titlesBeside(paragraph, found));
    });
  return { countries: new Set(titles.flatMap(countriesIn)), titles };
}

/** `Russian Foreign Ministry`, `Russia president` → russia. */
function countriesIn(words: string): string[] {
  return words.split(/[^\p{L}]+/u).flatMap((word) => {
    const folded = fold(word);
    return demonymOf(folded) ?? countryNamed(folded) ?? [];
  });
}
