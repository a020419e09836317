import { describe, expect, it } from 'vitest';
import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus.ts';
import { createDraftPictures } from '../../../src/core/draft-pictures.ts';
import type { Timeline } from '../../../src/core/features/timeline.ts';
import { checkDraft } from '../../../src/core/language-service.ts';
import { drawn } from '../../support/pictures.ts';

const herald = {
  id: 'herald',
  outlet: 'The Herald',
  issued: '2024-03-06',
  title: 'Ferry strike ends',
  text: 'The crews of the Alder ferry began their strike on February 12, 2024. It ended on Tuesday, Mayor Ann Lowe said.',
};
const gazette = {
  id: 'gazette',
  outlet: 'The Gazette',
  issued: '2024-03-05',
  text: 'The council of Alder bought the ferry in 2019 for two years, and sold it recently.',
};
const corpus = createCorpus([herald, gazette]);

function timeline(text: string, library: Corpus = corpus): Timeline {
  return drawn(createDraftPictures(library).timeline({ text }, checkDraft({ text }, library)));
}

/** Each statement as `state: words → what it is held against`. */
function statements(text: string, library?: Corpus): string[] {
  return timeline(text, library).statements.map(({ state, words, against }) =>
    [`${state}: ${words}`, ...against.map((event) => event.words)].join(' → '),
  );
}

describe('a timeline', () => {
  it('places what the draft dates, in order of time', () => {
    expect(
      statements('The ferry was sold in May 2024. It was bought in 2019, Lowe said in 2023.'),
    ).toEqual(['plain: 2019', 'plain: 2023', 'plain: May 2024']);
  });

  it('holds a date against the event that contradicts it', () => {
    expect(
      statements('The crews of the Alder ferry began their strike on February 14, 2024.'),
    ).toEqual(['conflict: February 14, 2024 → February 12, 2024']);
  });

  it('holds a day that the calendar does not have against no source', () => {
    expect(statements('The ferry sank on Friday, March 4, 2024.')).toEqual([
      'conflict: Friday, March 4, 2024',
    ]);
  });

  it('leaves a date alone that the sources bear out', () => {
    expect(
      statements('The crews of the Alder ferry began their strike on February 12, 2024.'),
    ).toEqual(['plain: February 12, 2024']);
  });

  it('leaves out what no calendar can place', () => {
    expect(statements('The ferry was sold recently, after two years, on a Monday.')).toEqual([]);
    const told = timeline('').lanes.flatMap(({ events }) => events.map(({ words }) => words));
    expect(told).toEqual(expect.arrayContaining(['2019', 'Tuesday']));
    expect(told).not.toContain('two years');
    expect(told).not.toContain('recently');
  });

  it('has a lane for each outlet, with the day of issue of each source', () => {
    expect(
      timeline('').lanes.map(({ outlet, events }) => [
        outlet,
        events.filter(({ kind }) => kind === 'issued').map(({ words }) => words),
      ]),
    ).toEqual([
      ['The Gazette', ['March 5, 2024']],
      ['The Herald', ['March 6, 2024']],
    ]);
  });

  it('keeps what was read of a draft, and gives the same after an edit as anew', () => {
    const pictures = createDraftPictures(corpus);
    const draft = (day: number) =>
      `# Ferry\n\nThe crews of the Alder ferry began their strike on February ${day}, 2024.\n\nIt ended in March 2024.\n`;
    for (const day of [12, 14, 12]) {
      const text = draft(day);
      const findings = checkDraft({ text }, corpus);
      expect(drawn(pictures.timeline({ text }, findings))).toEqual(timeline(text));
    }
  });

  it('shows of a large library the sources that the draft cites or is held against', () => {
    const others = Array.from({ length: 50 }, (_, at) => ({
      id: `other-${at}`,
      issued: '2024-01-01',
      text: `The weather in town ${at} was fine.`,
    }));
    const library = createCorpus([...others, herald, gazette]);
    const shown = timeline(
      'The crews of the Alder ferry began their strike on February 14, 2024. Rain fell [@other-7].',
      library,
    );
    expect(shown.lanes.map(({ outlet }) => outlet)).toEqual(['The Herald', 'other-7']);
    expect(shown.unshownSources).toBe(50);
  });

  it('is narrowed to the sources that the draft lists', () => {
    const shown = timeline('---\nsources: [gazette]\n---\n\nIt was bought in 2019.\n');
    expect(shown.lanes.map(({ outlet }) => outlet)).toEqual(['The Gazette']);
  });

  it('is empty where there is no source and no date', () => {
    expect(timeline('', createCorpus([]))).toEqual({
      statements: [],
      lanes: [],
      unshownSources: 0,
    });
  });
});
