import { claimProse } from '../../checks/claim-findings.ts';
import { claimEvidenceAt, readsAsEnglish, type TouchingPassage } from '../../claims/index.ts';
import { renderExcerpt } from '../../corpus/excerpt.ts';
import { bylineOf } from '../../corpus/reference.ts';
import type { BlockKind } from '../../draft/draft.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { phrase, say, type Translation } from '../../text/phrase.ts';
import { textOf } from '../../text/span.ts';
import { placedDates } from './placed-dates.ts';
import { paragraphs, touches, type HoverRequest, type HoverText } from './hover-text.ts';

/** A heading or a cell of a table is too short to be held to what it says. */
const claiming: ReadonlySet<BlockKind> = new Set([
  'paragraph',
  'list-item',
  'block-quotation',
  'footnote',
]);

/** Passages shown with their words; the others are only named. */
const shownInFull = 3;

const bearings: Readonly<Record<TouchingPassage['bearing'], string>> = {
  contradicts: '**Contradicted** by {0}',
  supports: '**Supported** by {0}',
  touches: '**Touched on** in {0}',
};

/** What the sources say of the claim under the cursor, strongest first, or that none speaks of it. */
export function claimHover({
  reading,
  corpus,
  offset,
  extent,
  translation,
}: HoverRequest): HoverText | undefined {
  const block = reading.blocks.find(({ block: { span } }) => touches(span, offset));
  if (!block || !claiming.has(block.block.kind)) return undefined;
  const prose = claimProse(block, reading);
  const claim = claimEvidenceAt(prose, offset, corpus);
  if (!claim) return undefined;
  const { span, passages } = claim;
  if (!readsAsEnglish(textOf(prose.text, block.block.span))) {
    return {
      span,
      markdown: say(phrase('Claims are read in English only; this is not checked.'), translation),
      passages: [],
    };
  }
  if (passages.length === 0) {
    return { span, markdown: say(phrase('No source speaks of this.'), translation), passages: [] };
  }
  const shown = passages.slice(0, extent === 'full' ? shownInFull : 1);
  const others = passages
    .slice(shown.length)
    .map(({ source }) => escapeMarkdown(bylineOf(source, translation)));
  return {
    span,
    markdown: paragraphs(
      ...shown.map((passage) => renderPassage(passage, extent, translation)),
      others.length > 0 && extent === 'full'
        ? say(phrase('Also near: {0}.', [...new Set(others)].join('; ')), translation)
        : '',
    ),
    passages: shown,
  };
}

function renderPassage(
  passage: TouchingPassage,
  extent: HoverRequest['extent'],
  translation: Translation | undefined,
): string {
  const { source, bearing, onWordOf } = passage;
  const where = escapeMarkdown(bylineOf(source, translation));
  const verdict = say(
    onWordOf === undefined
      ? phrase(bearings[bearing], where)
      : phrase('**Supported only on the word of “{1}”** in {0}', where, escapeMarkdown(onWordOf)),
    translation,
  );
  if (extent === 'brief') return `${verdict}.`;
  return paragraphs(
    `${verdict}:`,
    renderExcerpt(passage),
    ...placedDates(source, passage.placed, translation),
  );
}
