import { blockQuotationsIn } from './block-quotations.ts';
import { spanOfTokens, type Credit } from './credit.ts';
import { finders } from './finders/index.ts';
import { interviewTurns, isPartLabel, type Turn } from './interview.ts';
import { paragraphsIn } from './paragraphs.ts';
import type { QuotedTerm, Quotation, Speaker } from './quotation.ts';
import { quotedWordsIn, type QuoteMarkOptions, type QuotedWords } from './quoted-words.ts';
import { introductionIn } from './refiners/borrow-introduction.ts';
import { refiners } from './refiners/index.ts';
import { standsAlone, wordCount, type QuotingParagraph, type Statement } from './statement.ts';
import { firstAtLeast } from '../text/ascending.ts';
import { overlaps, type Span } from '../text/span.ts';
import { resolveSpeakers } from './resolve-speakers.ts';
import { signatureAfter } from './signature.ts';
import { sentencesOf, tokensOf, type Sentence, type Token } from './tokens.ts';

export interface QuotationOptions extends QuoteMarkOptions {
  /** The paragraphs of the text where the caller knows them (the blocks of a draft); else they are read from its line ends. */
  paragraphs?: readonly Span[];
  /** Block quotations, which need no marks: each span is one quotation, "— Name" at its end is the speaker. */
  blockQuotations?: readonly Span[];
  /** Full names from other texts: a speaker whom this one gives a surname only is taken for the one of them that fits. */
  known?: readonly string[];
}

/** What is quoted in a text: speech, and quoted words that are not speech with the reason. */
export interface QuotationReading {
  readonly quotations: Quotation[];
  readonly otherwise: QuotedTerm[];
}

/**
 * Speech in a text, in order of place, each with who is credited and by which words. Titles of
 * works, nicknames, terms and words at arm's length are not speech and are not returned;
 * `readQuotations` tells of them too. Never throws; linear in the text.
 */
export function findQuotations(text: string, options: QuotationOptions = {}): Quotation[] {
  return readQuotations(text, options).quotations;
}

export function readQuotations(text: string, options: QuotationOptions = {}): QuotationReading {
  const paragraphs = options.paragraphs ?? paragraphsIn(text);
  const turns = interviewTurns(text, paragraphs);
  const statements = refine(statementsIn(text, paragraphs, turns, options), text);
  const quotations: Quotation[] = [];
  const otherwise: QuotedTerm[] = [];
  let previous: Statement | undefined;
  for (const statement of statements) {
    if (statement.why !== undefined) {
      const { inner } = statement.quoted;
      otherwise.push({ span: inner, text: wordsOf(text, inner), why: statement.why });
      continue;
    }
    const last = quotations.at(-1);
    if (last !== undefined && previous !== undefined && isOneSpeech(previous, statement)) {
      addPart(last, statement.quoted, text);
    } else {
      quotations.push(quotationOf(statement, text));
    }
    previous = statement;
  }
  quotations.push(...introducedBlocks(text, paragraphs, unmarkedBlocks(text, options)));
  quotations.push(...turns.map((turn) => turnQuotation(turn, text, options)));
  quotations.sort((a, b) => a.parts[0]!.start - b.parts[0]!.start);
  resolveSpeakers(text, quotations, options.known);
  return { quotations, otherwise };
}

/** The block quotations that their place alone marks: where one has quote marks of its own, those decide. */
function unmarkedBlocks(text: string, options: QuotationOptions): Span[] {
  return (options.blockQuotations ?? []).filter((block) => {
    const quoted = quotedWordsIn(text, block, options);
    return !quoted.some(
      ({ outer, inner }) =>
        wordCount(text, inner) >= 5 || text.slice(block.start, outer.start).trim() === '',
    );
  });
}

/** Block quotations, those that nobody signs with the speaker of the paragraph before, if it ends with a colon. */
function introducedBlocks(
  text: string,
  paragraphs: readonly Span[],
  blocks: readonly Span[],
): Quotation[] {
  const ends = paragraphs.map(({ end }) => end);
  return blockQuotationsIn(text, blocks).map((quotation) => {
    if (quotation.speaker !== undefined) return quotation;
    const { start } = quotation.parts[0]!;
    const index = firstAtLeast(ends, start) - 1;
    const span = paragraphs[index];
    if (span === undefined || !/^:[\s>]*$/u.test(text.slice(span.end - 1, start))) return quotation;
    const paragraph = readParagraph(
      text,
      span,
      index,
      quotedWordsIn(text, span, {}),
      () => undefined,
    );
    const introduction = paragraph.sentences.at(-1);
    const credit = introduction && introductionIn(introduction);
    return credit === undefined
      ? quotation
      : { ...quotation, ...creditedIn(text, paragraph.tokens, credit) };
  });
}

function statementsIn(
  text: string,
  paragraphs: readonly Span[],
  turns: readonly Turn[],
  options: QuotationOptions,
): Statement[] {
  const blocks = unmarkedBlocks(text, options);
  let block = 0;
  const isBlock = (span: Span): boolean => {
    while (block < blocks.length && blocks[block]!.end <= span.start) block++;
    return block < blocks.length && overlaps(blocks[block]!, span);
  };
  const spoken = new Set<number>();
  for (const { from, to } of turns) for (let i = from; i < to; i++) spoken.add(i);
  const read: (QuotingParagraph | undefined)[] = [];
  const paragraphAt = (index: number): QuotingParagraph | undefined => {
    const span = paragraphs[index];
    if (span === undefined) return undefined;
    return (read[index] ??= readParagraph(
      text,
      span,
      index,
      quotedWordsIn(text, span, options),
      () => paragraphAt(index - 1),
    ));
  };
  return paragraphs.flatMap((span, index) => {
    if (isBlock(span) || spoken.has(index)) return [];
    const quoted = quotedWordsIn(text, span, options);
    if (quoted.length === 0) return [];
    const paragraph = (read[index] ??= readParagraph(text, span, index, quoted, () =>
      paragraphAt(index - 1),
    ));
    return statementsOf(paragraph, text);
  });
}

function readParagraph(
  text: string,
  span: Span,
  index: number,
  quoted: readonly QuotedWords[],
  previous: () => QuotingParagraph | undefined,
): QuotingParagraph {
  const tokens = tokensOf(text, span, quoted);
  return { index, span, tokens, sentences: sentencesOf(text, tokens), previous };
}

function statementsOf(paragraph: QuotingParagraph, text: string): Statement[] {
  const { tokens } = paragraph;
  return paragraph.sentences.flatMap((sentence) => {
    const credits = creditsByQuotation(sentence, text);
    const statements: Statement[] = [];
    for (let token = sentence.from; token < sentence.to; token++) {
      const words = tokens[token]!.quoted;
      if (words === undefined) continue;
      statements.push({
        quoted: words,
        paragraph,
        sentence,
        token,
        credits: credits.get(token) ?? [],
        creditTokens: tokens,
        carried: false,
        continues: false,
      });
    }
    return statements;
  });
}

function creditsByQuotation(sentence: Sentence, text: string): Map<number, Credit[]> {
  const credits = new Map<number, Credit[]>();
  for (const finder of finders) {
    for (const credit of finder(sentence, text)) {
      const proposed = credits.get(credit.quoted);
      if (proposed === undefined) credits.set(credit.quoted, [credit]);
      else proposed.push(credit);
    }
  }
  return credits;
}

function refine(statements: readonly Statement[], text: string): readonly Statement[] {
  return refiners.reduce((refined, refiner) => refiner(refined, text), statements);
}

/** A turn of an interview, all of which is speech; what it quotes stands inside it. */
function turnQuotation(turn: Turn, text: string, options: QuotationOptions): Quotation {
  const name = wordsOf(text, turn.label);
  const inner = turn.parts.flatMap((part) => {
    const inside = quotedWordsIn(text, part, options);
    return innerQuotations(
      { outer: part, inner: part, closed: true, mark: 'double', inside },
      text,
    );
  });
  return {
    parts: [...turn.parts],
    text: turn.parts.map((part) => wordsOf(text, part)).join(' '),
    kind: 'direct',
    cue: turn.colon,
    speaker: { span: turn.label, name, how: isPartLabel(name) ? 'described' : 'named' },
    ...(inner.length === 0 ? {} : { inner }),
  };
}

/** Speech within speech that somebody is credited with: “He is now telling me, ‘It is ours.’” */
function innerQuotations(quoted: QuotedWords, text: string): Quotation[] {
  if (quoted.inside.length === 0) return [];
  const paragraph = readParagraph(text, quoted.inner, 0, quoted.inside, () => undefined);
  return refine(statementsOf(paragraph, text), text)
    .filter(({ why, credit }) => why === undefined && credit?.subject !== undefined)
    .map((statement) => quotationOf(statement, text));
}

/** `“A,” he said, “b.”` and `“A,” he said. “B.”` are one quotation in two parts, and so is a speech that opens again. */
function isOneSpeech(before: Statement, statement: Statement): boolean {
  if (statement.continues) return true;
  if (
    statement.credit === undefined ||
    before.credit === undefined ||
    before.paragraph !== statement.paragraph
  )
    return false;
  if (
    before.creditTokens !== statement.creditTokens ||
    before.credit.cue.from !== statement.credit.cue.from
  )
    return false;
  const cue = statement.credit.cue.from;
  return before.token < cue && cue < statement.token;
}

function addPart(quotation: Quotation, quoted: QuotedWords, text: string): void {
  const relayed = innerQuotations(quoted, text);
  if (relayed.length > 0) quotation.inner = [...(quotation.inner ?? []), ...relayed];
  quotation.parts.push(quoted.inner);
  quotation.text = `${quotation.text} ${wordsOf(text, quoted.inner)}`;
}

function quotationOf(statement: Statement, text: string): Quotation {
  const { inner } = statement.quoted;
  const quotation: Quotation = {
    parts: [inner],
    text: wordsOf(text, inner),
    kind: kindOf(statement, text),
  };
  const relayed = innerQuotations(statement.quoted, text);
  if (relayed.length > 0) quotation.inner = relayed;
  const { credit, creditTokens } = statement;
  if (credit === undefined) return signed(quotation, statement, text);
  return Object.assign(quotation, creditedIn(text, creditTokens, credit));
}

function creditedIn(
  text: string,
  tokens: readonly Token[],
  credit: Credit,
): Pick<Quotation, 'cue' | 'speaker'> {
  const cue = spanOfTokens(tokens, credit.cue);
  if (credit.subject === undefined) return { cue };
  const span = spanOfTokens(tokens, credit.subject);
  const speaker: Speaker = {
    span,
    name: wordsOf(text, span),
    how: isBroken(text, span) ? 'described' : credit.subject.how,
  };
  return { cue, speaker };
}

/** `FranÃ§ois Costa`, wrongly decoded: a name that begins in the middle of a word is a piece of one, and nobody's. */
function isBroken(text: string, { start, end }: Span): boolean {
  return (
    brokenEdge.test(text.slice(Math.max(0, start - 1), start)) ||
    brokenEdge.test(text.slice(end, end + 1))
  );
}

const brokenEdge = /[^\s\p{P}\p{Sm}`^$]|\ufffd|§/u;

function kindOf(statement: Statement, text: string): 'direct' | 'mixed' {
  if (standsAlone(statement) || statement.continues) return 'direct';
  const { quoted, token, sentence } = statement;
  if (sentence.firstWord < token) {
    const mark = sentence.tokens[token - 1]!;
    const announced = mark.kind === 'mark' && (mark.lower === ',' || mark.lower === ':');
    return announced && startsSentence(text, quoted) ? 'direct' : 'mixed';
  }
  return startsSentence(text, quoted) || wordCount(text, quoted.inner) >= 5 ? 'direct' : 'mixed';
}

function startsSentence(text: string, { inner }: QuotedWords): boolean {
  const first = text.charAt(inner.start);
  return first === first.toUpperCase();
}

/** Nobody is credited in so many words: a name may stand under the quotation. */
function signed(quotation: Quotation, { quoted, paragraph }: Statement, text: string): Quotation {
  const signature = signatureAfter(text, quoted.outer, paragraph.span);
  if (signature !== undefined) {
    quotation.cue = signature.dash;
    quotation.speaker = { span: signature.name, name: wordsOf(text, signature.name), how: 'named' };
  }
  return quotation;
}

/** The words at a span with every run of white space as one space: a wrapped line is no other quotation. */
function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ');
}
