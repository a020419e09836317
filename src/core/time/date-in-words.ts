import { phrase, say, type Phrase, type Translation } from '../text/phrase.ts';
import { monthNames } from './month-names.ts';

const qualifiers: Record<string, string> = {
  '~': '{0} (approximate)',
  '?': '{0} (uncertain)',
  '%': '{0} (approximate and uncertain)',
};

/** Month, day and year: each language has an order and marks of its own. */
export const dayTemplate = '{0} {1}, {2}';

/**
 * An EDTF date as a newspaper prints it: "December 14, 2023", "November 28, 2024 (approximate)",
 * "September 2023". What is not a year, month or day, or an interval of them, stays as it is written.
 */
export function datePhrase(edtf: string): Phrase {
  return edtf
    .split('/')
    .map(singleDate)
    .reduce((first, last) => phrase('{0} – {1}', first, last));
}

/** The same in words: English unless they are for a writer who reads another language. */
export function dateInWords(edtf: string, translation?: Translation): string {
  return say(datePhrase(edtf), translation);
}

function singleDate(edtf: string): Phrase {
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.Z+-]+)?([~?%])?$/u.exec(edtf);
  const [, year, month, day, qualifier] = match ?? [];
  const name = monthNames[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return phrase('{0}', edtf);
  const date = inOrder(year, name, day);
  const template = qualifiers[qualifier ?? ''];
  return template === undefined ? date : phrase(template, date);
}

function inOrder(year: string, month: string | undefined, day: string | undefined): Phrase {
  if (month === undefined) return phrase('{0}', year);
  if (day === undefined) return phrase('{0} {1}', phrase(month), year);
  return phrase(dayTemplate, phrase(month), String(Number(day)), year);
}
