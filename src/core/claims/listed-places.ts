import { textOf } from '../text/span.ts';
import { likeness } from './alignment.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, SourceSentence } from './conflict.ts';
import type { CountedThing } from './counted.ts';
import type { Frame } from './frames.ts';
import { namePlaces, type NamePlace } from './name-places.ts';
import { canBeOne } from './name-units.ts';
import { isCountry, placeKind } from './places.ts';
import { share, type Prospect } from './prospects/prospect.ts';
import { retellings, type Retelling } from './retellings.ts';
import { isOpen } from './same-count.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';
import { isOfAnotherTime } from './unresolved-times.ts';

/** What is counted, and whether a name is one of them. */
const kinds: Readonly<Record<string, (name: string) => boolean>> = {
  country: isCountry,
  nation: isCountry,
  city: (name) => /^(?:city|capital)$/.test(placeKind(name) ?? ''),
  state: (name) => placeKind(name) === 'state',
};
/** Nobody lists more by name. Chosen. */
const longestList = 8;
/** Share of the draft's words, by weight, that the sentence with the list has, those beside it included. Chosen. */
const leastShare = 0.5;
/** Telling words that both have, the verb apart from which is what is done to those listed. Chosen. */
const leastAnchors = 2;
/** After these the list is not the whole. */
const openList = /^(?:including|include|among|like|other|others|e\.g|notably|especially)$/;

/**
 * How many are named: "congratulated four countries" beside "congratulated Georgia, Ukraine, and
 * Moldova". The list is whole, stands behind the same verb, and is the only one there.
 */
export function listedPlaces(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  const things = draft.counted.filter((thing) => isCountOfPlaces(draft, thing));
  if (things.length === 0) return [];
  const told = retellings(draft, sentences).filter(
    ({ sentence: { reading } }) => !reading.isQuestion && !isOfAnotherTime(draft, reading),
  );
  return things.flatMap((thing): ClaimConflict[] => {
    const isCounted = told.some(({ sentence: { reading } }) =>
      reading.counted.some(
        (other) =>
          other.noun !== undefined &&
          likeness(draft.tokens[thing.noun!]!, reading.tokens[other.noun]!) > 0,
      ),
    );
    if (isCounted) return [];
    const lists = told.flatMap((each) => listsFor(draft, thing, each));
    const counts = new Set(lists.map(({ count }) => count));
    if (counts.size !== 1 || counts.has(thing.quantity.value)) return [];
    const against = lists.map(({ retelling, from, to }) => ({
      sentence: retelling.sentence,
      value: textOf(retelling.sentence.source.text, {
        start: retelling.sentence.reading.tokens[from]!.start,
        end: retelling.sentence.reading.tokens[to - 1]!.end,
      }),
      coverage: retelling.share,
    }));
    return [conflictAt(text, 'number', thing.quantity.span, against)];
  });
}

/** A passage need not count what it lists: one with some of the words may have the list. */
export function listedProspects(draft: SentenceReading): Prospect[] {
  if (!draft.counted.some((thing) => isCountOfPlaces(draft, thing))) return [];
  const shares = [share(draft, draft.content, leastShare / 2)];
  return [
    { toContradict: { words: [], signs: 0, shares }, toBear: { words: [], signs: 0, shares } },
  ];
}

/** A plain count of places, asserted of a verb. */
function isCountOfPlaces(draft: SentenceReading, thing: CountedThing): boolean {
  const { quantity, noun, event, at } = thing;
  return (
    noun !== undefined &&
    kinds[draft.tokens[noun]!.lemma] !== undefined &&
    quantity.kind === 'count' &&
    quantity.low === quantity.high &&
    quantity.value >= 2 &&
    quantity.value <= longestList &&
    !thing.isPart &&
    draft.quoted[at] !== true &&
    event?.frame !== undefined &&
    !isOpen(draft, thing)
  );
}

interface PlaceList {
  readonly retelling: Retelling;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The list of such places behind the same verb; none where it is open, denied, of another day or of other people. */
function listsFor(draft: SentenceReading, thing: CountedThing, retelling: Retelling): PlaceList[] {
  const { sentence, share: shared, anchors } = retelling;
  const { reading } = sentence;
  if (shared < leastShare || anchors < leastAnchors || timesPart(draft, reading)) return [];
  const frame = thing.event!.frame!;
  const isOne = kinds[draft.tokens[thing.noun!]!.lemma]!;
  const named = [...reading.units, ...reading.subject];
  if (!draft.units.some((unit) => named.some((far) => canBeOne(unit, far)))) return [];
  return reading.syntax.frames.flatMap((far): PlaceList[] => {
    if (likeness(draft.tokens[frame.verb]!, reading.tokens[far.verb]!) === 0) return [];
    if (isDenied(draft, frame) || isDenied(reading, far) || reading.openFrames.has(far)) return [];
    const lists = listsIn(reading, far, isOne);
    return lists.length === 1 ? [{ retelling, ...lists[0]! }] : [];
  });
}

/** Names of a kind side by side behind a verb, as often as there are such rows. */
function listsIn(
  reading: SentenceReading,
  frame: Frame,
  isOne: (name: string) => boolean,
): Omit<PlaceList, 'retelling'>[] {
  const { tokens, syntax } = reading;
  if (tokens.some(({ lower }) => openList.test(lower))) return [];
  const nameOf = ({ from, to }: NamePlace): string =>
    tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' ');
  const names = namePlaces(reading).filter(
    (name) => name.from > frame.verb && syntax.frames[syntax.frameOf[name.from] ?? -1] === frame,
  );
  const rows: NamePlace[][] = [];
  for (const name of names.filter((each) => isOne(nameOf(each)))) {
    const row = rows.at(-1);
    const isNext =
      row !== undefined &&
      tokens.slice(row.at(-1)!.to, name.from).every(({ lower }) => /^(?:,|and)$/.test(lower));
    if (isNext) row.push(name);
    else rows.push([name]);
  }
  return rows.flatMap((row) => {
    const [from, to] = [row[0]!.from, row.at(-1)!.to];
    return row.length > 1 && !tokens[to - 1]!.possessive && !tokens[from]!.possessive
      ? [{ from, to, count: row.length }]
      : [];
  });
}

function isDenied({ predications }: SentenceReading, frame: Frame): boolean {
  return predications.some((each) => each.frame === frame && each.isNegated);
}
