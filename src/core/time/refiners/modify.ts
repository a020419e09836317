import { ordinalOf } from '../../text/numerals.ts';
import { triggerOf } from '../lexicon.ts';
import type { Meaning, Mention, WithinMeaning } from '../meaning.ts';
import type { TimeRelation } from '../time-expression.ts';
import { follows, previousWord, wordAt, type Tokens } from '../tokens.ts';

/** "the week of October 6": the week that the day lies in. */
export function readWeekOf(tokens: Tokens, mention: Mention): Mention {
  const { meaning } = mention;
  if (meaning.kind !== 'date' || meaning.day === undefined) return mention;
  if (previousWord(tokens, mention.first) !== 'of' || wordAt(tokens, mention.first - 2) !== 'week')
    return mention;
  const article = previousWord(tokens, mention.first - 2) === 'the' ? 1 : 0;
  return {
    ...mention,
    first: mention.first - 2 - article,
    meaning: { kind: 'shift', unit: 'week', count: 0, anchor: meaning, whole: true },
  };
}

/** "the first week of June", "the last Friday in October": read leftwards from the month or year. */
export function readWithin(tokens: Tokens, mention: Mention): Mention {
  const link = previousWord(tokens, mention.first);
  if ((link !== 'of' && link !== 'in') || !hasWeeks(mention.meaning)) return mention;
  const unitAt = mention.first - 2;
  if (!follows(tokens, unitAt)) return mention;
  const ordinal = ordinalOf(wordAt(tokens, unitAt));
  if (ordinal !== undefined && link === 'of' && mention.meaning.kind === 'shift') {
    const leading = previousWord(tokens, unitAt) === 'the' ? 1 : 0;
    return {
      ...mention,
      first: unitAt - leading,
      meaning: { kind: 'within', nth: ordinal, unit: 'day', of: mention.meaning },
    };
  }
  const unit = unitOf(tokens, unitAt);
  const nth = nthBefore(tokens, unitAt);
  if (unit === undefined || nth === undefined) return mention;
  const article = previousWord(tokens, unitAt - 1) === 'the' ? 1 : 0;
  return {
    ...mention,
    first: unitAt - 1 - article,
    meaning: { kind: 'within', nth, unit, of: mention.meaning },
  };
}

function hasWeeks(meaning: Meaning): boolean {
  if (meaning.kind === 'date') return meaning.day === undefined && meaning.weekday === undefined;
  return (
    meaning.kind === 'shift' &&
    meaning.whole &&
    (meaning.unit === 'month' || meaning.unit === 'year')
  );
}

function unitOf(tokens: Tokens, at: number): WithinMeaning['unit'] | undefined {
  const trigger = triggerOf(wordAt(tokens, at));
  if (trigger?.kind === 'weekday' && !trigger.plural) return { weekday: trigger.weekday };
  if (trigger?.kind !== 'unit' || trigger.plural) return undefined;
  return trigger.unit === 'day' || trigger.unit === 'week' || trigger.unit === 'weekend'
    ? trigger.unit
    : undefined;
}

function nthBefore(tokens: Tokens, at: number): number | undefined {
  const word = previousWord(tokens, at);
  return word === 'last' || word === 'final' ? -1 : ordinalOf(word);
}

const parts: ReadonlyMap<string, 'START' | 'MID' | 'END'> = new Map([
  ['early', 'START'],
  ['beginning', 'START'],
  ['start', 'START'],
  ['mid', 'MID'],
  ['middle', 'MID'],
  ['late', 'END'],
  ['end', 'END'],
  ['close', 'END'],
]);

/** "early June", "mid-September", "late in 2006", "the end of last year". */
export function readPart(tokens: Tokens, mention: Mention): Mention {
  const at = mention.first - 1;
  if (at < 0 || !follows(tokens, at) || !canBeParted(mention.meaning)) return mention;
  const link = wordAt(tokens, at);
  const partAt = link === 'of' || link === 'in' ? at - 1 : at;
  const word = wordAt(tokens, partAt);
  const mod = partAt === at || follows(tokens, partAt) ? parts.get(word) : undefined;
  const noun = /^(?:beginning|start|middle|end|close)$/.test(word);
  if (mod === undefined || (noun && link !== 'of') || (!noun && link === 'of')) return mention;
  const article = noun && previousWord(tokens, partAt) === 'the' ? 1 : 0;
  // "since the start of this year" counts from its first day.
  if (
    /^(?:beginning|start)$/.test(word) &&
    /^(?:since|from)$/.test(previousWord(tokens, partAt - article))
  ) {
    return {
      ...mention,
      first: partAt - article,
      meaning: { kind: 'within', nth: 1, unit: 'day', of: mention.meaning },
    };
  }
  return { ...mention, first: partAt - article, mod };
}

function canBeParted(meaning: Meaning): boolean {
  if (meaning.kind === 'date') return meaning.day === undefined && meaning.weekday === undefined;
  if (meaning.kind === 'shift') return meaning.whole && meaning.unit !== 'day';
  return meaning.kind === 'period' || meaning.kind === 'years';
}

const relations: ReadonlyMap<string, TimeRelation> = new Map([
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['before', 'before'],
  ['after', 'after'],
  ['by', 'by'],
]);

/** "since 2014", "before the end of June", "about a week ago": the word before, which is not part of the span. */
export function readLead(tokens: Tokens, mention: Mention): Mention {
  const article = previousWord(tokens, mention.first) === 'the' ? 1 : 0;
  const word = previousWord(tokens, mention.first - article);
  const relation = relations.get(word);
  if (relation) return { ...mention, relation };
  if (
    /^(?:about|around|circa|nearly|almost|approximately|roughly|some)$/.test(word) &&
    mention.mod === undefined
  ) {
    return { ...mention, mod: 'APPROX' };
  }
  return mention;
}
