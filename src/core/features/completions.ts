import { suggestQuotations } from '../anchoring/suggest-quotations.ts';
import { composeQuotation } from '../attribution/compose-quotation.ts';
import type { HouseStyle } from '../attribution/compose-quotation.ts';
import { closingMarkAfter, openQuotationAt } from '../attribution/open-quotation.ts';
import type { BlockReading, DraftReading } from '../checks/check.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { bylineOf } from '../corpus/reference.ts';
import type { Passage } from '../corpus/source.ts';
import { contains, shift, spanOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';

/** One thing to insert at the cursor. */
export interface Completion {
  readonly kind: 'quotation' | 'citation';
  readonly label: string;
  /** What stands beside the label: speaker, outlet, day. */
  readonly detail: string;
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
  readonly style: HouseStyle;
  /** The writer asked for it; otherwise words of a finished quotation are left in peace. */
  readonly asked: boolean;
}

/** What can be completed at the cursor; undefined where completion has nothing to offer at all. */
export function completionsAt(request: CompletionRequest): Completion[] | undefined {
  return citationKeys(request) ?? quotations(request);
}

/** More than fit into the list without scrolling twice; the writer narrows it by typing. */
const quotationsOffered = 30;

function quotations(request: CompletionRequest): Completion[] | undefined {
  const { reading, corpus, style } = request;
  const open = openQuotation(request);
  if (!open) return undefined;
  const { text } = reading.draft;
  const { words, place, before } = open;
  const suggestions = suggestQuotations(corpus, {
    typed: text.slice(words.start, request.offset).trimStart(),
    before,
    limit: quotationsOffered,
  });
  return suggestions.flatMap((suggestion) => {
    const source = corpus.source(suggestion.source);
    if (!source) return [];
    const { text: quoted, speaker, span } = suggestion;
    const toPrint = { words: quoted, source: source.id, ...(speaker !== undefined && { speaker }) };
    return {
      kind: 'quotation',
      label: oneLine(quoted).replace(/,$/u, ''),
      detail: [speaker, bylineOf(source)].filter(Boolean).join(' · '),
      replace: words,
      text: composeQuotation(toPrint, place, style),
      passage: { source, span },
    };
  });
}

/** The quotation that is open at the cursor: the stretch to replace, and where it stands in its sentence. */
function openQuotation({ reading, offset, asked }: CompletionRequest) {
  const block = reading.blocks.find(({ block: { span } }) =>
    contains(span, spanOf(offset, offset)),
  );
  if (!block) return undefined;
  const { prose, span } = block.block;
  const at = offset - span.start;
  const open = openQuotationAt(prose, at);
  if (!open) return undefined;
  const close = closingMarkAfter(prose, at, open.mark);
  const finished = close !== undefined && prose.slice(at, close).trim() !== '';
  if (finished && !asked) return undefined;
  const end = close === undefined ? at : close + 1;
  const start = span.start + open.start;
  const before = sentenceUpTo(block, reading.draft.text, start - 1);
  return {
    words: shift(spanOf(open.start, end), span.start),
    before,
    place: { mark: open.mark, before, after: reading.draft.text.slice(span.start + end, span.end) },
  };
}

function sentenceUpTo({ sentences, block }: BlockReading, text: string, offset: number): string {
  const sentence = sentences.findLast(({ start }) => start <= offset);
  return text.slice(sentence?.start ?? block.span.start, offset);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** `@` and what has been typed of a key, at the start of a word: `[@aza`, `[see @`, but not an e-mail address. */
const typedKey = /(?:^|[\s[(;,-])@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&\-+?<>~/]*)?$/u;

const restOfKey = /^[\p{L}\p{N}_:.#$%&\-+?<>~/]*[\p{L}\p{N}_]/u;

function citationKeys({ reading, corpus, offset }: CompletionRequest): Completion[] | undefined {
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
    detail: bylineOf(source),
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
