import { isFaithful } from '../anchoring/index.ts';
import { textOf } from '../text/span.ts';
import { words } from '../text/words.ts';
import { listed, phrase } from '../text/phrase.ts';
import type { BlockReading, Check, DraftReading } from './check.ts';
import { offering, saying, type Finding } from './finding.ts';
import { evidenceOf, verifications, wholeOf, type Verification } from './verification.ts';

/**
 * For drafts that must cite whatever they quote; off unless `codes` turns it on. A quotation of at
 * least a clause that a source has word for word needs a citation: in its sentence, or anywhere
 * after it in the paragraph, where one citation commonly covers what was said before it.
 */
export const uncitedQuotation: Check = {
  codes: ['uncited-quotation'],
  checkBlock: (block, reading, corpus, { codes }) =>
    codes?.['uncited-quotation'] === true
      ? verifications(block, reading, corpus).flatMap((each) => uncited(each, block, reading))
      : [],
};

/** Words. Chosen: fewer are a term or a phrase, which the sentence around it accounts for. */
const shortestQuotation = 5;

function uncited(
  { quotation, match }: Verification,
  block: BlockReading,
  { draft }: DraftReading,
): Finding[] {
  const whole = wholeOf(quotation);
  const faithful = match.matches.filter(isFaithful);
  if (faithful.length === 0 || words(quotation.text).length < shortestQuotation) return [];
  const sentence = block.sentences.find(({ end }) => end > whole.start) ?? whole;
  if (block.block.citations.some(({ span }) => span.end > sentence.start)) return [];
  const marked = /^[”’"'»]/u.exec(draft.text.slice(whole.end))?.[0].length ?? 0;
  const after = { start: whole.end + marked, end: whole.end + marked };
  return [
    {
      code: 'uncited-quotation',
      severity: 'information',
      span: { start: whole.start, end: whole.end },
      ...saying(
        phrase(
          'This quotation has no citation; its words stand in {0}.',
          listed(faithful.map(({ source }) => source.id)),
        ),
      ),
      expected: faithful.map(({ source }) => `@${source.id}`),
      evidence: faithful.flatMap((each) => evidenceOf(each, 'supports')),
      fixes: faithful.map(({ source }) => ({
        ...offering(phrase('Cite {0}', `@${source.id}`)),
        edits: [
          {
            span: placeForCitation(block, sentence.end, draft.text) ?? after,
            text: ` [@${source.id}]`,
          },
        ],
      })),
    },
  ];
}

/** Before the stop that ends the sentence, as Pandoc's users write it; undefined where the sentence ends in a quote mark. */
function placeForCitation(block: BlockReading, end: number, text: string) {
  const inside = end > block.block.span.start && end <= block.block.span.end;
  const at = { start: end - 1, end: end - 1 };
  return inside && /^[.!?]$/u.test(textOf(text, { start: end - 1, end })) ? at : undefined;
}
