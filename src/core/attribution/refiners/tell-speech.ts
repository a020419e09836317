import { Rank } from '../credit.ts';
import type { QuotedOtherwise } from '../quotation.ts';
import { wordCount, type Refiner, type Statement } from '../statement.ts';

/** Runs this long are sentences: titles and terms are shorter. The public sets count "short" the same way. */
const longRun = 5;

/** Tells speech from titles, nicknames, terms and values in markup. */
export const tellSpeech: Refiner = (statements, text) =>
  statements.map((statement) => {
    const why = otherwise(statement, text);
    return why === undefined ? statement : { ...statement, why };
  });

function otherwise(statement: Statement, text: string): QuotedOtherwise | undefined {
  const { quoted, credit } = statement;
  if (text.charAt(quoted.outer.start - 1) === '=') return 'markup';
  if (wordCount(text, quoted.inner) >= longRun) return undefined;
  if (credit === undefined) return 'term';
  if (credit.rank >= Rank.stance) return undefined;
  return undefined;
}
