import type { Span } from '../text/span.ts';
import type { PieceMatch } from './match-piece.ts';
import type { SourceMatch } from './quotation-match.ts';
import type { PieceElement, QuotedPiece } from './quoted-pieces.ts';
import {
  carriesSense,
  isCondition,
  isHedge,
  isJoiningWord,
  isNegation,
  turnsRound,
} from './sense-words.ts';
import { spanOfWords, type SourceWords } from './source-words.ts';
import { spokenWords } from './spoken-words.ts';

/** Words that a shortened quotation left out though they turn or limit what it still says. */
export interface LostSense {
  readonly what: 'negation' | 'condition' | 'hedge';
  readonly how: 'ellipsis' | 'bracket' | 'cut-before' | 'cut-after';
  /** The draft's ellipsis or bracket; for a cut, the clause beside it that says something else now. */
  readonly span: Span;
  /** The words left out, as far as they bear on what was kept; in the source's text as given. */
  readonly leftOut: Span;
}

/** What a faithful match left out that matters, in order of place. */
export function lostSense(match: SourceMatch, prose: string): LostSense[] {
  const { pieces } = match;
  const lost = pieces.flatMap((piece, at) => [
    ...lostBefore(piece, pieces[at - 1], prose),
    ...lostInBrackets(piece, prose),
    ...(at === pieces.length - 1 ? lostAfter(piece, prose) : []),
  ]);
  return lost.sort((a, b) => a.span.start - b.span.start);
}

/** Left of a piece: what the ellipsis between two pieces passed over, or what a cut at the beginning took away. */
function lostBefore(
  match: PieceMatch,
  previous: PieceMatch | undefined,
  prose: string,
): LostSense[] {
  const { words, from, piece } = match;
  const inOrder =
    previous !== undefined && previous.to <= from && from - previous.to <= LONGEST_ELISION;
  if (piece.before === 'ellipsis' && previous && !inOrder) return [];
  if (piece.before === 'attribution' && previous) return [];
  const floor = inOrder ? previous.to : 0;
  const run = runBefore(words, from, floor);
  const found = senseBefore(words, run, from);
  if (found) {
    return [{ ...found, ...placeBefore(match, prose), leftOut: spanOfWords(words, run, from) }];
  }
  const condition = conditionBefore(words, from, floor);
  if (condition !== undefined) {
    const leftOut = spanOfWords(words, condition, from);
    return [{ what: 'condition', ...placeBefore(match, prose), leftOut }];
  }
  if (!inOrder || piece.before !== 'ellipsis') return [];
  const tail = senseAfter(words, previous.to, from);
  return tail && piece.ellipsisBefore
    ? [
        {
          what: tail.what,
          how: 'ellipsis',
          span: piece.ellipsisBefore,
          leftOut: spanOfWords(words, previous.to, tail.to),
        },
      ]
    : [];
}

/** Where a clause begins that a comma joins to the word at `from` and that sets it a condition: "If I am asked, I …". */
function conditionBefore(words: SourceWords, from: number, floor: number): number | undefined {
  if (from <= floor || !goesOn(words, from, from - 1)) return undefined;
  // "If she is right, then I should go".
  if (words.keys[from - 1] === 'then' && !isParted(words, from))
    return conditionBefore(words, from - 1, floor);
  const between = words.source.text.slice(words.end[from - 1], words.start[from]);
  if (between.trim() !== ',') return undefined;
  const start = runBefore(words, from - 1, floor);
  const [first, second, third] = words.keys.slice(start, start + 3);
  const at = first !== undefined && isJoiningWord(first) ? [second, third] : [first, second];
  return at[0] !== undefined && isCondition(at[0], at[1]) ? start : undefined;
}

/** More words than these between two pieces, and the ellipsis joins two statements, not one. Chosen. */
const LONGEST_ELISION = 60;

function placeBefore({ piece }: PieceMatch, prose: string): Pick<LostSense, 'how' | 'span'> {
  if (
    piece.ellipsisBefore &&
    prose.slice(piece.ellipsisBefore.start, piece.ellipsisBefore.end).trim() !== ''
  ) {
    return { how: 'ellipsis', span: piece.ellipsisBefore };
  }
  return { how: 'cut-before', span: firstClause(piece, prose) };
}

/** Up to the first comma or stop of the draft: as far as what was cut off reached. */
function firstClause({ elements }: QuotedPiece, prose: string): Span {
  const parted = elements.findIndex((_, at) => at > 0 && isCommaBetween(elements, at, prose));
  const last = elements[(parted === -1 ? elements.length : parted) - 1]!;
  const { start } = elements[0]!.span;
  // "[B]ees": the bracket around a letter belongs to its word.
  return { start: prose.charAt(start - 1) === '[' ? start - 1 : start, end: last.span.end };
}

function lastClause({ elements }: QuotedPiece, prose: string): Span {
  const parted = elements.findLastIndex((_, at) => at > 0 && isCommaBetween(elements, at, prose));
  return { start: elements[Math.max(0, parted)]!.span.start, end: elements.at(-1)!.span.end };
}

function isCommaBetween(elements: readonly PieceElement[], at: number, prose: string): boolean {
  return parting.test(prose.slice(elements[at - 1]!.span.end, elements[at]!.span.start));
}

/** Right of the last piece: only a condition limits what was already said in full. */
function lostAfter({ words, to, piece }: PieceMatch, prose: string): LostSense[] {
  const end = clauseEnd(words, to);
  const first = words.keys[to];
  if (first === undefined || !goesOn(words, to - 1, to) || !isCondition(first, words.keys[to + 1]))
    return [];
  return [
    {
      what: 'condition',
      how: piece.ellipsisAfter ? 'ellipsis' : 'cut-after',
      span: piece.ellipsisAfter ?? lastClause(piece, prose),
      leftOut: spanOfWords(words, to, end),
    },
  ];
}

/** A bracket in the place of words with a negation, without one of its own. */
function lostInBrackets({ words, brackets }: PieceMatch, prose: string): LostSense[] {
  return brackets.flatMap(({ span, from, to }) => {
    const keys = words.keys.slice(from, to);
    const own = prose
      .slice(span.start, span.end)
      .toLowerCase()
      .split(/[^\p{L}'’]+/u);
    if (!keys.some(isNegation) || own.some((word) => isNegation(word.replace('’', "'")))) return [];
    return [
      {
        what: 'negation' as const,
        how: 'bracket' as const,
        span,
        leftOut: spanOfWords(words, from, to),
      },
    ];
  });
}

/** The first word of the clause that runs up to `from` without a stop or comma. */
function runBefore(words: SourceWords, from: number, floor: number): number {
  let at = from;
  while (at > floor && goesOn(words, at, at - 1) && !isParted(words, at)) at--;
  return at;
}

function clauseEnd(words: SourceWords, from: number): number {
  let at = from + 1;
  while (at < words.keys.length && goesOn(words, at - 1, at) && !isParted(words, at)) at++;
  return at;
}

/** In one sentence, and on one side of the source's quote marks. */
function goesOn({ sentence, quotation }: SourceWords, here: number, there: number): boolean {
  return sentence[here] === sentence[there] && quotation[here] === quotation[there];
}

/** A comma, dash, bracket or colon stands between the word and the one before it. */
function isParted({ source, start, end }: SourceWords, at: number): boolean {
  const between = source.text.slice(end[at - 1], start[at]);
  return parting.test(between);
}

const parting = /[,;:.!?()[\]–—…]|\s-\s/;

/** A negation reaches this far to the right ("no evidence to suggest that it is"). Chosen. */
const REACH = 6;

/** What in the words `run`..`from` governs the word at `from`. A joining word ("but", "because") ends its reach. */
function senseBefore(
  { keys }: SourceWords,
  run: number,
  from: number,
): { what: LostSense['what'] } | undefined {
  for (let at = from - 1; at >= Math.max(run, from - REACH); at--) {
    const key = keys[at]!;
    if (isNegation(key) || turnsRound(key)) return { what: 'negation' };
    if (isCondition(key, keys[at + 1])) return { what: 'condition' };
    if (at === from - 1 && isHedge(key)) return { what: 'hedge' };
    if (isJoiningWord(key)) return undefined;
  }
  return undefined;
}

/** What follows the kept words directly and limits them: "not" after a verb, "if" after a clause. */
function senseAfter(
  words: SourceWords,
  from: number,
  limit: number,
): { what: LostSense['what']; to: number } | undefined {
  const { keys } = words;
  const to = Math.min(limit, clauseEnd(words, from));
  const first = keys[from];
  if (first === undefined || !goesOn(words, from - 1, from)) return undefined;
  if (isCondition(first, keys[from + 1])) return { what: 'condition', to };
  if (isParted(words, from)) return asideWith(words, from, to, limit);
  const second = from + 1 < to ? keys[from + 1]! : '';
  if (isNegation(first) || (carriesSense(first) && isNegation(second)))
    return { what: 'negation', to };
  return isHedge(first) ? { what: 'hedge', to } : undefined;
}

/**
 * `We expect, but cannot promise, that`: an aside that "but" or "though" opens takes back what it stands
 * in. Only where the ellipsis left out that aside and nothing else.
 */
function asideWith(
  words: SourceWords,
  from: number,
  to: number,
  limit: number,
): { what: LostSense['what']; to: number } | undefined {
  const [first, ...others] = words.keys.slice(from, to);
  if (to !== limit || first === undefined || !opensReservation.has(first)) return undefined;
  if (others.length > LONGEST_ASIDE || !goesOn(words, to - 1, to)) return undefined;
  if (others.some(isNegation)) return { what: 'negation', to };
  return others.some(isHedge) ? { what: 'hedge', to } : undefined;
}

const opensReservation: ReadonlySet<string> = new Set([
  'but',
  'though',
  'although',
  'albeit',
  'if',
]);
/** "but by no means certain". Longer ones are statements of their own. Chosen. */
const LONGEST_ASIDE = 6;

/** Whether words of the draft's own say what was lost: any negation for a negation, any condition, any hedge. */
export function restoresSense(outside: string, what: LostSense['what']): boolean {
  const keys = spokenWords(outside).map(({ key }) => key);
  return keys.some((key, at) => {
    if (what === 'negation') return isNegation(key) || turnsRound(key);
    return what === 'condition' ? isCondition(key, keys[at + 1]) : isHedge(key);
  });
}
