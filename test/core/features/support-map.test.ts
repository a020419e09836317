import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { createDraftPictures } from '../../../src/core/draft-pictures.ts';
import type { SupportMap } from '../../../src/core/features/support-map.ts';
import { createDraftChecker } from '../../../src/core/language-service.ts';
import { drawn } from '../../support/pictures.ts';

const herald = {
  id: 'herald',
  outlet: 'The Herald',
  issued: '2024-03-06',
  text: 'The crews of the Alder ferry began their strike on February 12, 2024. “We will not sail before the spring,” captain Ada Moss said.',
};
const gazette = {
  id: 'gazette',
  outlet: 'The Gazette',
  issued: '2024-03-05',
  text: 'The council of Bergen bought a tunnel in 2019 from a bank in Norway.',
};
const corpus = createCorpus([herald, gazette]);

function supportMap(text: string, library: Corpus = corpus): SupportMap {
  const checker = createDraftChecker(library);
  checker.update({ text });
  const slices = checker.check();
  let slice = slices.next();
  while (!slice.done) slice = slices.next();
  return drawn(createDraftPictures(library).supportMap({ text }, slice.value, checker.standings()));
}

/** Each cell as `source bearing`, row by row. */
function cells(text: string, library?: Corpus): string[][] {
  return supportMap(text, library).rows.map((row) =>
    row.cells.map(({ bearing, passage }) => `${passage.source.id} ${bearing}`).sort(),
  );
}

describe('a support map', () => {
  it('shows which source supports a sentence', () => {
    expect(cells('The council of Bergen bought a tunnel in 2019.')).toEqual([['gazette supports']]);
  });

  it('shows which source contradicts one', () => {
    expect(cells('The crews of the Alder ferry began their strike on February 14, 2024.')).toEqual([
      ['herald contradicts'],
    ]);
  });

  it('shows where a quotation stands', () => {
    expect(cells('Moss said: “We will not sail before the spring.”')).toEqual([
      ['herald supports'],
    ]);
  });

  it('leaves a cell empty where a source is silent', () => {
    expect(cells('Whales were counted in the bay on Sunday.')).toEqual([[]]);
  });

  it('says of a quotation near another no more than that it touches on it', () => {
    const [row] = cells('Moss said: “We will never again sail to the islands, nor in any spring.”');
    expect(row).not.toContain('herald contradicts');
    expect(row).not.toContain('herald supports');
  });

  it('has no row for a heading, code or a comment', () => {
    const { rows } = supportMap(
      '# The council bought the ferry\n\n`code`\n\n<!-- sold -->\n\nIt rained.\n',
    );
    expect(rows.map(({ text }) => text)).toEqual(['It rained.']);
  });

  it('has its columns in order of outlet', () => {
    const { sources, unshownSources } = supportMap('It rained.');
    expect(sources.map(({ id }) => id)).toEqual(['gazette', 'herald']);
    expect(unshownSources).toBe(0);
  });

  it('shows of a large library the sources that speak of the draft', () => {
    const others = Array.from({ length: 40 }, (_, at) => ({ id: `other-${at}`, text: 'Rain.' }));
    const library = createCorpus([...others, herald, gazette]);
    const { sources, unshownSources } = supportMap(
      'The council of Bergen bought a tunnel in 2019.',
      library,
    );
    expect(sources.map(({ id }) => id)).toContain('gazette');
    expect(sources.length).toBeLessThan(3);
    expect(unshownSources).toBe(42 - sources.length);
  });

  it('is empty where there is no source', () => {
    expect(supportMap('It rained.', createCorpus([]))).toMatchObject({
      rows: [{ text: 'It rained.', cells: [] }],
      sources: [],
    });
  });
});
