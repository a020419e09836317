import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimes } from '../../../src/core/time/find-times.ts';

/** "words = value" for each expression, in order. */
function read(text: string, reference = '2023-09-14'): string[] {
  return findTimes(text, { reference }).map(
    ({ span, value }) => `${text.slice(span.start, span.end)} = ${value}`,
  );
}

/** "words = earliest/latest". */
function interval(text: string, reference = '2023-09-14'): string[] {
  return findTimes(text, { reference }).map(
    ({ span, earliest, latest }) =>
      `${text.slice(span.start, span.end)} = ${earliest ?? '?'}/${latest ?? '?'}`,
  );
}

describe('findTimes', () => {
  it.each([
    ['It ended on September 19, 2023.', ['September 19, 2023 = 2023-09-19']],
    ['It ended on 19 September 2023.', ['19 September 2023 = 2023-09-19']],
    ['It ended on Sept. 19, 2023, in Baku.', ['Sept. 19, 2023 = 2023-09-19']],
    ['It ended on the 19th of September.', ['the 19th of September = 2023-09-19']],
    ['He spoke on Tuesday, September 12.', ['Tuesday, September 12 = 2023-09-12']],
    [
      'Signed 2023-09-12 or 9/12/2023 or 12.09.2023.',
      ['2023-09-12 = 2023-09-12', '9/12/2023 = 2023-09-12', '12.09.2023 = 2023-09-12'],
    ],
    ['In October 2022 and May 2023 they met.', ['October 2022 = 2022-10', 'May 2023 = 2023-05']],
    ['In 1991, the union fell.', ['1991 = 1991']],
    ['Born in the 1990s or the ’80s.', ['the 1990s = 199', '’80s = 198']],
    ['A treaty of the 19th century.', ['the 19th century = 18']],
    ['In the first quarter of 2009 sales fell.', ['the first quarter of 2009 = 2009-Q1']],
    ['In the summer of 2020 it rained.', ['the summer of 2020 = 2020-SU']],
  ])('reads dates as printed: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['The offensive of September 19-20 ended.', ['September 19-20 = 2023-09-19/2023-09-20']],
    ['They met from 19 to 20 September.', ['from 19 to 20 September = 2023-09-19/2023-09-20']],
    [
      'From September 19 to October 3, 2022, they talked.',
      ['From September 19 to October 3, 2022 = 2022-09-19/2022-10-03'],
    ],
    ['He ruled from 2009 to 2011.', ['from 2009 to 2011 = 2009/2011']],
    [
      'They met from the 13th to the 15th of July.',
      ['from the 13th to the 15th of July = 2023-07-13/2023-07-15'],
    ],
    ['It ran Nov 18-Dec 19, 2015.', ['Nov 18-Dec 19, 2015 = 2015-11-18/2015-12-19']],
    ['Born between 2015 and Feb 2018.', ['between 2015 and Feb 2018 = 2015/2018-02']],
    ['The 2019–20 season was cut.', ['2019–20 = 2019/2020']],
    ['Talks ran from December to March 2022.', ['from December to March 2022 = 2021-12/2022-03']],
  ])('reads ranges: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['He spoke on Thursday.', '2023-12-15', ['Thursday = 2023-12-14']],
    ['He will speak on Thursday.', '2023-12-15', ['Thursday = 2023-12-21']],
    ['Last Monday, he spoke.', '2023-12-18', ['Last Monday = 2023-12-11']],
    ['The corridor was shut in December.', '2023-09-14', ['December = 2022-12']],
    ['Talks will open in December.', '2023-09-14', ['December = 2023-12']],
    ['A summit on June 10 was announced.', '2011-05-29', ['June 10 = 2011-06-10']],
    ['He left on 11 December.', '2010-01-25', ['11 December = 2009-12-11']],
    [
      'Yesterday, last week and next year.',
      '2023-09-14',
      ['Yesterday = 2023-09-13', 'last week = 2023-W36', 'next year = 2024'],
    ],
    [
      'A week ago and two years ago.',
      '2011-03-18',
      ['A week ago = 2011-03-11', 'two years ago = 2009'],
    ],
    ['It wants to close them by early June.', '2009-05-14', ['early June = 2009-06']],
    ['Markets stayed closed until Friday.', '2008-09-18', ['Friday = 2008-09-19']],
    ['Talks will open in two weeks.', '2023-09-14', ['two weeks = 2023-09-28']],
    ['They were built in two weeks.', '2023-09-14', ['two weeks = P2W']],
    ['Over the weekend they left.', '2023-09-14', ['the weekend = 2023-W36-WE']],
    ['It ends by the end of the year.', '2023-09-14', ['the end of the year = 2023']],
    [
      'It fell since the start of this year.',
      '2009-02-20',
      ['the start of this year = 2009-01-01'],
    ],
    [
      'Profits rose in Q1 2016 and in the first half of 2017.',
      '2023-09-14',
      ['Q1 2016 = 2016-Q1', 'the first half of 2017 = 2017-H1'],
    ],
    ['It fell over the last year.', '2023-09-14', ['the last year = P1Y']],
    ['The week of October 6 was quiet.', '2023-10-14', ['The week of October 6 = 2023-W40']],
    ['It fell last winter.', '2023-09-14', ['last winter = 2022-WI']],
    ['Sold in the fourth quarter.', '2007-03-13', ['the fourth quarter = 2006-Q4']],
    [
      'At noon on Friday and 12:00 UTC Monday.',
      '2023-09-14',
      ['noon on Friday = 2023-09-08T12:00', '12:00 UTC Monday = 2023-09-11T12:00Z'],
    ],
  ])('resolves against the day of the text: %s (%s)', (text, reference, expected) => {
    expect(read(text, reference)).toEqual(expected);
  });

  it('counts from neighbours: the following day, four days later, two years before a year', () => {
    expect(
      read('They met on September 1. The following day they signed. Four days later they left.'),
    ).toEqual([
      'September 1 = 2023-09-01',
      'The following day = 2023-09-02',
      'Four days later = 2023-09-06',
    ]);
    expect(read('Two years before the 2022 offensive, a truce held.')[0]).toMatch(/= 2020$/);
  });

  it('takes a year named just before for a month without one', () => {
    expect(read('In 2020 they fought. In September they signed.')).toEqual([
      '2020 = 2020',
      'September = 2020-09',
    ]);
    expect(read('In the 2020 Karabakh war they fought. In May they signed.')[1]).toBe(
      'May = 2023-05',
    );
    expect(read('Since the 2020 war they talk. In September they signed.')[1]).toBe(
      'September = 2023-09',
    );
  });

  it('lets a weekday decide the year where it can', () => {
    expect(read('It began on Tuesday, September 13.', '2023-06-01')).toEqual([
      'Tuesday, September 13 = 2022-09-13',
    ]);
  });

  it('narrows what is early, in the middle or late, and keeps the value', () => {
    expect(interval('In mid-September they met.')).toEqual([
      'mid-September = 2023-09-08/2023-09-23',
    ]);
    expect(read('By the end of last year it was over.')).toEqual(['the end of last year = 2022']);
    expect(interval('Earlier this year he left.')).toEqual([
      'Earlier this year = 2023-01-01/2023-09-14',
    ]);
  });

  it('reads lengths of time and repetitions without placing them', () => {
    expect(
      read('For two and a half years, every Monday, twice a week, a 41-year history.'),
    ).toEqual([
      'two and a half years = P2.5Y',
      'every Monday = XXXX-WXX-1',
      'a week = P1W',
      '41-year = P41Y',
    ]);
    expect(interval('For two years.')).toEqual(['two years = ?/?']);
  });

  it('keeps the side a preposition gives', () => {
    const [since, before] = findTimes('Since 2014 and before September 19, 2023.', {});
    expect([since?.relation, before?.relation]).toEqual(['since', 'before']);
  });

  it('says unknown where nothing tells the day', () => {
    expect(findTimes('He spoke on Thursday.', {})[0]).toMatchObject({ value: 'XXXX-WXX-4' });
    expect(
      findTimes('He spoke on Thursday.', { reference: '2023-12' })[0]?.earliest,
    ).toBeUndefined();
    expect(findTimes('He spoke in May.', { reference: '2023-12' })[0]?.value).toBe('2023-05');
  });

  it.each([
    ['In May Ida Moss announced it.', 'May = 2023-05'],
    ['In August Prime Minister Hale left.', 'August = 2023-08'],
    ['In June Osk and Tarn signed it.', 'June = 2023-06'],
  ])('reads a month before the name that its sentence is about: %s', (text, time) => {
    expect(read(text)).toEqual([time]);
  });

  it('accepts an uncertain reference day', () => {
    expect(read('He spoke on Thursday.', '2024-11-28~')).toEqual(['Thursday = 2024-11-28']);
  });

  it('takes a date that has a line to itself as the day of a text without one', () => {
    const text = 'Talks open\nSeptember 1, 2007\nThe talks were opened today.';
    expect(findTimes(text).map(({ value }) => value)).toEqual(['2007-09-01', '2007-09-01']);
  });

  it('knows a day that no calendar has', () => {
    expect(
      findTimes('Due June 31 or September 45, 2023.', { reference: '2023-09-14' }),
    ).toMatchObject([{ impossible: true }, { impossible: true }]);
  });

  it.each([
    'The number grew from 138 to 209.',
    'About 2,000 troops and 2000 people may march.',
    'Theresa May said the March for Our Lives was a second chance.',
    'He is 71 years old, a 71-year-old in his 70s.',
    'COVID-19 cost $2020 in room 1991.',
    'It won 3-2 and rose 1.5 percent, or 12 of 22 photos.',
    'Wait a minute, I march on, they fall and spring back.',
    'The Sunday Times on Bloody Sunday.',
    'She spoke on “Face News Sunday” with him.',
    'He declined to comment at that time.',
    'Call 650-650-6500.',
    'In August Wilson’s plays men talk.',
    'In April Jones, the force has a friend.',
    'In June Carter the village had a poet.',
  ])('leaves alone what is no time: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives ordered spans that lie in the text and intervals that run forward, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...`September May 19 31 2023 , . - – to from and the last next week weeks ago Tuesday Fri. of in early mid- later 5 p.m. : / ’90s summer first day following years two 2020 year's`.split(
          ' ',
        ),
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const reference = fc.constantFrom(
      undefined,
      '2023-09-14',
      '2023-09',
      '2023',
      '2023-02-31',
      'x',
      '2024-11-28~',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 25 }),
        fc.constantFrom(' ', '', '\n'),
        reference,
        (pieces, gap, day) => {
          const text = pieces.join(gap);
          let end = 0;
          for (const time of findTimes(text, day === undefined ? {} : { reference: day })) {
            expect(time.span.start).toBeGreaterThanOrEqual(end);
            expect(time.span.end).toBeGreaterThan(time.span.start);
            expect(time.span.end).toBeLessThanOrEqual(text.length);
            if (time.earliest !== undefined)
              expect(time.earliest <= (time.latest ?? '')).toBe(true);
            end = time.span.end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
