import { findCalendarDate } from './finders/calendar-date.ts';
import { findClock, findClockFigure } from './finders/clock.ts';
import { findDeictic } from './finders/deictic.ts';
import { findHoliday } from './finders/holiday.ts';
import { findNumericDate } from './finders/numeric-date.ts';
import { findSeason } from './finders/season.ts';
import { findHalf, findQuarterCode, findUnit } from './finders/unit.ts';
import { findWeekday } from './finders/weekday.ts';
import { findDecade, findYear } from './finders/year.ts';
import { mayTrigger, triggerOf, type Trigger } from './lexicon.ts';
import type { Mention } from './meaning.ts';
import { dropOverlaps } from './refiners/drop-overlaps.ts';
import { joinDistance } from './refiners/join-distance.ts';
import { joinClock, joinParts } from './refiners/join-parts.ts';
import { joinAllRanges, shareYears } from './refiners/join-ranges.ts';
import { joinWeekday } from './refiners/join-weekday.ts';
import { readLead, readPart, readWeekOf, readWithin } from './refiners/modify.ts';
import { joinNeighbours } from './refiners/neighbours.ts';
import { wordAt, type Tokens } from './tokens.ts';

/** What is said of time in some tokens, in order, before anything is known of the day it was said on. */
export function readMentions(tokens: Tokens): Mention[] {
  const found = findMentions(tokens);
  return found.length === 0 ? found : refine(tokens, found);
}

function findMentions(tokens: Tokens): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const start = tokens.startOf(at);
    const mention = isFigure(tokens.text, start)
      ? findFigure(tokens, at)
      : mayTrigger(tokens.text, start)
        ? findWord(tokens, at, triggerOf(wordAt(tokens, at)))
        : undefined;
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function isFigure(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  return unit >= 0x30 && unit <= 0x39;
}

function findFigure(tokens: Tokens, at: number): Mention | undefined {
  return (
    findNumericDate(tokens, at) ??
    findClockFigure(tokens, at) ??
    findYear(tokens, at) ??
    findDecade(tokens, at)
  );
}

function findWord(tokens: Tokens, at: number, trigger: Trigger | undefined): Mention | undefined {
  switch (trigger?.kind) {
    case undefined:
      return undefined;
    case 'month':
      return findCalendarDate(tokens, at, trigger.month);
    case 'weekday':
      return findWeekday(tokens, at, trigger);
    case 'unit':
      return findUnit(tokens, at, trigger);
    case 'season':
      return findSeason(tokens, at, trigger);
    case 'quarter':
      return findQuarterCode(tokens, at, trigger.code);
    case 'half':
      return findHalf(tokens, at);
    case 'deictic':
      return findDeictic(tokens, at);
    case 'clock':
      return findClock(tokens, at);
    case 'set':
      return isSmall(tokens, at)
        ? { first: at, last: at, meaning: { kind: 'set', value: trigger.value } }
        : undefined;
    case 'holiday':
      return findHoliday(tokens, at);
  }
}

/** "daily" is a habit, "the Daily Mail" a paper. */
function isSmall(tokens: Tokens, at: number): boolean {
  return tokens.text.charAt(tokens.at(at)!.start) === wordAt(tokens, at).charAt(0);
}

/**
 * The refiners in their order. Overlaps go first, so that no step joins a reading that a longer one
 * replaces. A weekday takes its date before a time of day takes both; a part takes its year before a
 * range looks whether both its ends are of one kind; what stands before an expression is read last,
 * when it is known where the expression begins.
 */
function refine(tokens: Tokens, found: readonly Mention[]): Mention[] {
  let mentions = dropOverlaps(found);
  mentions = joinNeighbours(tokens, mentions, joinWeekday);
  mentions = joinNeighbours(tokens, mentions, joinParts);
  mentions = joinNeighbours(tokens, mentions, joinClock);
  mentions = shareYears(tokens, mentions);
  mentions = joinAllRanges(tokens, mentions);
  mentions = dropOverlaps(
    mentions.map((mention) => readPart(tokens, readWeekOf(tokens, readWithin(tokens, mention)))),
  );
  mentions = joinNeighbours(tokens, mentions, joinDistance);
  return mentions.filter(isWhole).map((mention) => readLead(tokens, mention));
}

/** A part of a day that found no day ("in the morning"), a half that found no year ("the first half"), say nothing. */
function isWhole({ meaning }: Mention): boolean {
  if (meaning.kind === 'period' && meaning.code.startsWith('H')) {
    return meaning.year !== undefined || meaning.yearShift !== undefined;
  }
  return meaning.kind !== 'clock' || meaning.of !== undefined || /\d/.test(meaning.time);
}
