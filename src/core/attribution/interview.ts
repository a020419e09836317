import { isDoubleMark } from '../text/quote-marks.ts';
import type { Span } from '../text/span.ts';

/** What one side of an interview says at a time: it needs no quote marks, its label says whose it is. */
export interface Turn {
  readonly label: Span;
  readonly colon: Span;
  /** One a paragraph. */
  readonly parts: readonly Span[];
  /** Numbers of its paragraphs, half open. */
  readonly from: number;
  readonly to: number;
}

/** Labels that stand for a part and not for a name. */
const parts: ReadonlySet<string> = new Set(['Q', 'A', 'Question', 'Answer']);

/** Whether a label only says that somebody asks: who does is nowhere said. */
export function isQuestionLabel(label: string): boolean {
  return label === 'Q' || label === 'Question';
}

/** Whether a label names nobody: who answers may be said above the interview, never beside it. */
export function isPartLabel(label: string): boolean {
  return parts.has(label);
}

/**
 * The turns of an interview or a transcript that is printed without quote marks.
 *
 *     RFE/RL: Will you resign?¶ Pashinyan: I will not.¶ RFE/RL: Why?  →  three turns
 *     Q: Will you resign?¶ A: I will not.                             →  two turns
 *     Where: the town hall.¶ When: on Friday.                         →  none: nobody speaks again
 *     “…”                                                             →  none: marks decide
 *
 * A paragraph without a label between two that have one goes on with the turn before it.
 */
export function interviewTurns(text: string, paragraphs: readonly Span[]): Turn[] {
  const labelled = paragraphs.flatMap((span, number) => labelAt(text, span, number) ?? []);
  if (labelled.length < 2) return [];
  const sides = sidesOf(labelled, text);
  const turns = labelled.filter(({ name }) => sides.has(name));
  return turns.map(({ label, colon, words, number }, at) => {
    const next = turns[at + 1]?.number ?? number + 1;
    // An interview is interrupted by a report, not by a few paragraphs of an answer.
    const to = next - number <= LONGEST_ANSWER ? next : number + 1;
    return {
      label,
      colon,
      parts: [words, ...paragraphs.slice(number + 1, to)].filter(({ start, end }) => start < end),
      from: number,
      to,
    };
  });
}

/** Paragraphs of one answer. Chosen: longer answers are printed with a question put in. */
const LONGEST_ANSWER = 12;

interface Labelled {
  readonly name: string;
  readonly label: Span;
  readonly colon: Span;
  readonly words: Span;
  readonly number: number;
}

/** Two names, a title and an outlet. Chosen. */
const LONGEST_LABEL = 40;

/** `RFE/RL:`, `Q:`, `**Nikol Pashinyan:**`, `MR. COOPER:`; refuses "He said:", "At 5:30" and what is in quote marks. */
const label =
  /^([*_]{0,3})((?:(?:\p{Lu}[\p{L}\p{M}.'’&/-]*|of|the|de|van|von|bin|al) ?){1,5})([*_]{0,3}):[*_]{0,3} +/u;

function labelAt(text: string, span: Span, number: number): Labelled | undefined {
  const colonAt = text.slice(span.start, span.start + LONGEST_LABEL + 4).indexOf(':');
  if (colonAt < 1) return undefined;
  const match = label.exec(text.slice(span.start, Math.min(span.end, span.start + colonAt + 8)));
  if (match === null) return undefined;
  const start = span.start + match[1]!.length;
  const name = match[2]!.trimEnd();
  const words = { start: span.start + match[0].length, end: span.end };
  if (words.start >= words.end || isDoubleMark(text.charAt(words.start))) return undefined;
  const colon = span.start + match[0].indexOf(':');
  return {
    name,
    label: { start, end: start + name.length },
    colon: { start: colon, end: colon + 1 },
    words,
    number,
  };
}

/** Paragraphs of an answer that still shows two sides talking. Chosen. */
const LONGEST_IN_EXCHANGE = 3;

/** More voices than these have no table. Chosen. */
const MOST_SIDES = 12;

/**
 * Of an interview the sides take turns, one after the other: somebody speaks, another does, and the first
 * again. A question and an answer need no third turn.
 */
function sidesOf(labelled: readonly Labelled[], text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of labelled) counts.set(name, (counts.get(name) ?? 0) + 1);
  const named = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_SIDES)
    .flatMap(([name]) => (isPartLabel(name) || isSomebody(name, text) ? [name] : []));
  const sides = new Set(named);
  for (const name of takingTurnsWith(sides, labelled)) sides.add(name);
  const turns = labelled.filter(({ name }) => sides.has(name));
  const isExchange = turns.some((turn, at) => {
    const [next, third] = [turns[at + 1], turns[at + 2]];
    if (next?.number !== turn.number + 1 || next.name === turn.name) return false;
    if (isQuestionLabel(turn.name) && isPartLabel(next.name)) return true;
    return third?.name === turn.name && third.number - next.number <= LONGEST_IN_EXCHANGE;
  });
  return isExchange ? sides : new Set();
}

/** `Quarterly: Why?¶ Farrow: …¶ Quarterly: And then?`: what speaks, answers somebody and speaks again is one side, whatever its name. */
function takingTurnsWith(sides: ReadonlySet<string>, labelled: readonly Labelled[]): string[] {
  return labelled.flatMap(({ name, number }, at) => {
    const [next, third] = [labelled[at + 1], labelled[at + 2]];
    const isAnswered =
      !sides.has(name) &&
      next?.number === number + 1 &&
      sides.has(next.name) &&
      third?.name === name &&
      third.number - next.number <= LONGEST_IN_EXCHANGE;
    return isAnswered ? [name] : [];
  });
}

/** A name of two words, letters of an outlet, or a word that the text uses as a name inside a sentence. */
function isSomebody(name: string, text: string): boolean {
  if (/ \p{Lu}/u.test(name) || /^\p{Lu}[\p{Lu}/.&-]+$/u.test(name)) return true;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 2), at);
    if (/[\p{Ll},] $/u.test(before) && !/[\p{L}:]/u.test(text.charAt(at + name.length)))
      return true;
  }
  return false;
}
