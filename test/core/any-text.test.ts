import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDraft, createCorpus, suggestQuotations } from '../../src/index.ts';
import { bundledCorpus } from '../support/bundled-corpus.ts';

/** Pieces that drafts and sources are made of, and what breaks them. */
const pieces = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '»',
  '…',
  '...',
  '[',
  ']',
  '> ',
  '\n',
  '\r\n',
  '\n\n',
  '- ',
  '# ',
  '`',
  '```\n',
  '---\n',
  'date: 2023-12-18\n',
  'sources: [oc-media-2023-12-15]\n',
  '[@oc-media-2023-12-15]',
  '@nobody2023',
  '[^1]',
  '[^1]: ',
  '<!-- ',
  ' -->',
  '|',
  ' said',
  ' Putin',
  ' he',
  ' on Friday, September 12, 2023',
  ' more than 2,000',
  'The CSTO’s mission is to defend its member states',
  ' from external threats',
  '\u0000',
  '\uD800',
  '\uDC00',
  '\uFEFF',
  '\u2028',
  '😀',
  'é',
  ' ',
  '. ',
);
const texts = fc
  .array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

it('finds only what lies in the draft and rests on what lies in a source, for any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { span, evidence, fixes } of checkDraft({ text }, bundledCorpus)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        for (const { source, span: place, text: words } of evidence) {
          const { text: whole } = bundledCorpus.source(source)!;
          expect(whole.slice(place.start, place.end)).toBe(words);
        }
        for (const edit of fixes.flatMap(({ edits }) => edits)) {
          expect(edit.span.start).toBeGreaterThanOrEqual(0);
          expect(edit.span.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 200 },
  );
});

it('takes any text for a source', () => {
  const draft =
    '“The talks were useful and will go on,” Ani Mkrtchyan said on Friday, September 12, 2023.';
  fc.assert(
    fc.property(texts, texts, (text, title) => {
      const corpus = createCorpus([{ id: 'a', text, title, issued: title }]);
      checkDraft({ text: draft + text }, corpus);
      suggestQuotations(corpus, { typed: text.slice(0, 20), before: title });
    }),
    { numRuns: 100 },
  );
});
