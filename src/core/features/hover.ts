import type { SourceMatch, WordDifference } from '../anchoring/index.ts';
import { isFaithful, matchQuotation } from '../anchoring/index.ts';
import type { DraftReading } from '../checks/check.ts';
import type { Evidence, Finding, FindingCode } from '../checks/finding.ts';
import { sourceSpeaker } from '../checks/speakers.ts';
import { verifications, wholeOf } from '../checks/verification.ts';
import type { Verification } from '../checks/verification.ts';
import { datesPlacedIn } from '../claims/index.ts';
import { renderExcerpt, renderExcerpts } from '../corpus/excerpt.ts';
import { bylineOf, referenceOf } from '../corpus/reference.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { passageIndex } from '../index/passage-index.ts';
import type { CitationItem } from '../draft/draft.ts';
import { escapeMarkdown } from '../text/markdown.ts';
import { phrase, say, type Phrase, type Translation } from '../text/phrase.ts';
import { contains, overlaps, spanOf, textOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { claimHover } from './hovers/claim-hover.ts';
import { paragraphs, touches, type HoverRequest, type HoverText } from './hovers/hover-text.ts';
import { nameHover } from './hovers/name-hover.ts';
import { placedDates } from './hovers/placed-dates.ts';
import { valueHover } from './hovers/value-hover.ts';

export type { HoverRequest, HoverText } from './hovers/hover-text.ts';

/**
 * The citation under the cursor, else the quotation; else who the name or what the date or figure is,
 * and below it the finding or what the sources say of the claim. Undefined where there is nothing to say.
 */
export function hoverAt(request: HoverRequest): HoverText | undefined {
  return citationHover(request) ?? quotationHover(request) ?? proseHover(request);
}

/** The narrowest thing that something is known of is what the hover speaks of. */
function proseHover(request: HoverRequest): HoverText | undefined {
  const value = nameHover(request) ?? valueHover(request);
  const claim = findingHover(request) ?? claimHover(request);
  if (!value || !claim) return value ?? claim;
  return {
    span: value.span,
    markdown: [value.markdown, claim.markdown].join('\n\n---\n\n'),
    passages: [...claim.passages, ...value.passages],
  };
}

function citationHover({
  reading,
  corpus,
  offset,
  translation,
}: HoverRequest): HoverText | undefined {
  const item = citationItemAt(reading, offset);
  if (!item) return undefined;
  const source = corpus.source(item.key);
  if (!source) {
    const said = phrase('No source has the key {0}.', escapeMarkdown(`@${item.key}`));
    const markdown = say(said, translation);
    return { span: item.span, markdown, passages: [] };
  }
  const start = source.paragraphs[0] ?? spanOf(0, 0);
  return {
    span: item.span,
    markdown: paragraphs(escapeMarkdown(referenceOf(source, translation)), aboutSource(source)),
    passages: [{ source, span: start }],
  };
}

function citationItemAt(reading: DraftReading, offset: number): CitationItem | undefined {
  return reading.draft.blocks
    .flatMap((block) => block.citations)
    .flatMap((citation) => citation.items)
    .find(({ span }) => touches(span, offset));
}

function quotationHover(request: HoverRequest): HoverText | undefined {
  const verification = verificationAt(request);
  if (!verification) return undefined;
  const { best, rival } = verification.match;
  const shown = [best, rival].filter((match) => match !== undefined);
  const said = remarks(request, verification);
  const isDoubted = said.some(({ code }) => code !== 'citation-mismatch');
  return {
    // The marks belong to the quotation.
    span: around(wholeOf(verification.quotation)),
    markdown: paragraphs(
      say(verdictOn(verification, request, isDoubted), request.translation),
      ...said.map(({ message }) => escapeMarkdown(message)),
      ...shown.map((match) => renderMatch(match, rival !== undefined, request)),
      otherOutlets(verification, request),
    ),
    passages: shown.flatMap(passageOf),
  };
}

function verificationAt({ reading, corpus, offset }: HoverRequest): Verification | undefined {
  const at = spanOf(offset, offset);
  const blocks = reading.blocks.filter(({ quotations }) =>
    quotations.some((quotation) => contains(around(wholeOf(quotation)), at)),
  );
  return blocks
    .flatMap((block) => verifications(block, reading, corpus))
    .find(({ quotation }) => quotation.parts.some((part) => contains(around(part), at)));
}

/** One mark on either side. */
function around({ start, end }: Span): Span {
  return spanOf(Math.max(0, start - 1), end + 1);
}

/** Whose words they are and what was cut off are questions of their own: with `isDoubted`, finding the words verifies nothing. */
function verdictOn(
  { match: { best, rival } }: Verification,
  { reading, translation }: HoverRequest,
  isDoubted: boolean,
): Phrase {
  if (!best) return phrase('**Not found**: these words stand in no source.');
  const where = escapeMarkdown(bylineOf(best.source, translation));
  if (isFaithful(best)) {
    const verdict = isDoubted ? phrase('Found, but not verified') : phrase('Verified');
    return best.fidelity === 'verbatim'
      ? phrase('**{0}**: word for word in {1}.', verdict, where)
      : phrase('**{0}**: in {1}, with no change but what quoting allows.', verdict, where);
  }
  if (best.fidelity === 'other-words') {
    return phrase('**Not word for word**: {0} says much the same in other words.', where);
  }
  if (rival)
    return phrase('**Altered**: two passages come equally near, and neither has these words.');
  const changes = best.differences.map((difference) => changeOf(difference, reading.draft.text));
  return changes.length === 0
    ? phrase('**Altered**: {0} has other words.', where)
    : phrase(
        '**Altered**: {0} has other words: {1}.',
        where,
        changes.reduce((list, change) => phrase('{0}; {1}', list, change)),
      );
}

function changeOf({ kind, span, expected }: WordDifference, draft: string): Phrase {
  const written = escapeMarkdown(textOf(draft, span));
  const source = escapeMarkdown(expected);
  if (kind === 'dropped') return phrase('the source also says “{0}”', source);
  if (kind === 'added') return phrase('“{0}” is not in the source', written);
  return phrase('“{0}” where the source says “{1}”', written, source);
}

/** Findings on a quotation that its verdict does not say by itself. */
const remarkable: ReadonlySet<FindingCode> = new Set([
  'misattribution',
  'quotation-out-of-context',
  'citation-mismatch',
]);

function remarks({ findings }: HoverRequest, { quotation, match }: Verification): Finding[] {
  const whole = around(wholeOf(quotation));
  return findings
    .filter(({ code }) => remarkable.has(code))
    .filter(({ span, evidence }) => overlaps(span, whole) || evidence.some(isShownBy(match.best)));
}

/** A speaker is named outside the quotation: what ties the finding to it is the passage both rest on. */
function isShownBy(best: SourceMatch | undefined) {
  return ({ source, span }: Evidence) =>
    best?.source.id === source && best.pieces.some((piece) => overlaps(piece.span, span));
}

/** The verdict names outlet and day where one passage is shown; of two each names its own. */
function renderMatch(
  match: SourceMatch,
  isOneOfTwo: boolean,
  { corpus, extent, translation }: HoverRequest,
): string {
  const { source, pieces } = match;
  const spans = pieces.map(({ span }) => span);
  const speaker = sourceSpeaker(match, corpus);
  const said = [speaker?.name, isOneOfTwo && bylineOf(source, translation)]
    .filter(Boolean)
    .join(', ');
  const byline = said === '' ? '' : `— ${escapeMarkdown(said)}`;
  if (extent === 'brief') return byline;
  return paragraphs(renderExcerpts(source, spans), byline, aboutSource(source));
}

/** Passages of other sources shown beneath the one that counts: more would bury it. */
const otherOutletsShown = 3;

/** The same speech as other outlets print it: in the same words, or in another translation. */
function otherOutlets(
  verification: Verification,
  { corpus, extent, translation }: HoverRequest,
): string {
  const { best, rival } = verification.match;
  if (!best || extent === 'brief') return '';
  const shown = [best, rival].map((match) => match?.source);
  const others = tellings(verification, corpus).filter(({ source }) => !shown.includes(source));
  const same = others
    .filter(isFaithful)
    .map(({ source }) => escapeMarkdown(bylineOf(source, translation)));
  const otherwise = others.filter((other) => !isFaithful(other)).slice(0, otherOutletsShown);
  return paragraphs(
    same.length > 0 ? say(phrase('Also word for word in {0}.', same.join('; ')), translation) : '',
    ...otherwise.map((other) => {
      const where = escapeMarkdown(bylineOf(other.source, translation));
      return say(phrase('In other words in {0}: {1}', where, words(other)), translation);
    }),
  );
}

/** Paragraphs looked at for the same speech in other words. Chosen: a hover must not wait. */
const paragraphsRead = 6;

/**
 * The matches of a quotation, and those that its words alone did not lead to: other translations
 * stand in the paragraphs that speak of the same.
 */
function tellings({ quotation, match, prose }: Verification, corpus: Corpus): SourceMatch[] {
  const near = passageIndex(corpus).findPassages(quotation.text, paragraphsRead);
  const known = match.matches.map(({ source }) => source.id);
  const also = near.map(({ source }) => source.id).filter((id) => !known.includes(id));
  if (also.length === 0) return [...match.matches];
  const more = matchQuotation(prose, quotation.parts, corpus, { also });
  return [...match.matches, ...more.matches.filter(({ source }) => also.includes(source.id))];
}

function words({ source, pieces }: SourceMatch): string {
  return pieces.map(({ span }) => `“${escapeMarkdown(textOf(source.text, span))}”`).join(' … ');
}

function passageOf({ source, pieces }: SourceMatch): Passage[] {
  const [first] = pieces;
  return first ? [{ source, span: first.span }] : [];
}

function findingHover({
  corpus,
  findings,
  offset,
  extent,
  translation,
}: HoverRequest): HoverText | undefined {
  const finding = findings.find(({ span }) => touches(span, offset));
  if (!finding) return undefined;
  const passages = finding.evidence.flatMap(({ source: id, span }) => {
    const source = corpus.source(id);
    return source ? { source, span } : [];
  });
  if (passages.length === 0) return undefined;
  const rendered = passages.map((passage) =>
    paragraphs(
      extent === 'full' ? renderExcerpt(passage) : '',
      `— ${escapeMarkdown(bylineOf(passage.source, translation))}`,
      ...(extent === 'full' ? datesOf(passage, translation) : []),
    ),
  );
  return { span: finding.span, markdown: rendered.join('\n\n---\n\n'), passages };
}

function datesOf({ source, span }: Passage, translation: Translation | undefined): string[] {
  return placedDates(source, datesPlacedIn(source, span), translation);
}

/** How the date is known, what was cut, and the address. */
function aboutSource({ note, url }: Source): string {
  return paragraphs(note === undefined ? '' : `*${escapeMarkdown(note)}*`, linkTo(url));
}

/** A source's address as a link that shows the address itself; nothing for anything but http and https. */
function linkTo(url: string | undefined): string {
  if (url === undefined || !/^https?:\/\/[^\s<>"`\\^{|}]+$/iu.test(url)) return '';
  const target = url.replace(
    /[()[\]!*_~']/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${escapeMarkdown(url)}](${target})`;
}
