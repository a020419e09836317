import { describe, expect, it } from 'vitest';
import type { Speaker } from '../../../src/core/attribution/index.ts';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { byName, listedName, peopleIn } from '../../../src/core/features/speakers.ts';

const speaker = (name: string, how: Speaker['how'] = 'described'): Speaker => ({
  ...{ name, how, span: { start: 0, end: name.length } },
});

describe('the name that a speaker is listed by', () => {
  it.each([
    'Ann Lowe',
    'the Transport Ministry',
    'a spokesman',
    '195 Democrats',
    '@GovLowe',
    'Владимир Путин',
    '王毅',
  ])('is %s as the text has it', (name) => {
    expect(listedName(speaker(name))).toBe(name);
  });

  it('leaves out a title', () => {
    expect(listedName(speaker('Mayor Ann Lowe', 'named'))).toBe('Ann Lowe');
  });

  it('is the one that a pronoun stands for', () => {
    expect(listedName({ ...speaker('she', 'pronoun'), canonical: 'Ann Lowe' })).toBe('Ann Lowe');
    expect(listedName(speaker('she', 'pronoun'))).toBeUndefined();
  });

  it.each([
    '’s report',
    '#related#This',
    '4076',
    '25 %',
    'the',
    'which',
    '<b>Lowe</b>',
    'Lowe\nThe council',
    'the plan that the council had put forward in the long winter after the flood',
  ])('is not %j', (words) => {
    expect(listedName(speaker(words))).toBeUndefined();
  });
});

describe('people', () => {
  const speakersOf = (...texts: readonly string[]) =>
    new Set(
      peopleIn(createCorpus(texts.map((text, at) => ({ id: `s${String(at)}`, text })))).values(),
    );

  it('have the fullest name that sources give them', () => {
    expect(
      speakersOf(
        '“The bridge will wait for the spring,” Ann Lowe told reporters.',
        '“There is no money for the bridge,” Lowe said on Monday.',
      ),
    ).toEqual(new Set(['Ann Lowe']));
  });

  it('are known by the name in what a text calls them', () => {
    expect(
      speakersOf(
        '“There is no money for the bridge,” critic Lowe said on Monday.',
        '“The bridge will wait for the spring,” Ann Lowe told reporters.',
      ),
    ).toEqual(new Set(['Ann Lowe']));
  });

  it('stand in the order of the alphabet, whatever they begin with', () => {
    expect(['Zoe', 'the Guardian', '@gov', 'Émile', 'Ann', 'Frank'].sort(byName)).toEqual([
      ...['Ann', 'Émile', 'Frank', '@gov', 'the Guardian', 'Zoe'],
    ]);
  });

  it('are bodies with a name, too', () => {
    expect(
      speakersOf('“The bridge will wait for the spring,” the Transport Ministry said.'),
    ).toEqual(new Set(['Transport Ministry']));
  });

  it('are not those who are only described: in each source they are somebody else', () => {
    expect(
      speakersOf(
        '“The bridge will wait for the spring,” a spokesman said.',
        '“There is no money for the bridge,” local officials said.',
      ),
    ).toEqual(new Set());
  });
});
