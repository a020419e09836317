import { isoOf, referenceOf, type Interval } from './calendar.ts';
import type { Meaning, Mention } from './meaning.ts';
import type { Placed } from './placing/placed.ts';
import type { Span } from '../text/span.ts';
import type { TimeExpression } from './time-expression.ts';
import type { Tokens } from './tokens.ts';

/** Something placed, and the tokens it stands at. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly placed: Placed;
  readonly span: Span;
}

/** Where a mention stands. */
export function spanOf(tokens: Tokens, { first, last, span }: Mention): Span {
  return span ?? { start: tokens.at(first)!.start, end: endOf(tokens, last) };
}

/** "last week's" ends before its "’s"; "Sept." keeps its point only inside an expression; "p.m." has both. */
function endOf(tokens: Tokens, last: number): number {
  const { end, possessive, folded } = tokens.at(last)!;
  if (possessive) return end - 2;
  return /^[ap]m$/.test(folded) && tokens.text.charAt(end) === '.' ? end + 1 : end;
}

/** A placed mention as others see it; `context` is the expression it was counted from, if it was. */
export function expressionOf(
  mention: Mention,
  placed: Placed,
  span: Span,
  context: Span | undefined,
): TimeExpression {
  const { meaning } = mention;
  const { interval, granularity, from, value, impossible } = placed;
  const mod = mention.mod;
  const parted = interval && mod ? partOf(interval, mod) : interval;
  const inferred =
    from === 'reference'
      ? ({ from: 'reference' } as const)
      : from === 'text' && context
        ? ({ from: 'text', span: context } as const)
        : undefined;
  return {
    span,
    type: typeOf(meaning),
    value,
    ...(parted && { earliest: isoOf(parted.first), latest: isoOf(parted.last) }),
    ...(granularity && { granularity }),
    ...(mod && { mod }),
    ...(mention.relation && { relation: mention.relation }),
    ...(meaning.kind === 'date' && meaning.weekday !== undefined && { weekday: meaning.weekday }),
    ...(inferred && { inferred }),
    ...(impossible && { impossible }),
  };
}

function typeOf(meaning: Meaning): TimeExpression['type'] {
  switch (meaning.kind) {
    case 'clock':
      return 'TIME';
    case 'set':
      return 'SET';
    case 'duration':
    case 'stretch':
      return 'DURATION';
    default:
      return 'DATE';
  }
}

/** The share of an interval that "early", "mid-" and "late" may mean; they overlap, because usage does. */
const partShares = { START: [0, 0.4], MID: [0.25, 0.75], END: [0.6, 1] } as const;

function partOf({ first, last }: Interval, mod: keyof typeof partShares | 'APPROX'): Interval {
  if (mod === 'APPROX') return { first, last };
  const [from, to] = partShares[mod];
  const length = last - first + 1;
  return { first: first + Math.floor(length * from), last: first + Math.ceil(length * to) - 1 };
}

/** An expression of the text before this one, as far as it can be counted from. */
export function placedAgain(expression: TimeExpression): PlacedMention | undefined {
  const { earliest, latest, value, granularity, span } = expression;
  const first = referenceOf(earliest)?.day;
  const last = referenceOf(latest)?.day;
  if (first === undefined || last === undefined || !granularity) return undefined;
  return {
    mention: { first: 0, last: 0, meaning: { kind: 'vague', value: 'PAST_REF' } },
    placed: { value, granularity, interval: { first, last } },
    span,
  };
}
