import { describe, expect, it } from 'vitest';
import {
  conflictsAgainst,
  readSource,
  readText,
  type Sensitivity,
} from '../../../src/core/claims/index.ts';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { findTimes } from '../../../src/core/time/index.ts';

/** What one passage, given as the evidence, contradicts in a claim: `facet on the words → the passage's value`. */
function found(claim: string, passage: string, setting?: Sensitivity): string[] {
  return foundIn(claim, [passage], setting);
}

/** What the passages of a library contradict in a claim. */
function foundIn(
  claim: string,
  texts: readonly string[],
  setting: Sensitivity = 'balanced',
): string[] {
  const corpus = createCorpus(texts.map((text, at) => ({ id: `source-${String(at)}`, text })));
  const sentences = corpus.sources.flatMap((source) =>
    readSource(source).sentences.map((reading) => ({ source, reading })),
  );
  return readText(claim, splitSentences(claim), findTimes(claim))
    .sentences.flatMap((sentence) => conflictsAgainst(claim, sentence, sentences, setting))
    .map(
      ({ facet, span, expected }) =>
        `${facet} on ${claim.slice(span.start, span.end)} → ${expected.join(', ')}`,
    );
}

describe('a passage given as the evidence', () => {
  it('contradicts a bound that its figure lies outside of', () => {
    expect(
      found(
        'The museum has shown fewer than 40 paintings by Lindqvist.',
        'Since it opened, the museum has shown 47 paintings and three films by Lindqvist.',
      ),
    ).toEqual(['number on fewer than 40 → 47']);
  });

  it('leaves alone a bound that its figure lies within', () => {
    expect(
      found(
        'The museum has shown more than 40 paintings by Lindqvist.',
        'Since it opened, the museum has shown 47 paintings and three films by Lindqvist.',
      ),
    ).toEqual([]);
  });

  it('leaves alone a bound whose figure another figure beside it would break', () => {
    expect(
      found(
        'The museum has shown more than 40 paintings by Lindqvist.',
        'The museum has shown 47 paintings and 12 films by Lindqvist.',
        'eager',
      ),
    ).toEqual([]);
  });

  const cases = 'On 23 May the island had 127 cases, 90 in Norby, 35 in Sudby and 2 in Osk Bay.';

  it.each([
    ['fewer than 126 cases', ['number on fewer than 126 → 127']],
    ['more than 125 cases', []],
    ['fewer than 130 cases, fewer than 95 in Norby', []],
  ])('holds a whole to the whole, not to what adds up to it: %s', (figure, told) => {
    expect(found(`On 23 May the island had ${figure}.`, cases)).toEqual(told);
  });

  it('does not bear out a whole with what was added to it', () => {
    expect(
      found(
        'Osk Bay had fewer than 62 measles cases as of 19 March.',
        'On 19 March nine new measles cases were confirmed in Osk Bay, bringing the total to 63 cases.',
      ),
    ).toEqual(['number on fewer than 62 → 63']);
  });

  it.each([
    [
      'The “Osk” video has more than 50 million views.',
      ['number on more than 50 million → over 45 million'],
    ],
    ['The “Osk” video has more than 40 million views.', []],
  ])('holds a bound to a bound that it goes beyond: %s', (claim, told) => {
    expect(found(claim, 'The “Osk” video has since received over 45 million views.')).toEqual(told);
  });

  it('takes the scale of a score for no score', () => {
    expect(
      found(
        'Osk Nights scored less than 42 out of 100.',
        'Osk Nights has an average score of 41 out of 100 based on 28 critics.',
      ),
    ).toEqual([]);
  });

  it('leaves alone a day whose hour a passage gives', () => {
    expect(
      found(
        'Osk Radio went on the air on 8 October 1973.',
        'Osk Radio went on the air just before 6 a.m. on 8 October 1973.',
        'eager',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'Still Raining is a song.',
      'Still Raining is an American television series.',
      ['role on song → series'],
    ],
    ['Still Raining is a series.', 'Still Raining is an American television series.', []],
    [
      'Lost Boats [lɔst] is a song.',
      'Lost Boats (also Lost Ships) is the largest town in Norland.',
      ['role on song → town'],
    ],
  ])('knows a title by all its words: %s', (claim, passage, told) => {
    expect(found(claim, passage)).toEqual(told);
  });

  it('leaves a name alone that the draft denies', () => {
    expect(
      found(
        'The Long River is not an album by Dana Webb.',
        'The Long River is the final studio album by the English band Pale Sun.',
        'eager',
      ),
    ).toEqual([]);
  });

  const plan =
    'It covers your home and property in full, with a $1,000 deductible. You can try it in a 14-day free trial.';

  it.each([
    [
      'The agent proposes a plan that covers home and property with a $1,500 deductible.',
      ['number on $1,500 → $1,000'],
    ],
    ['The agent proposes a plan that covers home and property with a $1,000 deductible.', []],
    ['The agent proposes a $1,500 bonus.', []],
  ])('tells a figure by the words next to it: %s', (claim, told) => {
    expect(found(claim, plan)).toEqual(told);
  });

  const takings =
    'The Tirana Blues has taken $31 million in North America and $12 million in other territories, for a worldwide total of $43 million.';

  it.each([
    ['less than $40 million worldwide', '$43 million'],
    ['more than $45 million globally', '$43 million'],
    ['less than $30 million in North America', '$31 million'],
    ['more than $20 million outside North America', '$12 million'],
  ])('holds a figure of one place to the figure of that place: %s', (figure, value) => {
    const [bound] = /^\S+ than \$\d+ million/.exec(figure)!;
    expect(found(`The Tirana Blues has taken ${figure}.`, takings)).toEqual([
      `number on ${bound} → ${value}`,
    ]);
  });

  it.each([
    'more than $40 million worldwide',
    'less than $45 million globally',
    'more than $30 million in North America',
    'less than $20 million outside North America',
    '$12 million abroad',
  ])('leaves alone a figure that fits its place: %s', (figure) => {
    expect(found(`The Tirana Blues has taken ${figure}.`, takings)).toEqual([]);
  });

  it('takes “averaged over” a number for no bound', () => {
    const passage = 'The Tirana Blues has a rating of 84 percent, based on 12 reviews.';
    expect(found('Averaged over 12 reviews, the Tirana Blues has 84 percent.', passage)).toEqual(
      [],
    );
    expect(found('The Tirana Blues has more than 20 reviews.', passage)).toEqual([
      'number on more than 20 → 12',
    ]);
  });

  it('holds the figure of the whole to the whole, not to a part of it', () => {
    const passage = 'Norland has reported 21 cases of measles, 14 in Osk and 7 in Lehe.';
    expect(found('Norland has reported fewer than 20 cases of measles.', passage)).toEqual([
      'number on fewer than 20 → 21',
    ]);
    expect(found('Norland has reported fewer than 15 cases of measles in Osk.', passage)).toEqual(
      [],
    );
  });

  it('contradicts what kind of thing a name is called', () => {
    const passage = 'Tirana Blues is a 1998 drama film directed by Dana Webb.';
    expect(found('Tirana Blues is a novel.', passage)).toEqual(['role on novel → film']);
    expect(found('Tirana Blues is a drama film.', passage)).toEqual([]);
    expect(found('Tirana Blues is a story of a winter.', passage)).toEqual([]);
  });

  it('contradicts a score', () => {
    expect(
      found(
        'The council approved the harbour plan in a 7-4 vote.',
        'The council approved the harbour plan on Monday in an 8-4 vote.',
      ),
    ).toEqual(['number on 7-4 → 8-4']);
  });

  it('contradicts what it says of a thing that it goes on to call “it”', () => {
    expect(
      found(
        'The Oster bridge was built in 1962.',
        'The Oster bridge is closed to lorries. It was built in 1958.',
        'eager',
      ),
    ).toEqual(['date on 1962 → 1958']);
  });

  it('tells an opposite once, not in all that hangs on it', () => {
    expect(
      found(
        'The council approved a proposal to convert the library.',
        'The council rejected a proposal to convert the library.',
      ),
    ).toEqual(['polarity on approved → rejected a proposal']);
  });

  it('leaves alone what it says nothing of', () => {
    expect(
      found(
        'The museum has 14 employees.',
        'The harbour was dredged in 1962 and now takes ships of up to 9,000 tonnes.',
        'eager',
      ),
    ).toEqual([]);
  });

  it('says less in the careful setting than in the eager one', () => {
    const claims = [
      'Lindqvist sold more than 90 paintings in the spring.',
      'Lindqvist sold 51 paintings in the spring.',
      'Lindqvist sold paintings before May 2014.',
    ];
    const passage = 'Lindqvist sold 48 paintings between June and August 2016.';
    const count = (setting: Sensitivity): number =>
      claims.flatMap((claim) => found(claim, passage, setting)).length;
    expect(count('careful')).toBeLessThanOrEqual(count('balanced'));
    expect(count('balanced')).toBeLessThanOrEqual(count('eager'));
  });
});

describe('passages found in a library', () => {
  const library = [
    'The crews of the Alder ferry began their strike on February 12, 2024. It ended on Tuesday.',
    'The city council voted 7-4 on Tuesday to close the Larkin Street plant by the end of 2027.',
  ];

  it('contradict the score of the same vote', () => {
    expect(
      foundIn('The city council voted 8-4 to close the Larkin Street plant.', library),
    ).toEqual(['number on 8-4 → 7-4']);
  });

  it.each([
    ['the day of another event', 'The Alder ferry sank on March 4, 2024.'],
    ['the score of another vote', 'The city council voted 9-2 to repair the Larkin Street school.'],
    ['a year in which something else was done', 'The Alder ferry was sold in 2019.'],
  ])('leave %s alone', (_, claim) => {
    expect(foundIn(claim, library)).toEqual([]);
  });
});
