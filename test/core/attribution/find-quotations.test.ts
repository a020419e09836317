import { describe, expect, it } from 'vitest';
import { findQuotations, readQuotations } from '../../../src/core/attribution/index.ts';

/** What is found, one line a quotation: `speaker | cue | part / part`. */
function found(text: string): string[] {
  return findQuotations(text).map(({ parts, cue, speaker }) =>
    [
      speaker?.name ?? '–',
      cue === undefined ? '–' : text.slice(cue.start, cue.end),
      parts.map((part) => text.slice(part.start, part.end)).join(' / '),
    ].join(' | '),
  );
}

describe('findQuotations', () => {
  it.each([
    ['“We will see,” Khandanian said.', 'Khandanian | said | We will see,'],
    ['"We will see," said the minister.', 'the minister | said | We will see,'],
    [
      '‘That’s our members’ choice’, said Simonyan.',
      'Simonyan | said | That’s our members’ choice',
    ],
    ['« Nous verrons », said Lecornu.', 'Lecornu | said | Nous verrons'],
    ['„Wir werden sehen“, said Baerbock.', 'Baerbock | said | Wir werden sehen'],
    ["'It isn't over,' she said.", "she | said | It isn't over,"],
    ['The ministry said: “No talks are planned.”', 'The ministry | said | No talks are planned.'],
    ['“Yes,” he said, “we will go.”', 'he | said | Yes, / we will go.'],
    ['“Yes,” he said. “We will go.”', 'he | said | Yes, / We will go.'],
    [
      'Sargis Khandanian, the chairman of the committee, said “we cannot talk now.”',
      'Sargis Khandanian | said | we cannot talk now.',
    ],
    [
      'According to the newspaper, “gun laws empower dealers to sell.”',
      'the newspaper | According to | gun laws empower dealers to sell.',
    ],
    [
      'Putin: “We have no dispute with anyone there”',
      'Putin | : | We have no dispute with anyone there',
    ],
    ['“Open the gates!” came shouts from the crowd.', 'the crowd | came | Open the gates!'],
    ['“Never,” was the answer of the minister.', 'the minister | was | Never,'],
    [
      'With one of her advisers warning that it was “a trap for us all”, Holm gave in.',
      'one of her advisers | warning | a trap for us all',
    ],
    [
      'A former aide who left in March called the office “a snake pit”.',
      'A former aide | called | a snake pit',
    ],
    [
      'Holm said by telephone that she was “not angry, only tired”.',
      'Holm | said | not angry, only tired',
    ],
    [
      'The spokesman said the state would step in if no buyer was found by Friday: “We expect to bring everyone home.”',
      'The spokesman | said | We expect to bring everyone home.',
    ],
    [
      'He was profiled in the Courier, which ran an article on him naming him “the enforcer of the north”.',
      'which | naming | the enforcer of the north',
    ],
    [
      'Holm said the plan reminds him of war, calling it “a farce for all of us”.',
      'Holm | calling | a farce for all of us',
    ],
    [
      'The union this week published a letter about “the hateful speech of the mayor”.',
      'The union | published | the hateful speech of the mayor',
    ],
    ['To Holm, the mayor is the “kind and caring” man of old.', 'Holm | To | kind and caring'],
    ['He praised those who left but said “we go on as before”.', 'He | said | we go on as before'],
    ['It was a scheme described by critics as “a tax on us”.', 'critics | described | a tax on us'],
    [
      'The tax, dubbed “the chimney tax” by its opponents, will rise.',
      'its opponents | dubbed | the chimney tax',
    ],
    [
      'The paper quoted an unnamed officer as saying that the raid was “a mess”.',
      'an unnamed officer | saying | a mess',
    ],
    [
      'One of the guards, who gave no name, said it was “never locked”.',
      'One of the guards | said | never locked',
    ],
    [
      'It would be, in the words of the engineer, “the deepest in Europe”.',
      'the engineer | in the words of | the deepest in Europe',
    ],
    ['In Holm’s view, the summit was “a farce”.', 'Holm | In Holm’s view | a farce'],
    [
      'While the union called it “a step forward”, the employers said it was too much.',
      'the union | called | a step forward',
    ],
    [
      'Late on Friday the ministry put out a statement saying the ship was “safe and under way”.',
      'the ministry | saying | safe and under way',
    ],
    [
      'A river is sold - Kari Holm: “Nobody asked us about it.”',
      'Kari Holm | : | Nobody asked us about it.',
    ],
    ['“He is 6’2”,” Holm said.', 'Holm | said | He is 6’2”,'],
    ['Said Ellis: “We never agreed.”', 'Ellis | Said | We never agreed.'],
    ['“It is a great deal,” Read said.', 'Read | said | It is a great deal,'],
    ['“Elections matter,” Kelly said.', 'Kelly | said | Elections matter,'],
    [
      'He said the bill would pass and insisted that it was “fair to all”.',
      'He | insisted | fair to all',
    ],
    [
      'Horvat said he backed the tax, which he described as “fair to all”.',
      'he | described | fair to all',
    ],
    [
      'It did not surprise the pollster Ana Ruiz: “They always come back to us.”',
      'the pollster Ana Ruiz | : | They always come back to us.',
    ],
    [
      'The judge, writing for the majority, said the period was “really quite generous”.',
      'The judge | said | really quite generous',
    ],
    [
      'Costa mocked Horvat for calling himself “the king of debt”.',
      'Costa | mocked | the king of debt',
    ],
    ['Costa opened their debate saying “of course” not.', 'Costa | saying | of course'],
    [
      'She revised her statement explaining it was “wrong at the time”.',
      'She | explaining | wrong at the time',
    ],
    ['Bush called Trump “unhinged.” Rubio praised the bill.', 'Bush | called | unhinged.'],
    ['“It was the best day.”\n\n— Ana Ruiz, Austin', 'Ana Ruiz | — | It was the best day.'],
  ])('reads %s', (text, line) => {
    expect(found(text)).toEqual([line]);
  });

  it('joins a speech that opens again in the next paragraph', () => {
    expect(found('“We will go,” he said. “It is time.\n\n“And we will win.”')).toEqual([
      'he | said | We will go, / It is time. / And we will win.',
    ]);
  });

  it.each([
    [
      'an interview with an outlet of one common word',
      'Ines Farrow leads the dockers.\n\nQuarterly: Did you think of giving in?\n\nFarrow: Every morning.\n\nQuarterly: And then?\n\nFarrow: Then I saw the faces.',
      [
        'Quarterly | : | Did you think of giving in?',
        'Farrow | : | Every morning.',
        'Quarterly | : | And then?',
        'Farrow | : | Then I saw the faces.',
      ],
    ],
    [
      'an interview with names before the turns',
      'Prime Minister Ana Costa spoke in Lisbon.\n\nRFE/RL: Will you resign?\n\nCosta: I will not.\n\nNot now.\n\nRFE/RL: Why?',
      ['RFE/RL | : | Will you resign?', 'Costa | : | I will not. / Not now.', 'RFE/RL | : | Why?'],
    ],
    [
      'questions and answers',
      'Q: Will you resign?\n\nA: I will not.',
      ['Q | : | Will you resign?', 'A | : | I will not.'],
    ],
    [
      'speech within a turn',
      'Q: And then?\n\nA: She said “we are leaving” and left.',
      ['Q | : | And then?', 'A | : | She said “we are leaving” and left.'],
    ],
  ])('reads %s without quote marks', (_, text, lines) => {
    expect(found(text)).toEqual(lines);
  });

  it.each([
    'Where: the town hall.\n\nWhen: on Friday.\n\nTickets: at the door.',
    'READ MORE: A bridge for the east\n\nWATCH: The bridge opens',
    'Note: prices vary.\n\nSource: the ministry.\n\nNote: prices vary again.',
  ])('takes no list for an interview: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('ends a mark that never closes with its paragraph', () => {
    expect(found('She said: “We will go.\n\nThe talks ended.')).toEqual([
      'She | said | We will go.',
    ]);
  });

  it('takes apostrophes and inch marks for what they are', () => {
    expect(found("The players' 6'2\" captain didn't score in the '90s.")).toEqual([]);
  });

  it('leaves words at arm’s length and values in markup alone, and says so when asked', () => {
    const text = 'The so-called “free zone” opened. <a title="Read more of this today please">';
    expect(findQuotations(text)).toEqual([]);
    expect(readQuotations(text).otherwise.map(({ text, why }) => `${text}: ${why}`)).toEqual([
      'free zone: term',
      'Read more of this today please: markup',
    ]);
  });

  it('takes what a work is titled for no speech, however long', () => {
    const { otherwise } = readQuotations(
      'Moe spoke of a paper, titled “How bees learned to add and we did not,” and a book called “Quiet ice”.',
    );
    expect(otherwise.map(({ text, why }) => `${text}: ${why}`)).toEqual([
      'How bees learned to add and we did not,: title',
      'Quiet ice: title',
    ]);
    expect(found('Critics called it “a tax on all of us here”.')).toEqual([
      'Critics | called | a tax on all of us here',
    ]);
  });

  it('takes an unmarked block for a quotation, and one with its own marks as they say', () => {
    const unmarked = 'We will see how it develops.\n— Vladimir Putin';
    const marked = '“We will see how it develops,” Putin said.';
    const read = (text: string) =>
      findQuotations(text, { blockQuotations: [{ start: 0, end: text.length }] }).map(
        (quotation) => [quotation.kind, quotation.text, quotation.speaker?.name],
      );
    expect(read(unmarked)).toEqual([['block', 'We will see how it develops.', 'Vladimir Putin']]);
    expect(read(marked)).toEqual([['direct', 'We will see how it develops,', 'Putin']]);
  });

  it('gives a block that nobody signs the speaker of the colon before it', () => {
    const text = 'The secretary, Jonas Rehn, replied in a note:\n\nWe have lost members before.';
    const block = { start: text.indexOf('We have'), end: text.length };
    expect(
      findQuotations(text, { blockQuotations: [block] }).map(({ speaker }) => speaker?.canonical),
    ).toEqual(['Jonas Rehn']);
  });
});
