import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { renderExcerpt, renderExcerpts } from '../../../src/core/corpus/excerpt.ts';

function excerpt(text: string, ...words: string[]): string {
  const source = createCorpus([{ id: 'gazette', text }]).sources[0]!;
  const spans = words.map((each) => {
    const start = text.indexOf(each);
    return { start, end: start + each.length };
  });
  const [first] = spans;
  return spans.length === 1 && first
    ? renderExcerpt({ source, span: first })
    : renderExcerpts(source, spans);
}

describe('renderExcerpt', () => {
  it('marks the passage in its paragraph, and shows no other paragraph', () => {
    expect(excerpt('Snow fell.\n\nThe bridge will wait, she said.\n\nMore snow.', 'bridge')).toBe(
      'The **bridge** will wait\\, she said\\.',
    );
  });

  it('cuts long surroundings at words', () => {
    const long = 'word '.repeat(100);
    const shown = excerpt(`${long}The bridge ${long}`, 'The bridge');
    expect(shown).toMatch(/^… word .*word \*\*The bridge\*\* word .* word …$/u);
    expect(shown.length).toBeLessThan(400);
  });

  it('marks several passages of one paragraph in it', () => {
    expect(excerpt('We have no money, she said, and no time.', 'no money', 'no time')).toBe(
      'We have **no money**\\, she said\\, and **no time**\\.',
    );
  });

  it('shows a hostile source as the text it is', () => {
    const hostile = '<img src=x> [a](command:quit) ![b](http://example.org/b.png) `c` | *d*';
    const shown = excerpt(`${hostile} bridge`, 'bridge').replace('**bridge**', '');
    expect(shown.replace(/\\[!-/:-@[-`{-~]/gu, '')).not.toMatch(/[!-/:-@[-`{-~]/u);
  });
});
