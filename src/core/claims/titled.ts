/**
 * "The Armenian prime minister" is whom the sources give that title beside his name. A text is read again
 * with the name in the title's place, so that every facet sees one person in both; the places of all
 * words stay what they were.
 */
import type { SourceSentence } from './conflict.ts';
import { canBeOne, nameUnits, type NameUnit } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import { compareOffices, findBareTitles, findOffices, type Office } from './offices.ts';
import type { SentenceReading } from './sentence-reading.ts';
import type { Token } from './tokens.ts';

interface Holder {
  readonly person: NameUnit;
  readonly office: Office;
  /** The last word of the name, as printed. */
  readonly surname: string;
}

/** A sentence with a title instead of a name, or with somebody's country. */
export function mayBeNamed({ tokens }: SentenceReading): boolean {
  return findBareTitles(tokens).length > 0 || tokens.some(({ lower }) => lower === 'country');
}

/** Everybody whom some sentences of sources name with an office, once for each time they do. */
export function holdersIn(sentences: readonly SourceSentence[]): Holder[] {
  return sentences.flatMap(({ reading: { tokens } }) =>
    findOffices(tokens).map(({ person, office, name }) => ({
      person,
      office,
      surname: tokens[name.to - 1]!.text,
    })),
  );
}

/**
 * A text with a sentence's bare titles given the names of those who hold them. Undefined where it has
 * none, where no source names a holder or where they name several.
 */
export function withNames(
  text: string,
  { tokens }: SentenceReading,
  holders: readonly Holder[],
): string | undefined {
  let named = text;
  for (const title of findBareTitles(tokens)) {
    const holder = holderOf(title.office, holders);
    const [first, last] = [tokens[title.from]!, tokens[title.to - 1]!];
    if (!holder || holder.surname.length > last.end - first.start) continue;
    const name = holder.surname.padEnd(last.end - first.start);
    named = named.slice(0, first.start) + name + named.slice(last.end);
  }
  named = withCountry(named, tokens, holders);
  return named === text ? undefined : named;
}

/** "Brandt said that his country would leave": the country that his office is of. */
function withCountry(text: string, tokens: readonly Token[], holders: readonly Holder[]): string {
  const at = tokens.findIndex(
    ({ lower }, i) => lower === 'country' && /^(?:his|her)$/.test(tokens[i - 1]?.lower ?? ''),
  );
  if (at < 0) return text;
  const lands = new Set([
    ...findBareTitles(tokens.slice(0, at)).map(({ office }) => office.of),
    ...nameUnits(tokens, 0, at).flatMap((unit) =>
      holders.filter(({ person }) => canBeOne(person, unit)).map(({ office }) => office.of),
    ),
  ]);
  const [land] = lands;
  const [first, last] = [tokens[at - 1]!, tokens[at]!];
  const owner = last.possessive ? text.slice(last.end, last.end + 2) : '';
  const end = last.end + owner.length;
  if (lands.size !== 1 || land === undefined || land.length > last.end - first.start) return text;
  const name = `${land.charAt(0).toUpperCase()}${land.slice(1)}${owner}`;
  return text.slice(0, first.start) + name.padEnd(end - first.start) + text.slice(end);
}

/** Whom some sentences name as the holder of the one title in a group of words: "the Norwegian premier". */
export function holdersOf(
  { tokens }: SentenceReading,
  { from, to }: NounGroup,
  sentences: readonly SourceSentence[],
): NameUnit[] {
  const [title, another] = findBareTitles(tokens).filter(
    (each) => each.from < to && each.to > from,
  );
  const holder = title && !another ? holderOf(title.office, holdersIn(sentences)) : undefined;
  return holder ? [holder.person] : [];
}

function holderOf(office: Office, holders: readonly Holder[]): Holder | undefined {
  const able = holders.filter(
    (each) => compareOffices(each.office, office) === 'same' && each.office.of === office.of,
  );
  const [first] = able;
  return first && able.every(({ person }) => canBeOne(person, first.person)) ? first : undefined;
}
