import type { Credit } from './credit.ts';
import type { QuotedOtherwise } from './quotation.ts';
import type { QuotedWords } from './quoted-words.ts';
import type { Span } from '../text/span.ts';
import type { Sentence, Token } from './tokens.ts';

/** A paragraph that quotes, read into tokens and sentences. */
export interface QuotingParagraph {
  readonly index: number;
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** The paragraph before it, whether it quotes or not. */
  readonly previous: () => QuotingParagraph | undefined;
}

/**
 * One run of quoted words on its way through the refiners: where it stands, who is credited so
 * far, and whether it is speech at all.
 */
export interface Statement {
  readonly quoted: QuotedWords;
  readonly paragraph: QuotingParagraph;
  readonly sentence: Sentence;
  /** Its token in the paragraph. */
  readonly token: number;
  /** Every credit that was proposed, the closest first; empty when no finder had one. */
  readonly credits: readonly Credit[];
  readonly credit?: Credit;
  /** Where the credit's tokens are counted: the paragraph of the statement that it was carried from. */
  readonly creditTokens: readonly Token[];
  /** The credit was another statement's and carried here. */
  readonly carried: boolean;
  /** Part of the speech that the statement before it began. */
  readonly continues: boolean;
  /** Set when the words are not speech. */
  readonly why?: QuotedOtherwise;
}

/** All statements of a text in order; a refiner returns the list it improves. */
export type Refiner = (statements: readonly Statement[], text: string) => Statement[];

/** True where nothing but quoted words and marks make its sentence. */
export function standsAlone({ sentence }: Statement): boolean {
  return sentence.firstWord === sentence.to;
}

export function wordCount(text: string, span: Span): number {
  let count = 0;
  let inWord = false;
  for (let i = span.start; i < span.end; i++) {
    const space = text.charCodeAt(i) <= 32 || text.charCodeAt(i) === 0xa0;
    if (!space && !inWord) count++;
    inWord = !space;
  }
  return count;
}
