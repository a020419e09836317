import { textOf, type Span } from '../text/span.ts';
import { coverageOf, likeness } from './alignment.ts';
import { partInNames } from './apart.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, SourceSentence } from './conflict.ts';
import type { CountedThing } from './counted.ts';
import { canBeOne } from './name-units.ts';
import type { NounGroup } from './noun-groups.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';
import type { Token } from './tokens.ts';

/** What a draft says of a change without both its ends. Numbers are token indices, `to` excluded. */
export interface StatedChange {
  readonly from: number;
  readonly to: number;
  /** The noun whose number changes, where it is named. */
  readonly noun: number | undefined;
  /** Whether a change from one number to another can be meant by it. */
  readonly fits: (start: number, end: number) => boolean;
}

/** Least share of the draft's words that the source's sentence has. Chosen: half, for a change is told in few words. */
const leastShared = 0.4;

/**
 * A change that a source gives with both its ends, and the draft by its size or direction: "another 209
 * observers", "more than doubling its mission of 138", "fewer observers" beside "from 138 to 209 observers".
 */
export function changeConflicts(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  return statedChanges(draft).flatMap((stated): ClaimConflict[] => {
    if (draft.quoted[stated.from] === true) return [];
    const changes = sentences.flatMap((sentence) => changesLike(draft, stated, sentence));
    if (changes.length === 0 || changes.some(({ start, end }) => stated.fits(start, end)))
      return [];
    if (sentences.some(({ reading }) => isSaidAlike(draft, stated, reading))) return [];
    const span = spanOf(draft, stated);
    return [
      conflictAt(
        text,
        'number',
        span,
        changes.map(({ sentence, value }) => ({
          sentence,
          value,
          coverage: coverageOf(draft, draft.content, sentence.reading),
        })),
      ),
    ];
  });
}

/** The changes that a sentence states by their size, their ratio or their direction alone. */
export function statedChanges(reading: SentenceReading): StatedChange[] {
  return [...addedNumbers(reading), ...ratios(reading), ...directions(reading)];
}

/** "Another 209", "61 more observers", "add 71 observers". */
function addedNumbers({ tokens, counted, syntax }: SentenceReading): StatedChange[] {
  return counted.flatMap((thing): StatedChange[] => {
    if (thing.quantity.kind !== 'count' || thing.endOfChange !== undefined || thing.isArticle)
      return [];
    const { at, noun } = thing;
    const isBefore = /^(?:another|additional|further|extra)$/.test(tokens[at - 1]?.lower ?? '');
    const isBehind =
      /^(?:more|additional|further|extra)$/.test(tokens[at + 1]?.lower ?? '') &&
      tokens[at + 2]?.lower !== 'than';
    const frame = syntax.frames[syntax.frameOf[at] ?? -1];
    const isAdded =
      frame !== undefined && tokens[frame.verb]!.lemma === 'add' && isIn(frame.object, at);
    if (!isBefore && !isBehind && !isAdded) return [];
    const next = syntax.groups.find(({ from }) => from === at + 2);
    const { low, high, value, isVague } = thing.quantity;
    const slack = isVague ? value / 10 : 0;
    return [
      {
        from: isBefore ? at - 1 : at,
        to: at + 1,
        noun: noun !== undefined && noun > at ? noun : isBehind ? next?.head : undefined,
        // A change may come in parts, unless the number is added to what there was.
        fits: (start, end) =>
          end - start >= low - slack &&
          (end - start <= high + slack || !isAddedTo(counted, thing, start)),
      },
    ];
  });
}

/** "With 40 wardens there, another 25": the sentence itself counts what the change starts from. */
function isAddedTo(counted: readonly CountedThing[], thing: CountedThing, start: number): boolean {
  return counted.some((each) => each !== thing && each.quantity.value === start);
}

function isIn(group: NounGroup | undefined, at: number): boolean {
  return group !== undefined && group.from <= at && at < group.to;
}

/** How often the new number contains the old one: by verbs that say so. */
const times: Readonly<Record<string, number>> = {
  double: 2,
  triple: 3,
  treble: 3,
  quadruple: 4,
  halve: 0.5,
};
/** How far a ratio may be from the word for it, and how far "more than" or "nearly" may be from theirs. Chosen. */
const ratioSlack = 0.12;

function ratios({ tokens, syntax }: SentenceReading): StatedChange[] {
  return syntax.frames.flatMap(({ verb, object, subject, negations }): StatedChange[] => {
    const ratio = times[tokens[verb]!.lemma];
    if (ratio === undefined || tokens[verb]!.tag !== 'verb' || negations > 0) return [];
    const isMore = tokens[verb - 1]?.lower === 'than' && tokens[verb - 2]?.lower === 'more';
    const isNearly = /^(?:nearly|almost)$/.test(tokens[verb - 1]?.lower ?? '');
    const carrier = object ?? subject;
    const amount = carrier && syntax.groups.find(({ preposition }) => preposition === carrier.to);
    const isAmount = carrier && /^(?:number|size|total)$/.test(tokens[carrier.head]!.lemma);
    return [
      {
        from: isMore ? verb - 2 : isNearly ? verb - 1 : verb,
        to: verb + 1,
        noun: (isAmount ? amount : carrier)?.head,
        fits: (start, end) =>
          start > 0 &&
          (isMore
            ? end / start >= ratio
            : Math.abs(end / start / ratio - 1) <= (isNearly ? 2 * ratioSlack : ratioSlack)),
      },
    ];
  });
}

/** "Fewer observers" than there were: the direction alone. */
function directions({ tokens, syntax }: SentenceReading): StatedChange[] {
  return syntax.groups.flatMap(({ from, head }): StatedChange[] => {
    const { lower } = tokens[from]!;
    if (!/^(?:fewer|more)$/.test(lower) || tokens[head]!.tag !== 'noun') return [];
    const frame = syntax.frames[syntax.frameOf[from] ?? -1];
    const isCompared = tokens.some((token, i) => i > from && token.lower === 'than');
    const isCounted = tokens[from - 1]?.tag === 'number' || tokens[from + 1]?.tag === 'number';
    const isVaguelyAdded = /^(?:many|much|no|any|even|far|some|several)$/.test(
      tokens[from - 1]?.lower ?? '',
    );
    if (!frame || frame.negations > 0 || isCompared || isCounted || isVaguelyAdded) return [];
    const isMore = lower === 'more';
    return [{ from, to: from + 1, noun: head, fits: (start, end) => isMore === end > start }];
  });
}

interface Change {
  readonly sentence: SourceSentence;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** The changes in a source's sentence that are the draft's: of the same things, of the same parties, at no other time. */
function changesLike(
  draft: SentenceReading,
  stated: StatedChange,
  sentence: SourceSentence,
): Change[] {
  const { reading, source } = sentence;
  const starts = reading.counted.filter(({ endOfChange }) => endOfChange === 'start');
  return starts.flatMap((start): Change[] => {
    const end = reading.counted.find((each) => each.endOfChange === 'end' && each.at > start.at);
    if (end?.quantity.kind !== 'count' || start.quantity.kind !== 'count') return [];
    if (!isOfTheSame(draft, stated, reading, start)) return [];
    if (!sharesName(draft, reading) || partInNames(draft, reading) || timesPart(draft, reading))
      return [];
    if (coverageOf(draft, wordsApart(draft, stated), reading) < leastShared) return [];
    const span = { start: start.quantity.span.start, end: end.quantity.span.end };
    return [
      {
        sentence,
        start: start.quantity.value,
        end: end.quantity.value,
        value: `from ${textOf(source.text, span)}`,
      },
    ];
  });
}

/** The same noun, with a word that describes it, or the number from which it changes. */
function isOfTheSame(
  draft: SentenceReading,
  { noun, from, to }: StatedChange,
  source: SentenceReading,
  start: CountedThing,
): boolean {
  const startsAlike = draft.counted.some(
    ({ quantity, at }) =>
      (at < from || at >= to) &&
      quantity.kind === 'count' &&
      quantity.value === start.quantity.value,
  );
  if (startsAlike) return true;
  if (noun === undefined || start.noun === undefined) return false;
  const meets = (token: Token, others: readonly number[]): boolean =>
    others.some((i) => likeness(token, source.tokens[i]!) > 0);
  const group = draft.syntax.groups.find(({ head }) => head === noun);
  const describers = group
    ? draft.content.filter((i) => i >= group.from && i < group.to && i !== noun)
    : [];
  return (
    meets(draft.tokens[noun]!, [start.noun]) &&
    describers.some((i) => meets(draft.tokens[i]!, start.describers))
  );
}

function sharesName(draft: SentenceReading, source: SentenceReading): boolean {
  return draft.units.some((unit) =>
    [...source.units, ...source.subject].some((far) => canBeOne(unit, far)),
  );
}

function wordsApart(draft: SentenceReading, { from, to }: StatedChange): number[] {
  return draft.content.filter((i) => (i < from || i >= to) && draft.tokens[i]!.tag !== 'number');
}

/** Another sentence that states a change in the draft's own words bears it out, whatever its ends. */
function isSaidAlike(
  draft: SentenceReading,
  { from, to }: StatedChange,
  reading: SentenceReading,
): boolean {
  const own = draft.tokens.slice(from, to);
  return reading.tokens.some((_, at) =>
    own.every(({ lemma }, i) => reading.tokens[at + i]?.lemma === lemma),
  );
}

function spanOf({ tokens }: SentenceReading, { from, to }: StatedChange): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
