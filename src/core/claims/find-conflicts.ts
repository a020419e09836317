import type { Corpus } from '../corpus/corpus.ts';
import { passageIndex, type IndexedPassage } from '../index/passage-index.ts';
import { overlaps, textOf, type Span } from '../text/span.ts';
import type { TimeExpression } from '../time/index.ts';
import { allegationProspects, allegations } from './allegations.ts';
import { attendanceConflicts, gatheringPlaceConflicts } from './attendance.ts';
import { callingConflicts } from './calling-conflicts.ts';
import { callingsIn } from './callings.ts';
import { changeConflicts } from './change-conflicts.ts';
import { attitudeConflicts } from './attitudes.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import { crossedNames } from './crossed-names.ts';
import { dateConflicts } from './date-conflicts.ts';
import { durationConflicts } from './duration-conflicts.ts';
import { exchangedPlaces } from './exchanged-places.ts';
import { isGalleryCaption } from './gallery-captions.ts';
import { readsAsEnglish } from './language.ts';
import { kindConflicts } from './kind-conflicts.ts';
import { keptConflicts } from './kept-conflicts.ts';
import { listedPlaces, listedProspects } from './listed-places.ts';
import { numberConflicts } from './number-conflicts.ts';
import { isOneStory } from './one-story.ts';
import { officeHolderConflicts } from './office-holders.ts';
import { datesOnePartOff } from './one-part-off.ts';
import { ownerConflicts } from './owned-events.ts';
import { placeConflicts } from './place-conflicts.ts';
import { predicationConflicts } from './predication-conflicts.ts';
import {
  changeProspects,
  dateProspects,
  durationProspects,
  numberProspects,
  placeProspects,
  predicationProspects,
  roleProspects,
} from './prospects/facet-prospects.ts';
import { promisingPassages } from './prospects/promising-passages.ts';
import type { Prospect } from './prospects/prospect.ts';
import { restatedFigures } from './restated-figures.ts';
import { restatedNames } from './restated-names.ts';
import { restatedOpposites } from './restated-opposites.ts';
import { restatedValues } from './restated-values.ts';
import { roleConflicts } from './role-conflicts.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { tellingAmong, tellingIn, type Telling } from './singled/likening.ts';
import { singledFigures } from './singled/singled-figures.ts';
import { singledProspects } from './singled/singled-prospects.ts';
import { settled, disagreements } from './disagreements.ts';
import { readSource, readText } from './text-reading.ts';
import { describedNames } from './described-names.ts';
import { turnedStatements } from './turned-statements.ts';
import { holdersIn, mayBeNamed, withNames } from './titled.ts';
import { isGiven, isOnePassage, weighedConflicts } from './weighed/weighed-conflicts.ts';
import { gatheringProspects } from './prospects/gathering-prospects.ts';
import { weighedProspects } from './weighed/weighed-prospects.ts';

/** How many passages of the corpus a sentence is held against. Chosen: beyond a dozen, nothing aligned was ever found. */
const passageLimit = 16;

/** How many passages are asked what they call one person. Chosen: titles stand where a name is dense. */
const passagesOfPerson = 6;

/** What a reader of claims needs of a piece of a draft: offsets are those of `text`. */
export interface DraftProse {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly times: readonly TimeExpression[];
}

/** Everything in a piece of a draft that the sources contradict, in order of place. */
export function findConflicts(
  prose: DraftProse,
  corpus: Corpus,
  sensitivity: Sensitivity,
): ClaimConflict[] {
  const [first, last] = [prose.sentences[0], prose.sentences.at(-1)];
  if (!first || !last || !readsAsEnglish(prose.text.slice(first.start, last.end))) return [];
  const { sentences } = readText(prose.text, prose.sentences, prose.times);
  return sentences.flatMap((sentence, at) =>
    keptConflicts(
      { ...prose, sentences: prose.sentences.slice(0, at + 1) },
      corpus,
      sensitivity,
      () => conflictsOf(prose, at, sentence, corpus, sensitivity),
    ),
  );
}

function conflictsOf(
  prose: DraftProse,
  at: number,
  sentence: SentenceReading,
  corpus: Corpus,
  sensitivity: Sensitivity,
): ClaimConflict[] {
  const { text } = prose;
  if (isGalleryCaption(textOf(text, sentence.span))) return [];
  if (isOnePassage(corpus)) {
    const candidates = sentencesOf(passagesAbout(textOf(text, sentence.span), corpus));
    return conflictsAgainst(text, sentence, candidates, sensitivity, true);
  }
  const passages = remembered(() => passagesAbout(textOf(text, sentence.span), corpus));
  const found = conflictsWith(text, sentence, passages, corpus, sensitivity);
  if (found.length > 0 || !mayBeNamed(sentence)) return found;
  const holders = holdersIn(sentencesOf(passages()));
  const named = withNames(text, sentence, holders);
  if (named === undefined) return found;
  const reading = readText(named, prose.sentences.slice(0, at + 1), prose.times).sentences[at]!;
  return conflictsWith(text, reading, passages, corpus, sensitivity);
}

function remembered<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

/** What the promising among some passages contradict, facet by facet. */
function conflictsWith(
  text: string,
  sentence: SentenceReading,
  passagesFor: () => readonly IndexedPassage[],
  corpus: Corpus,
  sensitivity: Sensitivity,
): ClaimConflict[] {
  const prospects = [...facets, weighed, singled].map((facet) =>
    facet.prospects(sentence, sensitivity),
  );
  if (prospects.every(({ length }) => length === 0)) return [];
  const passages = passagesFor();
  const telling = tellingIn(corpus);
  const promising = promisingPassages(passages, prospects);
  const ofPeople = remembered(() => passagesOfPeople(sentence, passages, corpus));
  const against = (facet: FacetOfClaims, at: number): ClaimConflict[] => {
    const candidates = sentencesOf(
      facet.asksOfPeople === true && prospects[at]!.length > 0
        ? promisingPassages(ofPeople(), [prospects[at]!])[0]!
        : promising[at]!,
    );
    return candidates.length === 0
      ? []
      : told(facet, text, sentence, candidates, sensitivity, telling);
  };
  const found = withWeighed(
    withWeighed(facets.flatMap(against), against(weighed, facets.length)),
    against(singled, facets.length + 1),
  );
  // What bears the draft out need not be able to contradict it.
  return found.length === 0 ? found : settled(text, sentence, found, sentencesOf(passages));
}

/** What a facet finds; where the sources part over it, what they part over. */
function told(
  { conflicts, partsSources }: FacetOfClaims,
  text: string,
  draft: SentenceReading,
  candidates: readonly SourceSentence[],
  sensitivity: Sensitivity,
  telling: Telling | undefined,
): ClaimConflict[] {
  const isPassageGiven = telling === undefined;
  const found = conflicts(text, draft, candidates, sensitivity, isPassageGiven, telling).filter(
    (conflict) => isPassageGiven || isOneStory(draft, conflict),
  );
  if (found.length > 0 || partsSources !== true) return found;
  return disagreements(text, draft, candidates, (others) =>
    conflicts(text, draft, others, sensitivity, false),
  );
}

/** What a rule of one facet told is told by it; weighing speaks where the rules are silent. */
function withWeighed(
  strict: readonly ClaimConflict[],
  weighed: readonly ClaimConflict[],
): ClaimConflict[] {
  const isTold = (each: ClaimConflict): boolean =>
    strict.some(
      (other) =>
        other.allegedBy === undefined &&
        (overlaps(each.span, other.span) || isOneOpposite(each, other)),
    );
  return [...strict, ...weighed.filter((each) => !isTold(each))];
}

/** What several rules tell, each where those before it are silent. */
function inTurn(...rules: readonly (readonly ClaimConflict[])[]): ClaimConflict[] {
  return rules.reduce<ClaimConflict[]>((told, more) => withWeighed(told, more), []);
}

/** What hangs on a predicate is turned with it: two opposites between the same two sentences are one. */
function isOneOpposite(a: ClaimConflict, b: ClaimConflict): boolean {
  return (
    a.facet === 'polarity' &&
    b.facet === 'polarity' &&
    a.evidence.some(({ sentence }) =>
      b.evidence.some((other) => other.sentence.reading === sentence.reading),
    )
  );
}

/** What can part, and what tells without reading a passage that it has nothing to say of it. */
interface FacetOfClaims {
  readonly conflicts: (
    text: string,
    draft: SentenceReading,
    sentences: readonly SourceSentence[],
    sensitivity: Sensitivity,
    isPassageGiven: boolean,
    telling?: Telling,
  ) => ClaimConflict[];
  readonly prospects: (draft: SentenceReading, sensitivity: Sensitivity) => Prospect[];
  /** True where it stops at the first support and so does not see by itself that sources part. */
  readonly partsSources?: boolean;
  /** True where what the sources call somebody may stand far from the matter of the sentence. */
  readonly asksOfPeople?: boolean;
}

const facets: readonly FacetOfClaims[] = [
  { conflicts: dateConflicts, prospects: dateProspects },
  { conflicts: durationConflicts, prospects: durationProspects },
  { conflicts: numberConflicts, prospects: numberProspects },
  { conflicts: changeConflicts, prospects: changeProspects },
  { conflicts: placeConflicts, prospects: placeProspects, partsSources: true },
  { conflicts: roleConflicts, prospects: roleProspects, asksOfPeople: true },
  { conflicts: callingConflicts, prospects: roleProspects, asksOfPeople: true },
  { conflicts: predicationConflicts, prospects: predicationProspects, partsSources: true },
  { conflicts: allegations, prospects: allegationProspects },
];

/** What is held against passages that share most of the draft's words, after the facets have spoken. */
const weighed: FacetOfClaims = {
  conflicts: (text, draft, sentences, sensitivity, isPassageGiven, telling) =>
    inTurn(
      [
        ...officeHolderConflicts(text, draft, sentences),
        ...attendanceConflicts(text, draft, sentences),
        ...gatheringPlaceConflicts(text, draft, sentences),
        ...kindConflicts(text, draft, sentences, isPassageGiven),
        ...attitudeConflicts(text, draft, sentences),
        ...ownerConflicts(text, draft, sentences),
        ...crossedNames(text, draft, sentences),
        ...restatedOpposites(text, draft, sentences, sensitivity, isPassageGiven),
      ],
      telling === undefined ? [] : turnedStatements(text, draft, sentences, telling, sensitivity),
      isPassageGiven ? [] : describedNames(text, draft, sentences),
      [
        ...restatedValues(text, draft, sentences, sensitivity),
        ...restatedNames(text, draft, sentences, sensitivity),
      ],
      telling === undefined ? [] : exchangedPlaces(text, draft, sentences, sensitivity, telling),
      weighedConflicts(text, draft, sentences, sensitivity, isPassageGiven),
      restatedFigures(text, draft, sentences, sensitivity, isPassageGiven),
      isPassageGiven
        ? []
        : [
            ...datesOnePartOff(text, draft, sentences, sensitivity),
            ...listedPlaces(text, draft, sentences),
          ],
    ),
  prospects: (draft) => [
    ...weighedProspects(draft),
    ...gatheringProspects(draft),
    ...listedProspects(draft),
  ],
};

/** What the other rules leave: the one figure that differs in a matter that is known by its rare words. */
const singled: FacetOfClaims = {
  conflicts: (text, draft, sentences, sensitivity, _isPassageGiven, telling) =>
    telling === undefined ? [] : singledFigures(text, draft, sentences, telling, sensitivity),
  prospects: singledProspects,
};

/**
 * What some sentences of sources contradict in one sentence, facet by facet. A passage is given where
 * it was put there for this draft; one of a library was found, however short it is.
 */
export function conflictsAgainst(
  text: string,
  sentence: SentenceReading,
  candidates: readonly SourceSentence[],
  sensitivity: Sensitivity,
  isPassageGiven = isGiven(candidates),
): ClaimConflict[] {
  if (isGalleryCaption(textOf(text, sentence.span))) return [];
  const prose = candidates.filter(isProse);
  const telling = isPassageGiven ? undefined : tellingAmong(candidates);
  const against = (facet: FacetOfClaims): ClaimConflict[] =>
    told(facet, text, sentence, prose, sensitivity, telling);
  const found = withWeighed(
    withWeighed(facets.flatMap(against), against(weighed)),
    against(singled),
  );
  return settled(text, sentence, found, prose);
}

/** The sentences of the passages that speak of what a sentence speaks of, best passage first. */
export function sentencesAbout(sentence: string, corpus: Corpus): SourceSentence[] {
  return sentencesOf(passagesAbout(sentence, corpus));
}

function passagesAbout(sentence: string, corpus: Corpus): readonly IndexedPassage[] {
  return passageIndex(corpus).findPassages(sentence, passageLimit);
}

/** The passages of a sentence, and those that speak most of each person whom it gives a part. */
function passagesOfPeople(
  sentence: SentenceReading,
  passages: readonly IndexedPassage[],
  corpus: Corpus,
): readonly IndexedPassage[] {
  const names = new Set(
    callingsIn(sentence).map(({ name: { from, to } }) =>
      sentence.tokens
        .slice(from, to)
        .map((token) => token.text)
        .join(' '),
    ),
  );
  // The index takes no first word of a sentence for a name, and would know one spelling of it only.
  const found = [...names].flatMap((name) =>
    passageIndex(corpus).findPassages(`by ${name}`, passagesOfPerson),
  );
  const isNew = ({ source, span }: IndexedPassage): boolean =>
    !passages.some((each) => each.source === source && each.span.start === span.start);
  return [...passages, ...found.filter(isNew)];
}

function sentencesOf(passages: readonly IndexedPassage[]): SourceSentence[] {
  return passages.flatMap(({ source, span }) =>
    readSource(source)
      .sentencesIn(span)
      .map((reading) => ({ source, reading }))
      .filter(isProse),
  );
}

function isProse({ source, reading }: SourceSentence): boolean {
  return !isGalleryCaption(textOf(source.text, reading.span));
}
