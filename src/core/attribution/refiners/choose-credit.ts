import type { Refiner } from '../statement.ts';

/** Keeps the closest of the proposals, among equals the one with a speaker, then the nearer cue. */
export const chooseCredit: Refiner = (statements) =>
  statements.map((statement) => {
    const [credit] = [...statement.credits].sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(a.subject === undefined) - Number(b.subject === undefined) ||
        Math.abs(a.cue.from - a.quoted) - Math.abs(b.cue.from - b.quoted),
    );
    return credit === undefined ? statement : { ...statement, credit };
  });
