import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { hoverAt } from '../../../src/core/features/hover.ts';
import { checkDraft } from '../../../src/core/language-service.ts';
import { readDraft } from '../../../src/core/read-draft.ts';

const corpus = createCorpus([
  {
    id: 'gazette',
    outlet: 'The Gazette',
    issued: '2024-03-08',
    text: 'Mayor Ada Kestrel opened the harbour bridge on Thursday. About 2,000 residents crossed it that evening.',
  },
  {
    id: 'herald',
    outlet: 'The Herald',
    issued: '2022-05-01',
    text: 'Councillor Bo Rask met Judge Ada Kestrel at the harbour office.',
  },
]);

/** What the hover says with the cursor on some words, without the marks that Markdown needs. */
function hoverOn(words: string, text: string, sources: Corpus = corpus): string | undefined {
  const hover = hoverAt({
    corpus: sources,
    findings: checkDraft({ text }, sources),
    extent: 'full',
    reading: readDraft({ text }),
    offset: text.indexOf(words) + 1,
  });
  return hover?.markdown.replaceAll(/[\\*]/gu, '');
}

describe('hovering over a claim', () => {
  it('shows the passage that supports it', () => {
    const text = 'Ada Kestrel opened the harbour bridge.';
    expect(hoverOn('opened', text)).toMatch(/^Supported by The Gazette, March 8, 2024:\n/u);
  });

  it('shows the passage that contradicts it', () => {
    const text = 'Ada Kestrel opened the harbour bridge on March 5, 2024.';
    expect(hoverOn('harbour', text)).toMatch(/^Contradicted by The Gazette/u);
  });

  it('says how the date of the passage was placed', () => {
    const text = 'Ada Kestrel opened the harbour bridge on March 5, 2024.';
    const placed =
      '“Thursday” is read as March 7, 2024, counted from March 8, 2024, the day The Gazette published it.';
    expect(hoverOn('harbour', text)).toContain(placed);
    expect(hoverOn('March 5', text)).toContain(placed);
  });

  it('says on whose word a source has what the draft states as a fact', () => {
    const reports = createCorpus([
      {
        id: 'post',
        outlet: 'The Post',
        issued: '2024-03-08',
        text: 'Prosecutor Mara Quill said that the harbour office destroyed the letters.',
      },
    ]);
    expect(hoverOn('destroyed', 'The harbour office destroyed the letters.', reports)).toContain(
      'Supported only on the word of “Prosecutor Mara Quill” in The Post',
    );
    expect(
      hoverOn('destroyed', 'Quill said the harbour office destroyed the letters.', reports),
    ).toMatch(/^Supported by The Post/u);
  });

  it('says plainly that no source speaks of it', () => {
    expect(hoverOn('rehearsed', 'The orchestra rehearsed a symphony in Graz.')).toBe(
      'No source speaks of this.',
    );
  });

  it.each([
    ['a question', 'Has Ada Kestrel opened the bridge?', 'opened'],
    ['a heading', '# Kestrel opened the harbour bridge', 'opened'],
    ['a cell of a table', '| who |\n| --- |\n| Kestrel opened the bridge |', 'opened'],
    ['words without a verb', 'A harbour bridge.', 'harbour'],
  ])('holds nothing against %s', (_, text, words) => {
    expect(hoverOn(words, text)).toBeUndefined();
  });

  it('says that another language is not checked', () => {
    const text =
      'Der Minister sagte am Montag, dass er an dem Treffen in der Stadt nicht teilnehmen werde.';
    expect(hoverOn('Treffen', text)).toContain('not checked');
  });
});

describe('hovering over a name', () => {
  it('tells roles with their days, newest first', () => {
    const said = hoverOn('Ada Kestrel', 'They met Ada Kestrel there.');
    expect(said).toMatch(
      /Mayor \(The Gazette, March 8, 2024\)[^]*Judge \(The Herald, May 1, 2022\)/u,
    );
  });

  it('keeps what the sources say of the claim below', () => {
    expect(hoverOn('Ada', 'Ada Kestrel opened the harbour bridge.')).toMatch(
      /by the sources[^]*Supported by The Gazette/u,
    );
  });
});

describe('hovering over a figure', () => {
  it.each([
    ['About 2,000 residents crossed it.', 'About 2,000', '1,800 to 2,200'],
    ['More than 40 residents crossed it.', 'More than 40', 'anything above 40'],
    ['At least $2.5 million was spent.', '2.5', '$2,500,000 or more'],
    ['Seventeen residents crossed it.', 'Seventeen', '17'],
  ])('says what %s leaves room for', (text, words, meaning) => {
    expect(hoverOn(words, text)).toContain(`is read as ${meaning}.`);
  });

  it('explains no figure that says all of itself', () => {
    expect(hoverOn('138', 'It was seen by 138 residents.')).not.toContain('is read as');
  });

  it('leaves a year to the date that it is', () => {
    expect(hoverOn('2019', 'It was built in 2019.')).not.toContain('is read as');
  });
});
