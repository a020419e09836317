import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { passageOfPaste, sourceOfAddress } from '../../../src/core/features/pasting.ts';
import { textOf } from '../../../src/core/text/span.ts';

const text = `The council met in the old town hall on Tuesday evening.

“We have no money for the bridge before the winter,” Mayor Ann Lowe told reporters.`;
const corpus = createCorpus([{ id: 'gazette', text, url: 'https://www.gazette.example/Bridge/' }]);

function pasted(words: string): string | undefined {
  const passage = passageOfPaste(words, corpus);
  return passage && textOf(passage.source.text, passage.span);
}

describe('pasted words', () => {
  it('are those of the passage that has them, typography aside', () => {
    expect(pasted('"we have no money for the bridge"')).toBe('We have no money for the bridge');
  });

  it('may be the article’s own', () => {
    expect(pasted('met in the old town hall')).toBe('met in the old town hall');
  });

  it.each([
    ['with a word that no source has', 'We have no money for the tunnel before the winter'],
    ['too few to tell', 'the bridge'],
    ['speech and report in one', 'before the winter,” Mayor Ann Lowe told reporters'],
    ['a whole text', 'We have no money for the bridge. '.repeat(100)],
    ['nothing', ' '],
  ])('are left alone: %s', (_, words) => {
    expect(pasted(words)).toBeUndefined();
  });
});

describe('a pasted address', () => {
  it('is a source’s whatever differs between two links to one page', () => {
    expect(sourceOfAddress('http://gazette.example/bridge?from=rss#top', corpus)?.id).toBe(
      'gazette',
    );
  });

  it.each(['https://gazette.example/harbour', 'gazette.example/bridge', 'see https://a.b c'])(
    'is nobody’s: %s',
    (address) => {
      expect(sourceOfAddress(address, corpus)).toBeUndefined();
    },
  );
});
