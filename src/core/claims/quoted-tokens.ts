import type { Token } from './tokens.ts';

const closing: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
]);

/** The mark awaited after a token, given the one awaited before it. */
function awaitedAfter(token: string, awaited: string | undefined): string | undefined {
  if (awaited === undefined) return token.length === 1 ? closing.get(token) : undefined;
  return token === awaited ? undefined : awaited;
}

/** For each token, whether it stands inside quotation marks, its own marks included. */
export function quotedTokens(
  tokens: readonly Token[],
  awaitedAtStart: string | undefined,
): boolean[] {
  let awaited = awaitedAtStart;
  return tokens.map((token) => {
    const before = awaited;
    awaited = awaitedAfter(token.text, awaited);
    return before !== undefined || awaited !== undefined;
  });
}

/** Marks that can open or close a quotation, an apostrophe between letters apart. */
const marks = /[“”"«»„‘]|’(?!(?<=\p{L}[\p{L}\p{M}\p{N}]{0,40}’)\p{L})/gu;

/** The mark still awaited at the end of a text, told without reading its words. */
export function awaitedAtEnd(text: string, awaitedAtStart: string | undefined): string | undefined {
  let awaited = awaitedAtStart;
  for (const [mark] of text.matchAll(marks)) awaited = awaitedAfter(mark, awaited);
  return awaited;
}
