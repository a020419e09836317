import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/core/corpus/corpus.ts';
import { sectionsOf } from '../../src/core/draft/sections.ts';
import { parseDraft } from '../../src/core/draft/parse-draft.ts';
import {
  checkDraft,
  createDraftChecker,
  type CheckSlice,
} from '../../src/core/language-service.ts';
import type { Finding } from '../../src/core/checks/finding.ts';

const corpus = createCorpus([
  {
    id: 'harbour',
    issued: '2024-05-14',
    text: [
      'The mayor, Anna Holm, opened the new harbour on Tuesday before a crowd of 300 people.',
      '“We have waited eleven years for this day, and I do not intend to wait for another,” Holm said.',
      'The old quay will be turned into a market hall, the council decided in April.',
    ].join('\n\n'),
  },
]);

/** Pieces of a draft; joined at random they open and close quotations, code, lists and comments at random too. */
const piece = fc.constantFrom(
  'The mayor, Anna Holm, opened the harbour on Monday, May 14, 2024.',
  '“We have waited twelve years for this day,” Holm said [@harbour].',
  '“We have waited eleven years for this day,” said Peter Lund [@quay].',
  'Holm says:',
  '“I do not intend to wait',
  '"We have waited for ever for this day."',
  '> We have waited nine years for this day.\n> — Anna Holm',
  '- a list\n\n  “We have waited ten years for this day,” Holm said.',
  '```',
  '<!--',
  '-->',
  '# A heading',
  '[label]: https://example.org',
  'The [harbour][label] drew 500 people.',
  '---\ndate: 2024-05-16\n---',
);
const gap = fc.constantFrom('\n\n', '\n', ' ', '\r\n\r\n', '\n\n\n');
const text = fc
  .array(fc.tuple(piece, gap), { maxLength: 14 })
  .map((each) => each.map(([words, after]) => words + after).join(''));
const edit = fc.record({
  from: fc.nat(600),
  length: fc.nat(60),
  put: fc.oneof(piece, fc.string(), gap),
});

function drain(slices: Generator<CheckSlice, Finding[], void>): Finding[] {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

describe('createDraftChecker', () => {
  it('tells what a comment in the draft keeps silent, and why', () => {
    const checker = createDraftChecker(corpus);
    const draft =
      'Anna Holm opened the new harbour on Monday, May 14, 2024. <!-- stet-ignore weekday-mismatch: as printed -->';
    checker.update({ text: draft });
    expect(drain(checker.check()).map(({ code }) => code)).not.toContain('weekday-mismatch');
    expect(checker.silenced()).toMatchObject([
      { finding: { code: 'weekday-mismatch' }, reason: 'as printed' },
    ]);
    checker.update({ text: draft.replace(/ <!--.*/u, '') });
    drain(checker.check());
    expect(checker.silenced()).toEqual([]);
  });

  it('finds after any edits what a first check finds', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(edit, fc.nat(6)), { maxLength: 6 }), (first, edits) => {
        const checker = createDraftChecker(corpus);
        let now = first;
        checker.update({ text: now });
        drain(checker.check());
        for (const [{ from, length, put }, slices] of edits) {
          now = now.slice(0, from) + put + now.slice(from + length);
          checker.update({ text: now });
          // Some checks are abandoned on the way.
          const abandoned = checker.check({ visible: { start: from, end: from + 40 } });
          for (let at = 0; at < slices; at++) abandoned.next();
          expect(drain(checker.check({ visible: { start: 0, end: 30 } }))).toEqual(
            checkDraft({ text: now }, corpus),
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reads and checks around any place what a whole check finds there', () => {
    fc.assert(
      fc.property(text, fc.nat(600), (now, place) => {
        const checker = createDraftChecker(corpus);
        checker.update({ text: now });
        const part = checker.checkedAround(Math.min(place, now.length));
        if (!part) return;
        const from = part.start;
        const { draft, blocks } = part.reading;
        expect(now.slice(from, from + draft.text.length)).toBe(draft.text);
        const found = part.findings.map(({ code, span }) => [
          code,
          span.start + from,
          span.end + from,
        ]);
        const whole = checkDraft({ text: now }, corpus)
          .filter(({ code }) => code !== 'name-variant')
          .map(({ code, span }) => [code, span.start, span.end]);
        expect(whole).toEqual(expect.arrayContaining(found));
        for (const { block } of blocks)
          expect(block.prose.length).toBe(block.span.end - block.span.start);
      }),
      { numRuns: 40 },
    );
  });

  it('puts the whole reading together from the sections, each block where it stands', () => {
    fc.assert(
      fc.property(text, (now) => {
        const checker = createDraftChecker(corpus);
        checker.update({ text: now });
        const whole = checker.reader()();
        const spans = parseDraft(now).blocks.map(({ span }) => span);
        expect(whole.blocks.map(({ block }) => block.span)).toEqual(spans);
        expect(whole.draft.text).toBe(now);
      }),
      { numRuns: 40 },
    );
  });

  it('places every finding inside the draft', () => {
    fc.assert(
      fc.property(text, (draft) => {
        for (const { span } of checkDraft({ text: draft }, corpus)) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(draft.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
    );
  });

  it('shows the findings of the visible part before the rest is checked', () => {
    const filler = 'The council met again in the afternoon and nothing was decided.\n\n'.repeat(40);
    const wrong = '“We have waited twelve years for this day,” Holm said.';
    const checker = createDraftChecker(corpus);
    checker.update({ text: `${filler}${wrong}` });
    const visible = { start: filler.length, end: filler.length + 10 };
    for (const slice of checker.check({ visible })) {
      if (slice.kind !== 'visible') continue;
      expect(slice.findings.map(({ code }) => code)).toContain('misquotation');
      return;
    }
    expect.unreachable();
  });

  it('checks only the sections that an edit bears on', () => {
    const draft = Array.from(
      { length: 200 },
      (_, at) =>
        `Paragraph ${String(at)} says that the council met in the afternoon and nothing was decided.`,
    );
    const checker = createDraftChecker(corpus);
    const slices = (): number => {
      checker.update({ text: draft.join('\n\n') });
      return [...checker.check()].length;
    };
    expect(slices()).toBeGreaterThan(150);
    draft[100] = 'The council met in the evening.';
    expect(slices()).toBeLessThan(12);
    expect(slices()).toBeLessThan(4);
  });

  it('checks what was edited before what only stands behind it', () => {
    const paragraphs = [
      'The mayor, Anna Holm, opened the harbour on Monday, May 13, 2024.',
      '“We have waited twelve years for this day,” Holm said.',
      'The harbour drew a crowd of 300 people.',
    ];
    const checker = createDraftChecker(corpus);
    const draftOf = () => paragraphs.join('\n\nAnd so it went on.\n\n');
    checker.update({ text: draftOf() });
    const first = drain(checker.check());
    expect(first.map(({ code }) => code)).toContain('misquotation');
    paragraphs[0] = 'At last the mayor, Anna Holm, opened the harbour on Monday, May 13, 2024.';
    checker.update({ text: draftOf() });
    const seen = [...checker.check()];
    // Cutting the draft, the section, and then what is known.
    expect(seen.map(({ kind }) => kind).indexOf('edited')).toBe(2);
    const [edited] = seen.flatMap((slice) => (slice.kind === 'edited' ? [slice.findings] : []));
    expect(edited).toEqual(checkDraft({ text: draftOf() }, corpus));
  });
});

describe('sectionsOf', () => {
  it('covers the text without a gap, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (draft) => {
        const sections = sectionsOf(draft, 0);
        expect(sections.map(({ start, end }) => draft.slice(start, end)).join('')).toBe(draft);
      }),
    );
  });

  it('cuts where the blocks of the parts are the blocks of the whole', () => {
    fc.assert(
      fc.property(text, (draft) => {
        fc.pre(!draft.includes('---') && !draft.includes(']:'));
        const parts = sectionsOf(draft, 0).flatMap(({ start, end }) =>
          parseDraft(`\n${draft.slice(start, end)}`).blocks.map(({ kind, prose }) => ({
            kind,
            prose,
          })),
        );
        expect(parts).toEqual(parseDraft(draft).blocks.map(({ kind, prose }) => ({ kind, prose })));
      }),
    );
  });

  it('leaves a draft with link definitions in one piece for the parser', () => {
    const draft = '[far]: https://example.org\n\nOne [far].\n\n“Two [near].”\n\n[near]: /here\n';
    expect(parseDraft(draft).blocks.map(({ prose }) => prose.replace(/ +/g, ' '))).toEqual([
      'One far .',
      '“Two near .”',
    ]);
  });

  it('keeps a speech and its introduction together', () => {
    const draft = 'Holm says:\n\n“We have waited.\n\n“And we will wait.”\n\nThe council met.';
    expect(sectionsOf(draft, 0)).toHaveLength(2);
  });
});
