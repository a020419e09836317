import { mayBeSamePerson, suggestQuotations } from '../anchoring/index.ts';
import { composeQuotation } from '../attribution/compose-quotation.ts';
import type { HouseStyle } from '../attribution/compose-quotation.ts';
import type { DraftReading } from '../checks/check.ts';
import { openQuotationIn } from '../checks/open-quotation-in.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { bylineOf } from '../corpus/reference.ts';
import type { Passage } from '../corpus/source.ts';
import { findNames } from '../names/index.ts';
import type { Translation } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { quotationRows } from './completion-rows.ts';

/** One thing to insert at the cursor. */
export interface Completion {
  readonly kind: 'quotation' | 'citation';
  readonly label: string;
  /** What stands beside the label, as short as can be. */
  readonly hint: string;
  /** The same in full, for the entry that is looked at. */
  readonly detail: string;
  /** The words an editor may look for what is typed in. */
  readonly filter: string;
  /** The stretch of the draft that `text` takes the place of. */
  readonly replace: Span;
  readonly text: string;
  /** Where the words come from. */
  readonly passage: Passage;
}

export interface CompletionRequest {
  readonly reading: DraftReading;
  readonly corpus: Corpus;
  readonly offset: number;
  /** The whole draft where `reading` is a part of it: what it already quotes comes later. */
  readonly draft?: string;
  readonly style: HouseStyle;
  /** The writer asked for it; otherwise words of a finished quotation are left in peace. */
  readonly asked: boolean;
  /** For what is shown beside the words; what is inserted is of the draft's language. */
  readonly translation?: Translation;
}

/** What can be completed at the cursor; undefined where completion has nothing to offer at all. */
export function completionsAt(request: CompletionRequest): Completion[] | undefined {
  return citationKeys(request) ?? quotations(request);
}

/** More than fit into the list without scrolling twice; the writer narrows it by typing. */
const quotationsOffered = 30;

function quotations(request: CompletionRequest): Completion[] | undefined {
  const { reading, corpus, style, translation } = request;
  const open = openQuotationIn(reading, request.offset);
  if (!open || (open.finished && !request.asked)) return undefined;
  const { text } = reading.draft;
  const { words, place } = open;
  const suggestions = suggestQuotations(corpus, {
    typed: text.slice(words.start, request.offset).trimStart(),
    before: place.before,
    draft: request.draft ?? text,
    limit: quotationsOffered,
  });
  const found = suggestions.flatMap((suggestion) => {
    const source = corpus.source(suggestion.source);
    return source ? { ...suggestion, source, outlet: source.outlet ?? source.id } : [];
  });
  const credited = findNames(place.before);
  const before = place.before.toLowerCase();
  // "The mayor said" names nobody, and says all the same whose words these are.
  const isKnown = (speaker: string) =>
    credited.some(({ text: name }) => mayBeSamePerson(name, speaker)) ||
    before.includes(speaker.toLowerCase());
  const rows = quotationRows(found, isKnown);
  return found.map(({ text: quoted, speaker, span, source }, at) => {
    const toPrint = {
      words: quoted,
      source: source.id,
      byline: bylineOf(source),
      ...(speaker !== undefined && { speaker }),
    };
    return {
      ...rows[at]!,
      kind: 'quotation',
      detail: [speaker, bylineOf(source, translation)].filter(Boolean).join(', '),
      filter: quoted.replace(/\s+/gu, ' ').trim(),
      replace: words,
      text: composeQuotation(toPrint, place, style),
      passage: { source, span },
    };
  });
}

/** `@` and what has been typed of a key, at the start of a word: `[@aza`, `[see @`, but not an e-mail address. */
const typedKey = /(?:^|[\s[(;,-])@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&\-+?<>~/]*)?$/u;

const restOfKey = /^[\p{L}\p{N}_:.#$%&\-+?<>~/]*[\p{L}\p{N}_]/u;

function citationKeys({
  reading,
  corpus,
  offset,
  translation,
}: CompletionRequest): Completion[] | undefined {
  const { text, blocks } = reading.draft;
  if (!blocks.some(({ span }) => span.start <= offset && offset <= span.end)) return undefined;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const match = typedKey.exec(line);
  if (!match || isInlineCode(line)) return undefined;
  const rest = restOfKey.exec(text.slice(offset, offset + longestKey))?.[0] ?? '';
  const replace = { start: offset - (match[1]?.length ?? 0), end: offset + rest.length };
  return corpus.sources.map((source) => ({
    kind: 'citation',
    label: source.id,
    hint: bylineOf(source, translation),
    detail: source.title ?? bylineOf(source, translation),
    filter: [source.id, source.outlet, source.title].filter(Boolean).join(' '),
    replace,
    text: source.id,
    passage: { source, span: source.paragraphs[0] ?? { start: 0, end: 0 } },
  }));
}

/** No key is longer than a line of a list of references. */
const longestKey = 200;

/** An odd number of backticks before the cursor leaves a code span open. */
function isInlineCode(line: string): boolean {
  return (line.match(/`/gu)?.length ?? 0) % 2 === 1;
}
