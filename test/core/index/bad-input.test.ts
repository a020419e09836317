import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { buildSegment } from '../../../src/core/index/build-segment.ts';
import { passageIndex } from '../../../src/core/index/passage-index.ts';

const sentence =
  'We have waited eleven years for this day, and I do not intend to wait for another.';

function given(text: string) {
  const corpus = createCorpus([{ id: 'a', text }]);
  return {
    index: passageIndex(corpus),
    bytes: buildSegment(corpus.sources).bytes.length,
    at: ({ span }: { span: { start: number; end: number } }) => text.slice(span.start, span.end),
  };
}

describe('passageIndex on bad input', () => {
  it('answers from ten thousand identical passages with the first of them', () => {
    const { index, bytes } = given(Array.from({ length: 10_000 }, () => sentence).join('\n\n'));
    expect(index.findPhrase('waited eleven ye', 5)).toHaveLength(5);
    const [place] = index.findQuotation(sentence, 3);
    expect(place?.score).toBe(1);
    expect(place?.span.start).toBe(0);
    expect(index.findPhrase('intend to wiat for', 5)[0]?.score).toBeGreaterThan(0.8);
    expect(index.findPassages(sentence, 4).length).toBeLessThanOrEqual(4);
    // The words are few: next to nothing but the running words themselves is stored.
    expect(bytes).toBeLessThan(10_000 * 40);
  });

  it('finds words deep inside one passage of five megabytes', () => {
    const filler = Array.from(
      { length: 330_000 },
      (_, at) => `word${String(at % 5000)} and so`,
    ).join(' ');
    const { index, at } = given(`${filler} ${sentence} ${filler}`);
    const [place] = index.findQuotation(sentence, 1);
    expect(place && at(place)).toBe(sentence.slice(0, -1));
    expect(index.findPhrase('waited eleven years', 1).map(at)).toEqual(['waited eleven years']);
    expect(index.findPassages('eleven years of waiting', 1)).toHaveLength(1);
  });

  it('keeps a word of a million letters from filling the index', () => {
    const { index, bytes, at } = given(`${'a'.repeat(1_000_000)} was said before ${sentence}`);
    expect(bytes).toBeLessThan(2000);
    expect(index.findPhrase('said before we have', 1).map(at)).toEqual(['said before We have']);
    expect(index.findQuotation('a'.repeat(1_000_000), 1)).toHaveLength(1);
    expect(index.findPhrase(`${'a'.repeat(500_000)}b was said`, 1).map(at)).toHaveLength(1);
  });

  it('answers from a corpus of one word, of no word and of nothing', () => {
    expect(given('Quay').index.findPhrase('qu', 3).map(given('Quay').at)).toEqual(['Quay']);
    for (const text of ['', '— … —', '\0\ud800']) {
      const { index } = given(text);
      expect(index.findPhrase('the quay is', 3)).toEqual([]);
      expect(index.findQuotation(sentence, 3)).toEqual([]);
      expect(index.findPassages(sentence, 3)).toEqual([]);
    }
    expect(passageIndex(createCorpus([])).findQuotation(sentence, 3)).toEqual([]);
  });

  it('answers nothing to a question without words', () => {
    const { index } = given(sentence);
    for (const nothing of ['', ' ', '“', '… …']) {
      expect(index.findPhrase(nothing, 3)).toEqual([]);
      expect(index.findQuotation(nothing, 3)).toEqual([]);
      expect(index.findPassages(nothing, 3)).toEqual([]);
    }
  });

  it('takes a quotation of a million words by its beginning', () => {
    const { index } = given(`${sentence} ${sentence}`);
    expect(index.findQuotation(`${sentence} `.repeat(60_000), 1).length).toBeLessThanOrEqual(1);
  });
});
