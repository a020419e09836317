import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/core/corpus/read-source.ts';
import type { Source } from '../../../src/core/corpus/source.ts';
import type { Span } from '../../../src/core/text/span.ts';

const article = [
  'Become a Courier Member',
  '',
  'Minister calls talks with the union ‘useful’',
  '',
  'By Ani Mkrtchyan',
  '15 December 2023',
  'The minister at her press conference on 14 December 2023. Photo: Jo Li/AP.',
  '',
  'GYUMRI (Interfax) — The minister called the talks “useful” on Friday.',
  '[Read more: Union weighs a strike]',
  'A second round is planned.',
  '',
  'Read in Armenian on Lurer.',
].join('\n');

function reading(text: string, title?: string) {
  const source = readSource({ id: 'a', text, ...(title === undefined ? {} : { title }) });
  const words = (span: Span) => text.slice(span.start, span.end);
  return {
    paragraphs: source.paragraphs.map(words),
    furniture: source.furniture.map(words),
    captions: source.captions.map(words),
    headline: source.headline && words(source.headline),
    byline: source.byline && words(source.byline),
  };
}

function datelineOf(text: string): object | undefined {
  const { dateline }: Source = readSource({ id: 'a', text });
  if (dateline === undefined) return undefined;
  const { place, agency, day } = dateline;
  return { place, agency, day: day && text.slice(day.start, day.end) };
}

describe('the parts of an article', () => {
  it('are told apart', () => {
    expect(reading(article)).toEqual({
      paragraphs: [
        'Minister calls talks with the union ‘useful’',
        'The minister at her press conference on 14 December 2023. Photo: Jo Li/AP.',
        'GYUMRI (Interfax) — The minister called the talks “useful” on Friday.',
        'A second round is planned.',
      ],
      furniture: [
        'Become a Courier Member',
        '[Read more: Union weighs a strike]',
        'Read in Armenian on Lurer.',
      ],
      captions: ['The minister at her press conference on 14 December 2023. Photo: Jo Li/AP.'],
      headline: 'Minister calls talks with the union ‘useful’',
      byline: 'By Ani Mkrtchyan',
    });
  });

  it('keep a name above the headline apart from the headline that the title repeats', () => {
    const text = 'Ani Mkrtchyan\n\nMinister Calls Talks Useful\n\nThe talks were useful, she said.';
    expect(reading(text, 'Minister calls talks useful').headline).toBe(
      'Minister Calls Talks Useful',
    );
  });

  it('join a paragraph that was wrapped', () => {
    const wrapped =
      'The minister called the talks with the union of teachers useful on Friday and\nsaid that a second round was planned for the week after the holidays, if the\nunion agreed.';
    expect(reading(wrapped).paragraphs).toEqual([wrapped]);
  });
});

describe('the dateline', () => {
  it.each([
    [
      'MOSCOW (Interfax) — The minister said so.',
      { place: 'MOSCOW', agency: 'Interfax', day: undefined },
    ],
    [
      'KYIV, Ukraine, Sept. 5 (AP) -- The minister said so.',
      { place: 'KYIV, Ukraine', agency: 'AP', day: 'Sept. 5' },
    ],
    [
      'Brussels (Reuters) - The minister said so.',
      { place: 'Brussels', agency: 'Reuters', day: undefined },
    ],
    ['NEW YORK — The minister said so.', { place: 'NEW YORK', agency: undefined, day: undefined }],
  ])('is found in %j', (text, dateline) => {
    expect(datelineOf(text)).toEqual(dateline);
  });

  it.each([
    'NATO — the alliance of 31 states — said so.',
    'Not so — The minister said.',
    'He said (twice) — The minister left.',
    'The minister said so.',
  ])('is not seen in %j', (text) => {
    expect(datelineOf(text)).toBeUndefined();
  });
});

it('reads any text, each paragraph inside it and in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const source = readSource({ id: 'a', text });
      let end = 0;
      for (const span of source.paragraphs) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
