import { lexicon } from './lexicon/lexicon.ts';
import { lightVerbs } from './lexicon/own-words.ts';
import type { SourceSentence } from './conflict.ts';
import { wordKey } from './name-keys.ts';
import { canBeOne, type NameUnit } from './name-units.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { readSource } from './text-reading.ts';
import { isWord, keyOf, pairSentences, shareOf, type Pairing } from './weighed/pairing.ts';

/** A source's sentence that tells, in whatever words, of what a draft's sentence tells. */
export interface Retelling {
  readonly sentence: SourceSentence;
  readonly pairing: Pairing;
  /** Share of the draft's words, by weight, that it has or that the sentences beside it have. */
  readonly share: number;
  /** How many of the draft's telling words stand in it: those that stand in any news ("say", "have") do not count. */
  readonly anchors: number;
}

/** Where what the draft's sentence tells is told in some sentences, the values that are compared apart. */
export function retellings(
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): Retelling[] {
  const words = draft.content.filter((i) => isWord(draft.tokens[i]!));
  return sentences.flatMap((sentence, at): Retelling[] => {
    const pairing = pairSentences(draft, sentence.reading, 0);
    if (!pairing) return [];
    const beside = [sentences[at - 1], sentences[at + 1]]
      .filter((each) => each !== undefined)
      .filter((each) => each.source === sentence.source && areBeside(each, sentence));
    const isKnown = (i: number): boolean =>
      pairing.isKnown[i] === true ||
      beside.some((each) => each.reading.keys.has(keyOf(draft.tokens[i]!)));
    const anchors = words.filter((i) => pairing.partner[i]! >= 0 && isTelling(draft, i));
    return [
      {
        sentence,
        pairing,
        share: shareOf(draft, words, isKnown),
        anchors:
          new Set(anchors.map((i) => keyOf(draft.tokens[i]!))).size +
          sharedValues(draft, sentence.reading),
      },
    ];
  });
}

/** Sentences with no other between them. */
function areBeside({ reading: a }: SourceSentence, { reading: b }: SourceSentence): boolean {
  return Math.abs(a.span.start - b.span.end) <= 3 || Math.abs(b.span.start - a.span.end) <= 3;
}

/** Figures and stretches of time that both have: "within two years" ties two sentences as a name does. */
function sharedValues(draft: SentenceReading, source: SentenceReading): number {
  const figures = draft.counted.filter(
    ({ isArticle, quantity }) =>
      !isArticle && source.counted.some((each) => each.quantity.value === quantity.value),
  );
  const stretches = draft.expressions.filter(
    ({ type, value }) =>
      type === 'DURATION' && source.expressions.some((each) => each.value === value),
  );
  return figures.length + stretches.length;
}

/** A word that does not stand in any news: no verb of saying, none that says only that something was. */
export function isTelling({ tokens }: SentenceReading, i: number): boolean {
  const { tag, lemma } = tokens[i]!;
  return (
    tag !== 'number' &&
    tag !== 'time' &&
    (tag !== 'verb' || (!lightVerbs.has(lemma) && !lexicon().isSpeechVerb(lemma)))
  );
}

/** True for a name that the source has anywhere: whom an article names, its sentences may speak of. */
export function isNamedBy({ source, reading }: SourceSentence, unit: NameUnit): boolean {
  return (
    [...reading.units, ...reading.subject].some((far) => canBeOne(unit, far)) ||
    unit.keys.every((key) => wordsOf(source).has(key))
  );
}

const sourceWords = new WeakMap<SourceSentence['source'], ReadonlySet<string>>();

function wordsOf(source: SourceSentence['source']): ReadonlySet<string> {
  let words = sourceWords.get(source);
  if (!words) {
    words = new Set(
      readSource(source)
        .words.flat()
        .map(({ lower }) => wordKey(lower)),
    );
    sourceWords.set(source, words);
  }
  return words;
}

/** How much of a source's sentence the draft says too, by weight. */
export function returnedShare({ pairing: { source, isMet } }: Retelling): number {
  return shareOf(source, source.content, (j) => isMet[j] === true);
}

/** How much of the source's clause around a token the draft says too, by weight; 0 where only one word of it is met. */
export function clauseShare({ source, isMet }: Pairing, at: number): number {
  const frame = source.syntax.frameOf[at];
  const clause = source.content.filter(
    (j) => source.syntax.frameOf[j] === frame && isWord(source.tokens[j]!),
  );
  const met = clause.filter((j) => isMet[j] === true && source.tokens[j]!.tag !== 'verb');
  return met.length < 2 ? 0 : shareOf(source, clause, (j) => isMet[j] === true);
}
