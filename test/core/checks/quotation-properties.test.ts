import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../../../src/core/checks/finding.ts';
import { quotationsIn } from '../../../src/core/corpus/readings.ts';
import { checkDraft } from '../../../src/core/language-service.ts';
import { words } from '../../../src/core/text/words.ts';
import { bundledCorpus } from '../../support/bundled-corpus.ts';
import { fixed } from '../../support/findings.ts';

const spoken = bundledCorpus.sources.flatMap((source) =>
  quotationsIn(source).flatMap(({ parts }) =>
    parts.map(({ start, end }) => source.text.slice(start, end)),
  ),
);
const speech = fc.constantFrom(...spoken.filter((text) => words(text).length >= 6));

/** A run of whole words of a speech, as printed. */
const excerpt = fc.tuple(speech, fc.nat(), fc.nat()).map(([text, a, b]) => {
  const all = words(text);
  const from = a % (all.length - 4);
  const to = from + 5 + (b % (all.length - from - 4));
  return text.slice(all[from]!.start, all[Math.min(to, all.length) - 1]!.end);
});

const typography = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, "'"),
  (text) => text.replace(/ /g, '\u00a0'),
  (text) => text.replace(/-/g, '‑').replace(/…/gu, '...'),
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
);

/** Words put in, taken out and changed in an excerpt. */
const alteration = fc
  .tuple(excerpt, fc.nat(), fc.constantFrom('', 'never', 'forty', 'Lisbon'), fc.boolean())
  .map(([text, at, word, keep]) => {
    const all = words(text);
    const { start, end } = all[at % all.length]!;
    return `${text.slice(0, start)}${word}${keep ? ` ${text.slice(start, end)}` : ''}${text.slice(end)}`.trim();
  });

describe('the quotation checks', () => {
  it('never call verbatim words of a source altered or unverified', () => {
    fc.assert(
      fc.property(excerpt, typography, (text, print) => {
        const found = checkDraft({ text: `“${print(text)}” it was said.` }, bundledCorpus);
        const codes = found.map(({ code }) => code);
        expect(codes).not.toContain('misquotation');
        expect(codes).not.toContain('unverified-quotation');
      }),
      { numRuns: 80 },
    );
  });

  it('keep every span in the draft, and every fix', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '…',
      '[',
      ']',
      ' [@oc-media-2023-12-15]',
      'he said',
      ', ',
      '. ',
      '\n\n',
      '> ',
      '@x',
      '\ud800',
    );
    const draft = fc.array(
      fc.oneof(pieces, alteration, fc.string({ unit: 'binary', maxLength: 5 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(draft, (parts) => {
        const text = parts.join('');
        for (const { span, fixes, evidence } of checkDraft({ text }, bundledCorpus)) {
          for (const { start, end } of [
            span,
            ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
          ]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const { source, span: place, text: words } of evidence) {
            expect(bundledCorpus.source(source)?.text.slice(place.start, place.end)).toBe(words);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('have nothing more to say once each fix is applied', () => {
    const codes: readonly FindingCode[] = [
      'misquotation',
      'quotation-out-of-context',
      'citation-mismatch',
    ];
    fc.assert(
      fc.property(alteration, (words) => {
        const text = `The answer was clear. “${words}” it was said.`;
        for (const finding of checkDraft({ text }, bundledCorpus)) {
          if (!codes.includes(finding.code) || finding.fixes.length === 0) continue;
          const after = fixed(text, finding);
          const again = checkDraft({ text: after }, bundledCorpus).filter(
            ({ code, span }) =>
              code === finding.code &&
              span.start === finding.span.start &&
              span.end - span.start === finding.span.end - finding.span.start,
          );
          expect(again.map(({ message }) => `${message}\n${text}\n${after}`)).toEqual([]);
        }
      }),
      { numRuns: 80 },
    );
  });

  it.each([
    ['nothing but quote marks', '“'.repeat(20_000)],
    ['one quotation without end', `“${'we will not go '.repeat(1_500)}`],
    ['many ellipses', `“${'we … '.repeat(4_000)}” he said.`],
    ['many brackets', `“${'[we] '.repeat(4_000)}” he said.`],
    ['many quotations in one line', '“The CSTO’s mission is here,” he said @x. '.repeat(300)],
    ['broken surrogates', `“${'\ud800\udc00\ud800 '.repeat(4_000)}” he said.`],
  ])('read %s without harm', (_, text) => {
    expect(() => checkDraft({ text }, bundledCorpus)).not.toThrow();
  });
});
