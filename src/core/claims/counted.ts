import type { Quantity } from '../quantity/index.ts';
import type { EventMention } from './events.ts';
import type { Frame, Syntax } from './frames.ts';
import { lexicon } from './lexicon/lexicon.ts';
import type { NounGroup } from './noun-groups.ts';
import { isBe } from './small-words.ts';
import type { Token } from './tokens.ts';

/** A quantity with what it counts and where. Numbers are token indices. */
export interface CountedThing {
  readonly quantity: Quantity;
  readonly at: number;
  /** The noun that is counted; undefined where the sentence names none near ("rose to 209"). */
  readonly noun?: number;
  /** What describes the noun: "civilian EU observers". */
  readonly describers: readonly number[];
  /** The event whose clause it stands in. */
  readonly event?: EventMention;
  /** Which end of a change it is ("from 138 to 209"): either may be meant by who speaks of the number. */
  readonly endOfChange?: 'start' | 'end';
  /** "680 of the 1,700 prisoners": a part with its whole beside it. */
  readonly isPart: boolean;
  /** "one" before a noun with nothing to compare it with is little more than "a". */
  readonly isArticle: boolean;
}

/** Units of time and age: what they measure is named elsewhere, so they never pair by noun alone. */
export const durationNouns =
  /^(?:second|minute|hour|day|week|month|year|decade|century|season|time|percent|point)$/;

/** The quantities of a sentence with the nouns that own them. Quantities inside times and names are none. */
export function countedThings(
  tokens: readonly Token[],
  syntax: Syntax,
  events: readonly EventMention[],
  quantities: readonly Quantity[],
): CountedThing[] {
  return quantities.flatMap((quantity) => {
    const at = tokens.findIndex((token) => token.end > quantity.figure.start);
    const token = tokens[at];
    if (!token || isPartOfName(tokens, at) || isListNumber(tokens, at)) return [];
    let last = at;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < quantity.figure.end) last++;
    if (token.tag === 'time' && !measuresTime(tokens, last)) return [];
    const noun =
      token.tag === 'time'
        ? { from: at, to: last + 2, head: last + 1 }
        : nounOf(tokens, syntax, at, last);
    const frame = syntax.frames[syntax.frameOf[at] ?? -1];
    if (frame && isAge(tokens, syntax, frame, at, last)) return [];
    const endOfChange = endOfChangeAt(tokens, at);
    const clause = endOfChange && frame ? changing(tokens, syntax, frame) : frame;
    const event = clause && events.find((each) => each.frame === clause);
    return [
      {
        quantity,
        at,
        ...(noun && { noun: noun.head }),
        describers: noun ? describersOf(tokens, noun, at, last) : [],
        ...(event && { event }),
        ...(endOfChange && { endOfChange }),
        isPart: isPart(tokens, at, last),
        isArticle:
          tokens[at]!.lower === 'one' &&
          quantity.span.start === quantity.figure.start &&
          last === at,
      },
    ];
  });
}

/** "For ten years" measures; "ten years ago" is a date. */
function measuresTime(tokens: readonly Token[], last: number): boolean {
  const unit = tokens[last + 1];
  return (
    unit?.tag === 'time' &&
    durationNouns.test(unit.lemma) &&
    !/^(?:ago|later|earlier|before|after|from)$/.test(tokens[last + 2]?.lower ?? '') &&
    !/^(?:last|past|next|every|each|first)$/.test(tokens[last - 1]?.lower ?? '')
  );
}

/** "Chapter 3", "Title 42", "Apollo 11": the figure is part of a name. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    before?.tag === 'name' &&
    !before.possessive &&
    !/^[$€£]/.test(tokens[at]!.text) &&
    before.end + 1 >= tokens[at]!.start &&
    tokens[at + 1]?.tag !== 'noun'
  );
}

/** "1) …", "(2) …": it numbers what follows. */
function isListNumber(tokens: readonly Token[], at: number): boolean {
  return at <= 1 && tokens[at + 1]?.text === ')' && /^\d{1,2}$/.test(tokens[at]!.text);
}

/** "When she was 14", "she was 20 when": a number that says when. */
function isAge(
  tokens: readonly Token[],
  { frames }: Syntax,
  frame: Frame,
  at: number,
  last: number,
): boolean {
  const next = tokens[last + 1];
  if (frame.verb !== at - 1 || !isBe(tokens[frame.verb]!)) return false;
  if (next !== undefined && /^(?:noun|name|number|adjective)$/.test(next.tag)) return false;
  const following = frames[frames.indexOf(frame) + 1];
  return [frame, following].some(
    (each) => each !== undefined && /^(?:when|while|until)$/.test(tokens[each.opener]!.lower),
  );
}

/** "Increase the number of observers stationed there from 138 to 209": the ends belong to what says that it changes. */
function changing(tokens: readonly Token[], { frames }: Syntax, frame: Frame): Frame {
  const before = frames[frames.indexOf(frame) - 1];
  const describes = frame.passive && frame.verbFrom === frame.verb && before?.to === frame.from;
  return describes && isChange(tokens[before.verb]!.lemma) ? before : frame;
}

const changes = 'increase decrease raise reduce grow fall cut change'.split(' ');

/** True for a verb that says that an amount becomes another. */
export function isChange(lemma: string): boolean {
  return changes.some((each) => lexicon().areSynonyms(lemma, each));
}

function nounOf(
  tokens: readonly Token[],
  syntax: Syntax,
  at: number,
  last: number,
): NounGroup | undefined {
  const own = syntax.groups.find((group) => group.from <= at && group.to > at);
  const of = (group: NounGroup | undefined): NounGroup | undefined =>
    group &&
    syntax.groups.find((next) => next.preposition === group.to && tokens[group.to]!.lower === 'of');
  if (own && own.head > last) {
    const partOf = /^(?:number|total|percent|majority|group|team|pair|lot)$/.test(
      tokens[own.head]!.lemma,
    )
      ? of(own)
      : undefined;
    return partOf ?? own;
  }
  const share = of(own);
  if (share) return share;
  // "the number of observers from 138 to 209", "rose to 209": the noun that the clause is about.
  const frame = syntax.frames[syntax.frameOf[at] ?? -1];
  const carrier = frame?.object && frame.object.to <= at ? frame.object : frame?.subject;
  if (!carrier || (carrier.from <= at && carrier.to > at)) return undefined;
  return /^(?:number|total|share|rate|count)$/.test(tokens[carrier.head]!.lemma)
    ? (of(carrier) ?? carrier)
    : carrier;
}

function describersOf(
  tokens: readonly Token[],
  noun: NounGroup,
  at: number,
  last: number,
): number[] {
  const found: number[] = [];
  for (let i = noun.from; i < noun.to; i++) {
    if (i === noun.head || (i >= at && i <= last)) continue;
    if (
      /^(?:noun|name|adjective)$/.test(tokens[i]!.tag) &&
      !/^(?:more|fewer|less|least|most)$/.test(tokens[i]!.lower)
    )
      found.push(i);
  }
  return found;
}

function isPart(tokens: readonly Token[], at: number, last: number): boolean {
  const after = tokens[last + 1]?.lower === 'of' || tokens[last + 1]?.text === '/';
  const next = tokens[last + 2]?.tag === 'number' || tokens[last + 3]?.tag === 'number';
  const before = tokens[at - 1]?.lower === 'of' || tokens[at - 2]?.lower === 'of';
  const previous = tokens[at - 2]?.tag === 'number' || tokens[at - 3]?.tag === 'number';
  return (after && next) || (before && previous);
}

function endOfChangeAt(tokens: readonly Token[], at: number): CountedThing['endOfChange'] {
  const before = tokens[at - 1]?.lower;
  if (before === 'from')
    return tokens[at + 1]?.lower === 'to' || tokens[at + 2]?.lower === 'to' ? 'start' : undefined;
  const isEnd =
    before === 'to' && (tokens[at - 3]?.lower === 'from' || tokens[at - 4]?.lower === 'from');
  return isEnd ? 'end' : undefined;
}
