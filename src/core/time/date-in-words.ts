import { monthNames } from './month-names.ts';

const qualifiers: Record<string, string> = {
  '~': ' (approximate)',
  '?': ' (uncertain)',
  '%': ' (approximate and uncertain)',
};

/**
 * An EDTF date as a newspaper prints it: "December 14, 2023", "November 28, 2024 (approximate)",
 * "September 2023". What is not a year, month or day, or an interval of them, stays as it is written.
 */
export function dateInWords(edtf: string): string {
  return edtf.split('/').map(singleDate).join(' – ');
}

function singleDate(edtf: string): string {
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.Z+-]+)?([~?%])?$/u.exec(edtf);
  if (!match) return edtf;
  const [, year, month, day, qualifier] = match;
  const name = monthNames[Number(month) - 1];
  if (month !== undefined && name === undefined) return edtf;
  const date = [name, day && `${Number(day)},`, year].filter(Boolean).join(' ');
  return date + (qualifiers[qualifier ?? ''] ?? '');
}
