import { tokenPattern, type Token } from './tokens.ts';

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '‘': '’',
  '«': '»',
  '„': '“',
};

/** The mark awaited after a token, given the one awaited before it. */
function awaitedAfter(token: string, awaited: string | undefined): string | undefined {
  if (awaited === undefined) return closing[token];
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

const opening = /["“‘«„]/;

/** The mark still awaited at the end of a sentence, told without reading its words. */
export function awaitedAtEnd(
  sentence: string,
  awaitedAtStart: string | undefined,
): string | undefined {
  const isUnchanged =
    awaitedAtStart === undefined ? !opening.test(sentence) : !sentence.includes(awaitedAtStart);
  if (isUnchanged) return awaitedAtStart;
  let awaited = awaitedAtStart;
  for (const [token] of sentence.matchAll(tokenPattern)) awaited = awaitedAfter(token, awaited);
  return awaited;
}
