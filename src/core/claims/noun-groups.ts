import type { Token } from './tokens.ts';

/** A noun with what stands before it: tokens `from` (included) to `to` (excluded), `head` the noun itself. */
export interface NounGroup {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** The preposition that governs it, as a token index; undefined for a subject or object. */
  readonly preposition?: number;
}

const inGroup = new Set(['noun', 'name', 'adjective', 'determiner', 'number']);

/** The noun groups of a sentence, in order; none overlaps another. */
export function findGroups(tokens: readonly Token[]): NounGroup[] {
  const groups: NounGroup[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!startsGroup(tokens[i]!)) {
      i++;
      continue;
    }
    let to = i + 1;
    if (tokens[i]!.tag !== 'pronoun') {
      while (to < tokens.length && continuesGroup(tokens, to)) to++;
    }
    const head = headOf(tokens, i, to);
    if (head !== undefined) {
      const before = tokens[i - 1];
      const governed =
        before !== undefined &&
        (before.tag === 'preposition' || before.tag === 'to' || prepositional(tokens, i - 1));
      groups.push({ from: i, to, head, ...(governed && { preposition: i - 1 }) });
    }
    i = to;
  }
  return groups;
}

/** "before", "after", "since" and the like before a noun govern it as prepositions do. */
function prepositional(tokens: readonly Token[], i: number): boolean {
  return /^(?:before|after|since|until|than|as|despite|amid)$/.test(tokens[i]!.lower);
}

function startsGroup(token: Token): boolean {
  return (
    inGroup.has(token.tag) ||
    token.tag === 'pronoun' ||
    (token.tag === 'negation' && token.lower === 'no')
  );
}

function continuesGroup(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1]!;
  if (token.tag === 'determiner')
    return before.tag === 'determiner' || (before.tag === 'number' && addsToNumber(tokens, i));
  if (inGroup.has(token.tag)) return true;
  if (token.tag === 'time')
    return (
      (before.possessive || before.tag === 'determiner' || before.tag === 'time') &&
      nounFollows(tokens, i)
    );
  return token.tag === 'adverb' && before.tag === 'determiner';
}

/** "10 other persons", "two more boats": the number counts the noun behind. */
function addsToNumber(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:other|more|such)$/.test(tokens[i]!.lower) &&
    /^(?:noun|name|adjective)$/.test(tokens[i + 1]?.tag ?? '')
  );
}

/** A time that stands before a noun belongs to its group ("the 2020 war"). */
function nounFollows(tokens: readonly Token[], from: number): boolean {
  let i = from;
  while (tokens[i]?.tag === 'time') i++;
  return /^(?:noun|name|adjective)$/.test(tokens[i]?.tag ?? '');
}

function headOf(tokens: readonly Token[], from: number, to: number): number | undefined {
  if (tokens[from]!.tag === 'pronoun') return from;
  for (let i = to - 1; i >= from; i--) {
    const { tag } = tokens[i]!;
    if (tag === 'noun' || tag === 'name') return i;
  }
  return tokens[from]!.tag === 'determiner' || tokens[from]!.tag === 'number' ? to - 1 : undefined;
}
