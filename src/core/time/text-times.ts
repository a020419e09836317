import type { Span } from '../text/span.ts';
import { isoOf, referenceOf, type Reference } from './calendar.ts';
import { expressionOf, placedAgain, spanOf, type PlacedMention } from './expression.ts';
import type { Mention } from './meaning.ts';
import { place } from './place.ts';
import type { Circumstances } from './placing/placed.ts';
import { readMentions } from './read-mentions.ts';
import { asDateAhead, tenseOf } from './tense-of-mention.ts';
import type { TimeExpression } from './time-expression.ts';
import { hyphensIn, Tokens } from './tokens.ts';
import {
  CONTEXT_WORDS,
  contextAmong,
  needsYear,
  sentencesEndIn,
  yearNearby,
  type Earlier,
} from './what-stands-before.ts';

export interface FindTimesOptions {
  /** The day the text speaks from: EDTF, perhaps only a month. Without it partial dates stay unplaced. */
  readonly reference?: string;
  /** The last expression before this text, where it goes on from another: "the following day" may mean it. */
  readonly before?: TimeExpression;
}

/** What stands between blank lines, and what is known of it so far. Its mentions count its tokens. */
interface Piece {
  readonly span: Span;
  tokens?: Tokens;
  mentions?: readonly Mention[];
  times?: readonly PlacedTime[];
}

/** An expression with what others may count from. */
interface PlacedTime extends PlacedMention {
  readonly expression: TimeExpression;
}

/**
 * The time expressions of a text, read paragraph by paragraph when first asked for. No expression
 * runs over a blank line; one that counts from an earlier date ("the following day") has as many
 * paragraphs before its own read as a date can reach over.
 */
export class TextTimes {
  readonly #text: string;
  readonly #pieces: readonly Piece[];
  readonly #carried: PlacedMention | undefined;
  readonly #stated: Reference | undefined;
  #dateLine: { readonly day: Reference | undefined } | undefined;
  #hyphens: readonly number[] | undefined;
  #depth = 0;

  constructor(text: string, { reference, before }: FindTimesOptions = {}) {
    this.#text = text;
    this.#pieces = piecesOf(text).map((span) => ({ span }));
    this.#carried = before && placedAgain(before);
    this.#stated = referenceOf(reference);
  }

  all(): TimeExpression[] {
    return this.#pieces.flatMap((_, at) => this.#timesOf(at).map(({ expression }) => expression));
  }

  /** Those that share something with a span, in order. */
  in({ start, end }: Span): TimeExpression[] {
    const found: TimeExpression[] = [];
    for (let at = this.#firstEndingAfter(start); at < this.#pieces.length; at++) {
      if (this.#pieces[at]!.span.start >= end) break;
      for (const { expression } of this.#timesOf(at)) {
        if (expression.span.end > start && expression.span.start < end) found.push(expression);
      }
    }
    return found;
  }

  /** Where those stand: their days are not asked for, so nothing before them is read. */
  spansIn({ start, end }: Span): Span[] {
    const found: Span[] = [];
    for (let at = this.#firstEndingAfter(start); at < this.#pieces.length; at++) {
      if (this.#pieces[at]!.span.start >= end) break;
      const tokens = this.#tokensOf(at);
      for (const mention of this.#mentionsOf(at)) {
        const span = spanOf(tokens, mention);
        if (span.end > start && span.start < end) found.push(span);
      }
    }
    return found;
  }

  #firstEndingAfter(offset: number): number {
    let [low, high] = [0, this.#pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle]!.span.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #tokensOf(at: number): Tokens {
    const piece = this.#pieces[at]!;
    return (piece.tokens ??= new Tokens(
      this.#text,
      piece.span.start,
      piece.span.end,
      (this.#hyphens ??= hyphensIn(this.#text)),
    ));
  }

  #mentionsOf(at: number): readonly Mention[] {
    return (this.#pieces[at]!.mentions ??= readMentions(this.#tokensOf(at)));
  }

  #timesOf(at: number): readonly PlacedTime[] {
    const piece = this.#pieces[at]!;
    if (piece.times) return piece.times;
    this.#depth++;
    // Dates that all count from the one before are read from the first on rather than from the last back.
    if (this.#depth === deepest) for (let i = 0; i < at; i++) this.#timesOf(i);
    const done: PlacedTime[] = [];
    for (const mention of this.#mentionsOf(at)) done.push(this.#place(at, mention, done));
    this.#depth--;
    return (piece.times = done);
  }

  #place(at: number, mention: Mention, done: readonly PlacedTime[]): PlacedTime {
    const tokens = this.#tokensOf(at);
    const reference = this.#reference();
    const tense = tenseOf(tokens, mention);
    const isAlone =
      this.#pieces.length === 1 && mention.first <= 1 && mention.last === tokens.length - 1;
    const meaning = asDateAhead(mention.meaning, tense, reference, isAlone);
    // What stands before is looked at only where the meaning leaves something open.
    const contextOf = once(
      () => contextAmong(this.#before(at, mention, done)) ?? this.#carriedTo(at, done),
    );
    const yearOf = once(() =>
      needsYear(meaning)
        ? yearNearby(tokens, mention, this.#sentenceBefore(at, mention, done), reference)
        : undefined,
    );
    const placed = place(meaning, {
      reference,
      get context() {
        return contextOf()?.placed;
      },
      get contextYear() {
        return yearOf();
      },
      tense,
    });
    const span = spanOf(tokens, mention);
    const from = placed.from === 'text' ? (contextOf() ?? this.#lastBefore(at, done)) : undefined;
    const expression = expressionOf({ ...mention, meaning }, placed, span, from?.span);
    return { mention, placed, span, expression };
  }

  /** The times that stand before a mention, the nearest first, as far as one can be counted from. */
  *#before(at: number, mention: Mention, done: readonly PlacedTime[]): Generator<Earlier> {
    yield* earlierIn(done, this.#tokensOf(at), mention.first, false);
    let words = mention.first;
    for (let i = at - 1; i >= 0 && words < CONTEXT_WORDS; i--) {
      const tokens = this.#tokensOf(i);
      words += tokens.length;
      yield* earlierIn(this.#timesOf(i), tokens, words, true);
    }
  }

  /** Of those, the ones of its sentence and of the sentence before. */
  *#sentenceBefore(at: number, mention: Mention, done: readonly PlacedTime[]): Generator<Earlier> {
    const tokens = this.#tokensOf(at);
    yield* earlierIn(done, tokens, mention.first, false);
    if (at === 0 || sentencesEndIn(tokens, 0, mention.first) > 0) return;
    const before = this.#tokensOf(at - 1);
    yield* earlierIn(this.#timesOf(at - 1), before, mention.first + before.length, true);
  }

  /** What the text goes on from, for a mention that no other stands before. */
  #carriedTo(at: number, done: readonly PlacedTime[]): PlacedMention | undefined {
    if (!this.#carried || done.length > 0) return undefined;
    for (let i = 0; i < at; i++) if (this.#mentionsOf(i).length > 0) return undefined;
    return this.#carried;
  }

  #lastBefore(at: number, done: readonly PlacedTime[]): PlacedMention | undefined {
    let last = done.at(-1);
    for (let i = at - 1; i >= 0 && !last; i--) last = this.#timesOf(i).at(-1);
    return last;
  }

  #reference(): Reference | undefined {
    return this.#stated ?? (this.#dateLine ??= { day: this.#readDateLine() }).day;
  }

  /** Without a reference, a full date that has a line to itself is the day the text speaks from. */
  #readDateLine(): Reference | undefined {
    for (const at of this.#pieces.keys()) {
      for (const mention of this.#mentionsOf(at)) {
        const { meaning } = mention;
        if (meaning.kind !== 'date' || meaning.year === undefined || meaning.day === undefined)
          continue;
        const { start, end } = spanOf(this.#tokensOf(at), mention);
        if (!/(?:^|\n)[ \t]*$/.test(this.#text.slice(Math.max(0, start - 20), start))) continue;
        if (!/^\.?[ \t]*\r?(?:\n|$)/.test(this.#text.slice(end, end + 20))) continue;
        const day = place(meaning, nowhere).interval?.first;
        if (day !== undefined) return referenceOf(isoOf(day));
      }
    }
    return undefined;
  }
}

/** Each counted from more back than this: see `#timesOf`. Chosen, far below what a stack holds. */
const deepest = 50;

const nowhere: Circumstances = {
  reference: undefined,
  context: undefined,
  contextYear: undefined,
  tense: undefined,
};

function* earlierIn(
  times: readonly PlacedTime[],
  tokens: Tokens,
  end: number,
  isApart: boolean,
): Generator<Earlier> {
  for (let i = times.length - 1; i >= 0; i--) {
    const time = times[i]!;
    yield { time, tokens, words: end - time.mention.last, isApart };
  }
}

function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const blank of text.matchAll(/\n\s*\n/g)) {
    if (blank.index > start) pieces.push({ start, end: blank.index });
    start = blank.index + blank[0].length;
  }
  if (text.length > start) pieces.push({ start, end: text.length });
  return pieces;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
