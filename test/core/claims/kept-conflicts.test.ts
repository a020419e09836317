import { describe, expect, it } from 'vitest';
import { findTimes } from '../../../src/core/time/index.ts';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import type { ClaimConflict } from '../../../src/core/claims/conflict.ts';
import { keptConflicts } from '../../../src/core/claims/kept-conflicts.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { shift, textOf } from '../../../src/core/text/span.ts';

const corpus = () => createCorpus([{ id: 'gazette', text: 'The council met.' }]);

/** Asks about the last sentence of a paragraph that stands behind `before`; says what it was told, and whether anything had to be looked for. */
function asked(library: ReturnType<typeof corpus>, paragraph: string, before = '', issued = '') {
  const text = before + paragraph;
  const sentences = splitSentences(paragraph).map((span) => shift(span, before.length));
  const times = findTimes(paragraph, issued === '' ? {} : { reference: issued }).map((time) => ({
    ...time,
    span: shift(time.span, before.length),
  }));
  let isLookedFor = false;
  const find = (): ClaimConflict[] => {
    isLookedFor = true;
    const span = sentences.at(-1)!;
    return [
      {
        ...{ facet: 'number', span, found: '', expected: [], evidence: [], isDisputed: false },
        repair: { span, text: '' },
      },
    ];
  };
  const [told] = keptConflicts({ text, sentences, times }, library, 'balanced', find);
  return {
    words: textOf(text, told!.span),
    repaired: textOf(text, told!.repair!.span),
    isLookedFor,
  };
}

describe('keptConflicts', () => {
  const paragraph = 'Ann Lowe spoke on Monday. She had 12 votes.';

  it('tells of the same words in another place without looking for it again', () => {
    const library = corpus();
    expect(asked(library, paragraph).isLookedFor).toBe(true);
    expect(asked(library, paragraph, 'A new paragraph.\n\n')).toEqual({
      words: 'She had 12 votes.',
      repaired: 'She had 12 votes.',
      isLookedFor: false,
    });
  });

  it('does not care what stands behind the sentence', () => {
    const library = corpus();
    asked(library, paragraph);
    const text = `${paragraph} Nobody answered.`;
    const sentences = splitSentences(text).slice(0, 2);
    const times = findTimes(text);
    expect(keptConflicts({ text, sentences, times }, library, 'balanced', () => [])).toHaveLength(
      1,
    );
  });

  it.each([
    ['another sentence before it', 'Bo Marsh spoke on Monday. She had 12 votes.', ''],
    ['the same sentence cut in two', 'Ann Lowe spoke. On Monday. She had 12 votes.', ''],
    ['the same words on another day', paragraph, '2024-03-05'],
  ])('looks again for %s', (_, changed, issued) => {
    const library = corpus();
    asked(library, paragraph);
    expect(asked(library, changed, '', issued).isLookedFor).toBe(true);
  });

  it('looks again in another library, and for another sensitivity', () => {
    const library = corpus();
    asked(library, paragraph);
    expect(asked(corpus(), paragraph).isLookedFor).toBe(true);
    const sentences = splitSentences(paragraph);
    const times = findTimes(paragraph);
    const find = () => [];
    expect(keptConflicts({ text: paragraph, sentences, times }, library, 'eager', find)).toEqual(
      [],
    );
  });
});
