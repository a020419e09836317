import { Rank, isVerb, type Credit } from '../credit.ts';
import { subjectBefore } from '../subjects.ts';
import { standsAlone, type Refiner, type Statement } from '../statement.ts';

/**
 * Gives a quotation that stands alone the speaker of its neighbour: within a paragraph there is one
 * speaker, and a paragraph that opens again without a close before it goes on with the same speech.
 *
 *     “I see,” he said. “We will go.” → he, for both
 *     “We will go. | “And soon,” he said. → he, for both
 */
export const carryCredit: Refiner = (statements) => {
  const carried = [...statements];
  for (let i = 0; i < carried.length; i++) {
    const statement = carried[i]!;
    const before = carried[i - 1];
    const opensAgain = before !== undefined && goesOn(before, statement);
    const taker = takesFloor(statement);
    if (!opensAgain && statement.credit === undefined && taker !== undefined) {
      carried[i] = { ...statement, credit: taker, carried: true };
      continue;
    }
    if (opensAgain && statement.credit === undefined && before.credit !== undefined) {
      carried[i] = withCreditOf(statement, before, true);
    } else if (
      statement.credit === undefined &&
      before?.credit !== undefined &&
      sameParagraph(before, statement) &&
      standsAlone(statement)
    ) {
      carried[i] = withCreditOf(statement, before, true);
    }
  }
  // Backwards: the attribution may stand at the end of the speech.
  for (let i = carried.length - 2; i >= 0; i--) {
    const statement = carried[i]!;
    const after = carried[i + 1]!;
    if (statement.credit !== undefined || after.credit === undefined) continue;
    if (
      goesOn(statement, after) ||
      (sameParagraph(statement, after) && standsAlone(statement) && opensItsSentence(after))
    ) {
      carried[i] = withCreditOf(statement, after, false);
      carried[i + 1] = { ...after, continues: true };
    }
  }
  return carried;
};

/** `“Yes,” Holm said, and her husband cut in. “No.”`: the sentence before ends with somebody who begins to speak. */
function takesFloor(statement: Statement): Credit | undefined {
  const { sentence, paragraph, token } = statement;
  const before = paragraph.sentences[sentence.number - 1];
  if (before === undefined || token !== sentence.from) return undefined;
  const { tokens, from, to } = before;
  if (tokens[to - 1]?.lower !== '.') return undefined;
  for (let verb = to - 2; verb >= Math.max(from, to - 3); verb--) {
    const { cue } = tokens[verb]!;
    if (cue?.group !== 'speech' || cue.form !== 'past' || !isVerb(tokens, verb, from)) continue;
    const subject = subjectBefore(tokens, verb, from);
    // A subject of its own behind "and", after somebody else's words.
    if (subject === undefined || tokens[subject.from - 1]?.lower !== 'and') return undefined;
    return {
      quoted: token,
      cue: { from: verb, to: verb + 1 },
      subject,
      rank: Rank.governs,
      by: 'carry-credit',
    };
  }
  return undefined;
}

/** The speech of `before` was never closed and `after` opens the next paragraph with the same kind of mark. */
function goesOn(before: Statement, after: Statement): boolean {
  return (
    !before.quoted.closed &&
    after.paragraph.index === before.paragraph.index + 1 &&
    after.token === 0 &&
    after.quoted.mark === before.quoted.mark
  );
}

function sameParagraph(a: Statement, b: Statement): boolean {
  return a.paragraph === b.paragraph;
}

function opensItsSentence({ sentence, token }: Statement): boolean {
  return sentence.firstWord > token;
}

function withCreditOf(statement: Statement, other: Statement, continues: boolean): Statement {
  return {
    ...statement,
    credit: other.credit!,
    creditTokens: other.creditTokens,
    carried: true,
    continues,
  };
}
