import { describe, expect, it } from 'vitest';
import { say } from '../../../src/core/text/phrase.ts';
import { describeTime, findTimes } from '../../../src/core/time/index.ts';

function explain(text: string, reference?: string): (string | undefined)[] {
  const times = findTimes(text, reference === undefined ? {} : { reference });
  return times.map((time) => {
    const described = describeTime(text, time, reference);
    return described && say(described);
  });
}

describe('describeTime', () => {
  it('says which day is meant and what it was counted from', () => {
    expect(explain('He spoke on Thursday. The following day he left.', '2023-12-15')).toEqual([
      '“Thursday” is read as December 14, 2023, counted from December 15, 2023, the day of the text.',
      '“The following day” is read as December 15, 2023, counted from “Thursday”.',
    ]);
  });

  it('gives first and last day of what is no single date', () => {
    expect(explain('It was shut in mid-December.', '2023-09-14')).toEqual([
      '“mid-December” is read as December 8, 2022 to December 24, 2022, counted from September 14, 2023, the day of the text.',
    ]);
  });

  it('says why a day is not known', () => {
    expect(explain('He spoke on Thursday.')).toEqual([
      '“Thursday” cannot be placed: the day of the text is not known.',
    ]);
    expect(explain('He spoke on Thursday.', '2023-12')).toEqual([
      '“Thursday” cannot be placed: of the day of the text only December 2023 is known.',
    ]);
    expect(explain('Due on June 31.', '2023-12-15')).toEqual([
      '“June 31” is a day that no calendar has.',
    ]);
  });

  it('has nothing to explain in a full date, a length of time or a vague word', () => {
    expect(explain('On December 14, 2023, for two years, recently.', '2023-12-15')).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
