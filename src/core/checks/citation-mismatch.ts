import { isFaithful, isFunctionWord } from '../anchoring/index.ts';
import { words } from '../text/words.ts';
import { listed, phrase } from '../text/phrase.ts';
import type { Check } from './check.ts';
import { offering, saying, type Finding } from './finding.ts';
import { evidenceOf, verifications, type Verification } from './verification.ts';

/**
 * The words are genuine and the reference is not: the cited source does not have them, another one
 * does. Silent when any cited source has them, and about fragments that any source might have.
 */
export const citationMismatch: Check = {
  codes: ['citation-mismatch'],
  checkBlock: (block, reading, corpus) => verifications(block, reading, corpus).flatMap(mismatch),
};

/** Words that are not grammar, so that it means something where they stand. Chosen. */
const TELLING_WORDS = 2;

function mismatch({ quotation, cited, match }: Verification): Finding[] {
  const [item] = cited;
  const faithful = match.matches.filter(isFaithful);
  const [right] = faithful;
  if (!item || !right) return [];
  if (faithful.some(({ source }) => cited.some(({ key }) => key === source.id))) return [];
  const telling = words(quotation.text).filter(({ folded }) => !isFunctionWord(folded));
  if (telling.length < TELLING_WORDS) return [];
  const sources = faithful.map(({ source }) => source.id);
  return [
    {
      code: 'citation-mismatch',
      severity: 'error',
      span: item.span,
      ...saying(
        phrase(
          sources.length > 1
            ? '{0} does not have the quoted words; {1} have them.'
            : '{0} does not have the quoted words; {1} has them.',
          item.key,
          listed(sources),
        ),
      ),
      expected: sources.map((id) => `@${id}`),
      evidence: faithful.flatMap((each) => evidenceOf(each, 'supports')),
      fixes: sources.map((id) => ({
        ...offering(phrase('Cite {0}', `@${id}`)),
        edits: [{ span: item.span, text: `@${id}` }],
      })),
    },
  ];
}
