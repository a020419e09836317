import { describe, expect, it } from 'vitest';
import type { TimelineResult } from '../../src/server/protocol/index.ts';
import {
  captionPlace,
  draftStretch,
  stack,
  wholeStretch,
} from '../../src/webview/timeline-layout.ts';

function picture(draft: readonly [string, string][], told: readonly [string, string][] = []) {
  const date = ([first, last]: readonly [string, string]) => ({
    first,
    last,
    words: '',
    sentence: '',
  });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const result: TimelineResult = {
    statements: draft.map((days) => ({
      ...date(days),
      range,
      state: 'plain',
      remarks: [],
      against: [],
    })),
    lanes: [
      {
        outlet: 'The Herald',
        events: told.map((days) => ({
          ...date(days),
          kind: 'told',
          byline: '',
          place: { id: 'herald' },
        })),
      },
    ],
    unshownSources: 0,
  };
  return result;
}

const dayOf = (time: number | undefined) => new Date(time ?? NaN).toISOString().slice(0, 10);

describe('what a timeline first shows', () => {
  it('is what the draft speaks of, with some room', () => {
    const stretch = draftStretch(
      picture([['2023-09-18', '2023-09-18']], [['1991-01-01', '1991-12-31']]),
    );
    expect([dayOf(stretch?.from), dayOf(stretch?.to)]).toEqual(['2023-09-15', '2023-09-22']);
  });

  it('leaves a bare year out where finer dates stand beside it', () => {
    const stretch = draftStretch(
      picture([
        ['1991-01-01', '1991-12-31'],
        ['2023-09-18', '2023-09-18'],
      ]),
    );
    expect(dayOf(stretch?.from)).toBe('2023-09-15');
  });

  it('takes in the event that contradicts the draft', () => {
    const dated = picture([['2023-09-18', '2023-09-18']], [['2023-12-01', '2023-12-01']]);
    dated.statements[0]!.against = [[0, 0]];
    expect(draftStretch(dated)!.to).toBeGreaterThan(Date.parse('2023-12-02'));
  });

  it('is everything where the draft has no date', () => {
    const dated = picture([], [['2023-12-01', '2023-12-01']]);
    expect(draftStretch(dated)).toEqual(wholeStretch(dated));
  });

  it('is nothing where nothing is dated, or no clock can tell the date', () => {
    expect(wholeStretch(picture([]))).toBeUndefined();
    expect(wholeStretch(picture([['-12345', '-12345']]))).toBeUndefined();
  });
});

describe('stacking', () => {
  it('gives each mark the first row in which it meets no other', () => {
    const { rows, count } = stack([
      { left: 0, right: 10 },
      { left: 5, right: 15 },
      { left: 10, right: 20 },
    ]);
    expect(rows).toEqual([0, 1, 0]);
    expect(count).toBe(2);
  });
});

describe('the words of a date', () => {
  const plot = { left: 100, right: 400 };

  it('stand behind its mark', () => {
    expect(captionPlace(80, { left: 110, right: 120 }, plot, 0)).toBe('behind');
  });

  it('stand before it at the right edge', () => {
    expect(captionPlace(80, { left: 380, right: 390 }, plot, 0)).toBe('before');
  });

  it('stand in a bar that leaves no room on either side', () => {
    expect(captionPlace(80, { left: 105, right: 395 }, plot, 145)).toBe('within');
  });

  it('are left out where they would be cut', () => {
    expect(captionPlace(200, { left: 105, right: 395 }, plot, 145)).toBe('nowhere');
  });
});
