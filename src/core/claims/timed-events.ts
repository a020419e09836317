import type { TimeExpression } from '../time/index.ts';
import type { EventMention } from './events.ts';
import type { Syntax } from './frames.ts';
import { relationBefore, type TimeValue } from './time-values.ts';
import { recurringByYear } from './lexicon/own-words.ts';
import type { NounGroup } from './noun-groups.ts';
import { isBe } from './small-words.ts';
import type { Token } from './tokens.ts';

/** A time and the event that it dates. */
export interface TimedEvent extends TimeValue {
  readonly event: EventMention;
  /** True when the time stands in an earlier sentence of the same speaker. */
  readonly carried?: boolean;
  /** True for a year before what recurs: "the 2020 election" tells which one is meant, not when. */
  readonly tellsWhich?: boolean;
}

/** The events that a time belongs to: the noun it stands before or right behind, and the verb of its clause. */
export function timedEvents(
  tokens: readonly Token[],
  syntax: Syntax,
  events: readonly EventMention[],
  expression: TimeExpression,
): TimedEvent[] {
  if (expression.type !== 'DATE' && expression.type !== 'TIME') return [];
  const first = tokens.findIndex((token) => token.end > expression.span.start);
  if (first < 0) return [];
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < expression.span.end) last++;
  if (isClockTime(expression, tokens.slice(first, last + 1))) return [];
  const relation = relationBefore(tokens, first);
  const within = syntax.groups.find(
    (g) => g.from <= last + 1 && g.to > last + 1 && touches(tokens, last + 1),
  );
  if (within && isNominal(tokens[last + 1]) && (within.from <= first || within.from === last + 1)) {
    const noun = events.find((event) => !event.frame && event.at === within.head);
    const tellsWhich =
      /^(?:year|month)$/.test(expression.granularity ?? '') &&
      recurringByYear.has(tokens[within.head]!.lemma);
    if (!noun && isSaidToBe(tokens, syntax, within)) {
      const verb = events.find(({ frame }) => frame === syntax.frames[syntax.frameOf[first] ?? -1]);
      return verb ? [{ expression, relation: 'at', event: verb }] : [];
    }
    if (noun)
      return [{ expression, relation: 'at', event: noun, ...(tellsWhich && { tellsWhich }) }];
    // "On Tuesday officials met": a subject right behind a day, not what the day describes.
    if (within.from <= first || !/^(?:in|on)$/.test(tokens[first - 1]?.lower ?? '')) return [];
  }
  const found: TimedEvent[] = [];
  const verb = events.find(
    (event) => event.frame !== undefined && event.at === verbFor(tokens, syntax, first),
  );
  const beside = syntax.groups.findLast((g) => g.to <= first && g.to >= first - 1);
  const noun = beside && events.find((event) => !event.frame && event.at === beside.head);
  if (verb) found.push({ expression, relation, event: verb });
  if (noun && (verb === undefined || noun.at > verb.at))
    found.push({ expression, relation, event: noun });
  return found;
}

/** "It is a 2002 film": what the subject is said to be is dated with it. */
function isSaidToBe(tokens: readonly Token[], syntax: Syntax, group: NounGroup): boolean {
  const frame = syntax.frames[syntax.frameOf[group.head] ?? -1];
  return frame?.object === group && isBe(tokens[frame.verb]!);
}

const dayWords =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|day|week|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|octo|novem|decem)(?:ember|ber)|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\d{4}(?:-\d\d-\d\d)?)$/;

/** "Updated at 5:05 p.m.": an hour names no day; the day that it is read as is only that of the text. */
function isClockTime({ type }: TimeExpression, tokens: readonly Token[]): boolean {
  return type === 'TIME' && !tokens.some(({ lower }) => dayWords.test(lower));
}

function touches(tokens: readonly Token[], next: number): boolean {
  const before = tokens[next - 1];
  const token = tokens[next];
  return before !== undefined && token !== undefined && token.start - before.end <= 1;
}

function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === 'noun' || token.tag === 'name' || token.tag === 'adjective')
  );
}

/** The verb of the clause in which a token stands; of "it was on Monday that they met" the verb that the day is said of. */
function verbFor(tokens: readonly Token[], syntax: Syntax, index: number): number | undefined {
  const at = syntax.frameOf[index] ?? -1;
  const frame = syntax.frames[at];
  const next = syntax.frames[at + 1];
  const isCleft =
    frame?.subject !== undefined &&
    next !== undefined &&
    tokens[frame.subject.head]!.lower === 'it' &&
    isBe(tokens[frame.verb]!) &&
    frame.negations === 0 &&
    tokens[next.opener]!.lower === 'that';
  return (isCleft ? next : frame)?.verb;
}
