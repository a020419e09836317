import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { buildSegment } from '../../../src/core/index/build-segment.ts';
import { passageIndex } from '../../../src/core/index/passage-index.ts';
import { openSegment } from '../../../src/core/index/segment.ts';
import { words } from '../../../src/core/text/words.ts';

/** Few words, so that phrases repeat and mistakes meet other phrases. */
const word = fc.constantFrom(
  'the',
  'old',
  'quay',
  'mayor',
  'said',
  'on',
  'Tuesday',
  'not',
  'Şuşa',
  "don't",
);
const paragraph = fc
  .array(word, { minLength: 1, maxLength: 90 })
  .map((each) => `${each.join(' ')}.`);
const text = fc.array(paragraph, { maxLength: 4 }).map((each) => each.join('\n\n'));
const library = fc
  .array(text, { minLength: 1, maxLength: 5 })
  .map((texts) => createCorpus(texts.map((each, at) => ({ id: `s${String(at)}`, text: each }))));

/** Every place of a run of words, found by reading all of the text. */
function placesOf(corpus: Corpus, phrase: readonly string[]): string[] {
  return corpus.sources.flatMap(({ id, text: given, paragraphs }) => {
    const all = paragraphs.flatMap(({ start, end }) =>
      words(given.slice(start, end)).map((each) => ({
        folded: each.folded,
        start: each.start + start,
        end: each.end + start,
      })),
    );
    return all.flatMap((first, at) =>
      phrase.every((each, i) => all[at + i]?.folded === each)
        ? [`${id} ${String(first.start)} ${String(all[at + phrase.length - 1]!.end)}`]
        : [],
    );
  });
}

describe('passageIndex', () => {
  it('finds every place of a phrase that a reader of the whole text finds', () => {
    fc.assert(
      fc.property(library, fc.array(word, { minLength: 1, maxLength: 8 }), (corpus, phrase) => {
        const folded = words(phrase.join(' ')).map((each) => each.folded);
        const expected = placesOf(corpus, folded);
        const found = passageIndex(corpus)
          .findPhrase(`${phrase.join(' ')} `, 10_000)
          .filter(({ score }) => score === 1)
          .map(({ source, span }) => `${source.id} ${String(span.start)} ${String(span.end)}`);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('finds any stretch of a source as a quotation with score 1', () => {
    fc.assert(
      fc.property(library, fc.nat(), fc.integer({ min: 3, max: 120 }), (corpus, seed, length) => {
        const source = corpus.sources[seed % corpus.sources.length]!;
        const all = words(source.text);
        fc.pre(all.length >= 3);
        const from = seed % (all.length - 2);
        const stretch = all.slice(from, from + length);
        const quoted = source.text.slice(stretch[0]!.start, stretch[stretch.length - 1]!.end);
        const [place] = passageIndex(corpus).findQuotation(quoted, 1);
        expect(place?.score).toBe(1);
        expect(place?.changes).toEqual([]);
        expect(
          place && words(place.source.text.slice(place.span.start, place.span.end)).length,
        ).toBe(stretch.length);
      }),
    );
  });

  it('answers a changed library as if it had been read anew', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat(11), { maxLength: 12 }),
        fc.array(word, { minLength: 2, maxLength: 4 }),
        (texts, kept, phrase) => {
          const all = createCorpus(texts.map((each, at) => ({ id: `s${String(at)}`, text: each })));
          // Sources come in one by one, then all but some go.
          for (let at = 1; at <= all.sources.length; at++)
            passageIndex(some(all, (_, i) => i < at));
          const rest = some(all, (_, i) => kept.includes(i));
          const found = passageIndex(rest).findPhrase(`${phrase.join(' ')} `, 1000);
          const folded = words(phrase.join(' ')).map((each) => each.folded);
          const expected = placesOf(rest, folded);
          if (expected.length > 0) expect(found.length).toBe(expected.length);
          expect(found.every(({ source }) => rest.sources.includes(source))).toBe(true);
        },
      ),
    );
  });
});

function some(corpus: Corpus, keep: (id: string, at: number) => boolean): Corpus {
  const sources = corpus.sources.filter(({ id }, at) => keep(id, at));
  return { sources, source: (id) => sources.find((each) => each.id === id) };
}

describe('openSegment', () => {
  it('opens what was built, byte for byte', () => {
    fc.assert(
      fc.property(library, (corpus) => {
        const segment = buildSegment(corpus.sources);
        expect(openSegment(segment.bytes.slice())).toEqual(segment);
      }),
    );
  });

  it('refuses a buffer that is cut or changed anywhere', () => {
    const { bytes } = buildSegment(
      createCorpus([{ id: 'a', text: 'The mayor opened the new harbour on Tuesday.' }]).sources,
    );
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice();
        changed[at]! ^= change;
        expect(openSegment(changed)).toBeUndefined();
        expect(openSegment(bytes.slice(0, at))).toBeUndefined();
      }),
    );
  });
});
