/**
 * The characters that newspapers quote with. A double mark opens speech, a single one speech in
 * British papers and speech within speech in American ones; ' and ’ are apostrophes as well, so
 * whether one of them is a mark is for the reader of the text to say (`attribution/quoted-words`).
 */

/** “ ” „ ‟ « » " ＂ 「 」: never an apostrophe. */
export function isDoubleMark(char: string): boolean {
  return doubleMarks.has(char);
}

/** ‘ ’ ‚ ‛ ‹ › ' and the backtick. */
export function isSingleMark(char: string): boolean {
  return singleMarks.has(char);
}

export function isQuoteMark(char: string): boolean {
  return doubleMarks.has(char) || singleMarks.has(char);
}

const doubleMarks: ReadonlySet<string> = new Set('“”„‟«»"＂「」『』');
const singleMarks: ReadonlySet<string> = new Set("‘’‚‛‹›'`");

/**
 * The mark that closes what `open` opens: ” for “, ’ for ‘, » for «, “ for „. Undefined where the
 * character opens nothing.
 */
export function closingMark(open: string): string | undefined {
  return closers.get(open);
}

const closers: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‟', '”'],
  ['„', '“'],
  ['"', '"'],
  ['＂', '＂'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ['‛', '’'],
  ['‚', '‘'],
  ["'", "'"],
  ['‹', '›'],
  ['›', '‹'],
  ['「', '」'],
  ['『', '』'],
]);
