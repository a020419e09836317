import { callingsIn } from '../callings.ts';
import { statedChanges } from '../change-conflicts.ts';
import type { Sensitivity } from '../conflict.ts';
import { leastCoverage as leastForDates } from '../date-conflicts.ts';
import { lastingEvents } from '../duration-conflicts.ts';
import type { EventMention } from '../events.ts';
import { lexicon } from '../lexicon/lexicon.ts';
import { symmetricVerbs } from '../lexicon/own-words.ts';
import { wordKey } from '../name-keys.ts';
import type { NameUnit } from '../name-units.ts';
import { leastCoverage as leastForNumbers } from '../number-conflicts.ts';
import { leastCoverage as leastForPlaces } from '../place-conflicts.ts';
import { placesIn, type Placed } from '../placed.ts';
import { leastCoverage as leastForPredications, leastForActors } from '../predication-conflicts.ts';
import { hasOneDoer, leastForAnother, saidOf } from '../other-doers.ts';
import { doerPronouns, type Predication } from '../predications.ts';
import type { SentenceReading } from '../sentence-reading.ts';
import { clauseOf, isOpen as isOpenCount } from '../same-count.ts';
import { fineness } from '../time-values.ts';
import {
  alike,
  named,
  opposite,
  share,
  withKey,
  type Prospect,
  type Share,
  type Wanted,
} from './prospect.ts';
import { signs } from './word-traits.ts';

/** A source's sentence with a time, about the event that the draft dates. */
export function dateProspects(draft: SentenceReading, sensitivity: Sensitivity): Prospect[] {
  if (draft.isQuestion) return [];
  return draft.times.flatMap(({ event, expression, carried }): Prospect[] => {
    if (carried === true || fineness(expression) === 0) return [];
    if (draft.quoted[event.at] === true || isOpen(draft, event)) return [];
    // A remark may take its day from an earlier sentence, so its own need not name one.
    const isRemark = event.isSpeech || event.frame === undefined;
    const need = { words: [event.words.map(alike)], signs: isRemark ? 0 : signs.time };
    if (event.words.length === 0) return [];
    const shares = sharesOf(draft, event, leastForDates[sensitivity]);
    return [{ toContradict: { ...need, shares }, toBear: { ...need, shares: [] } }];
  });
}

/** A source's sentence with a time, about the event that the draft says the length of. */
export function durationProspects(draft: SentenceReading, sensitivity: Sensitivity): Prospect[] {
  if (draft.isQuestion) return [];
  return lastingEvents(draft).map(({ event }): Prospect => {
    const need = { words: [event.words.map(alike)], signs: signs.time };
    const shares = sharesOf(draft, event, leastForDates[sensitivity]);
    return { toContradict: { ...need, shares }, toBear: { ...need, shares: [] } };
  });
}

/** A figure and the noun that the draft counts. */
export function numberProspects(draft: SentenceReading, sensitivity: Sensitivity): Prospect[] {
  if (draft.isQuestion) return [];
  return draft.counted.flatMap((thing): Prospect[] => {
    if (thing.noun === undefined || thing.isArticle || draft.quoted[thing.at] === true) return [];
    if (isOpenCount(draft, thing)) return [];
    const words = [[alike(draft.tokens[thing.noun]!)]];
    const shares = [share(draft, clauseOf(draft, thing), leastForNumbers[sensitivity])];
    return [
      {
        toContradict: { words, signs: signs.figure, shares },
        // Any figure may be the draft's own, whatever it counts.
        toBear: { words: [], signs: signs.figure, shares: [] },
      },
    ];
  });
}

/** A source's sentence with figures, for a change that the draft gives the size or the direction of. */
export function changeProspects(draft: SentenceReading): Prospect[] {
  if (draft.isQuestion || statedChanges(draft).length === 0) return [];
  const need = { words: [], signs: signs.figure, shares: [] };
  return [{ toContradict: need, toBear: need }];
}

/** The event that the draft puts in a place. */
export function placeProspects(draft: SentenceReading, sensitivity: Sensitivity): Prospect[] {
  if (draft.isQuestion) return [];
  return placesIn(draft).flatMap((place): Prospect[] => {
    const { event } = place;
    if (event.words.length === 0 || isOpen(draft, event)) return [];
    const need = { words: [event.words.map(alike)], signs: 0 };
    const shares = sharesOf(draft, event, leastForPlaces[sensitivity], wordsOf(place));
    return [{ toContradict: { ...need, shares }, toBear: { ...need, shares: [] } }];
  });
}

/** The person of whom the draft names an office, beside a word for one. */
export function roleProspects(draft: SentenceReading): Prospect[] {
  return callingsIn(draft).map(({ person }) => {
    const need = { words: [[withKey(person.head)]], signs: 0, shares: [] };
    return { toContradict: need, toBear: need };
  });
}

/** The same predicate of the same doer with a negation on one side only, its opposite, or other doers. */
export function predicationProspects(draft: SentenceReading, sensitivity: Sensitivity): Prospect[] {
  if (draft.isQuestion) return [];
  return draft.predications.flatMap((own): Prospect[] => {
    if ((own.isOpen && !own.isForecast) || (own.rest.length === 0 && !hasOneDoer(own))) return [];
    if (draft.quoted[own.frame.verb] === true) return [];
    const { word, rest, isNegated, stance } = own;
    const same = word.tag === 'name' ? [] : [word.tag === 'verb' ? alike(word) : withKey(word.key)];
    const toBear = { words: [[...same, opposite(word)]], signs: 0, shares: [] };
    const polarity = (words: Wanted[], mustNegate: boolean): Prospect => ({
      toContradict: {
        words: [words, ...doerOf(draft, own), ...targetOf(draft, own)],
        signs: mustNegate ? signs.negation : 0,
        shares: [share(draft, rest, leastForPredications[sensitivity])],
      },
      toBear,
    });
    const actor: Prospect = {
      // Of the two names a pronoun may stand for one.
      toContradict: {
        words: [same, named(draft, [...own.doer, ...own.target])],
        signs: 0,
        shares: [share(draft, rest, leastForActors)],
      },
      toBear,
    };
    const isWord = same.length > 0;
    const another: Prospect = {
      toContradict: {
        words: [same],
        signs: 0,
        shares: [share(draft, saidOf(own), leastForAnother)],
      },
      toBear,
    };
    return [
      ...(hasDoer(draft, own) ? [polarity([opposite(word)], isNegated)] : []),
      ...(hasDoer(draft, own) && isWord
        ? [polarity(same, !isNegated && stance === undefined)]
        : []),
      ...(isWord && canBeCrossed(own) ? [actor] : []),
      ...(isWord && hasOneDoer(own) ? [another] : []),
    ];
  });
}

/** A predicate without names is of the same doer only where one noun names both. */
function hasDoer(draft: SentenceReading, own: Predication): boolean {
  if (namesHeldTo(own).length > 0) return true;
  const head = (own.doerGroup ?? own.targetGroup)?.head;
  return head !== undefined && draft.tokens[head]!.tag === 'noun';
}

function doerOf(draft: SentenceReading, own: Predication): Wanted[][] {
  const names = namesHeldTo(own);
  if (names.length > 0) return [[...named(draft, names), ...doerPronouns.map(withKey)]];
  return [[withKey(draft.tokens[(own.doerGroup ?? own.targetGroup)!.head]!.key)]];
}

/** A passive without a doer is about its target. */
function namesHeldTo({ doerGroup, doer, target }: Predication): readonly NameUnit[] {
  return doerGroup ? doer : target;
}

/** A noun or name of what it is said of must be shared where it has an object. */
function targetOf({ tokens }: SentenceReading, { targetGroup, rest }: Predication): Wanted[][] {
  const needed = rest.map((i) => tokens[i]!).filter(({ tag }) => tag === 'noun' || tag === 'name');
  return targetGroup && needed.length > 0 ? [needed.map(alike)] : [];
}

function canBeCrossed({ word, doer, target }: Predication): boolean {
  return (
    doer.length > 0 &&
    target.length > 0 &&
    !symmetricVerbs.has(word.lemma) &&
    !lexicon().isSpeechVerb(word.lemma)
  );
}

function isOpen(draft: SentenceReading, { frame }: EventMention): boolean {
  return frame !== undefined && draft.openFrames.has(frame);
}

/** An event is held to its own words, or, where it names nobody, to those of its clause. */
function sharesOf(
  draft: SentenceReading,
  { content, clause }: EventMention,
  least: number,
  apart: ReadonlySet<string> = new Set(),
): Share[] {
  const counted = (words: readonly number[]): number[] =>
    words.filter((i) => !apart.has(wordKey(draft.tokens[i]!.lower)));
  return [share(draft, counted(content), least), share(draft, counted(clause), least)];
}

function wordsOf({ name, within }: Placed): Set<string> {
  return new Set([name, ...within].flatMap((words) => words.split(' ').map(wordKey)));
}
