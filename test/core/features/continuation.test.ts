import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { continuationAt } from '../../../src/core/features/continuation.ts';
import { readDraft } from '../../../src/core/language-service.ts';

const corpus = createCorpus([
  {
    id: 'gazette',
    text: [
      '“We have no money for the bridge before the winter,” Lowe told reporters.',
      '“We have no time for the harbour,” Lowe added. “The ferry is another matter.”',
    ].join('\n\n'),
  },
]);

/** The draft with the continuation in place; undefined where none is offered. `|` is the cursor. */
function continued(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = continuationAt({
    reading: readDraft({ text }),
    corpus,
    offset,
    style: { quoteMarks: 'curly', insertAttribution: false, insertCitation: false },
  });
  return found && text.slice(0, found.replace.start) + found.text + text.slice(found.replace.end);
}

describe('continuationAt', () => {
  it('continues a quotation once only one begins so, from the middle of a word too', () => {
    expect(continued('Lowe said, “We have no mon|')).toBe(
      'Lowe said, “We have no money for the bridge before the winter.”',
    );
  });

  it('keeps what is typed letter for letter', () => {
    expect(continued('Lowe said, “we have no money|”')).toBe(
      'Lowe said, “we have no money for the bridge before the winter.”',
    );
  });

  it.each([
    ['while several begin so', 'Lowe said, “We have no|'],
    ['after too few words', 'Lowe said, “The ferry|'],
    ['where none begins so', 'Lowe said, “We have never had|'],
    ['outside a quotation', 'Lowe said we have no money|'],
    ['in a quotation that is finished', 'Lowe said, “We have no mon| for it.”'],
  ])('offers nothing %s', (_, marked) => {
    expect(continued(marked)).toBeUndefined();
  });
});
