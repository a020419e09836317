import type { Connection } from 'vscode-languageserver';
import { composeQuotation, composeWithMark } from '../core/attribution/compose-quotation.ts';
import { openQuotationIn } from '../core/checks/open-quotation-in.ts';
import { quotationsIn } from '../core/corpus/readings.ts';
import { bylineOf } from '../core/corpus/reference.ts';
import { searchQuotations } from '../core/features/quotation-search.ts';
import { listedName } from '../core/features/speakers.ts';
import type { ListedQuotation } from '../core/features/quotation-search.ts';
import { contains, shift, spanOf as span, textOf } from '../core/text/span.ts';
import type { Drafts, DraftWindow } from './drafts.ts';
import type { Library } from './library.ts';
import { rangeOf, sourceDocument, spanOf } from './positions.ts';
import { insertionRequest, searchQuotationsRequest } from './protocol.ts';
import type {
  InsertionParams,
  InsertionResult,
  QuotationHit,
  SearchQuotationsParams,
} from './protocol.ts';
import type { Workspace } from './workspace.ts';

/** Finding a quotation by a few words, and printing one into the draft as the house prints it. */
export function registerInsertion(
  connection: Connection,
  library: Library,
  drafts: Drafts,
  workspace: Workspace,
): void {
  connection.onRequest(searchQuotationsRequest, ({ query, limit }: SearchQuotationsParams) =>
    searchQuotations(library.corpus, query, limit).map(hitOf),
  );

  connection.onRequest(insertionRequest, (params: InsertionParams): InsertionResult | null => {
    const draft = drafts.around(params.uri, params.position);
    const source = library.corpus.source(params.id);
    if (!draft || !source) return null;
    const quoted = spanOf(sourceDocument(source), params.range);
    const speaker = quotationsIn(source).find(({ parts }) =>
      parts.some((part) => contains(part, quoted)),
    )?.speaker;
    const name = listedName(speaker);
    const words = textOf(source.text, quoted);
    const toPrint = {
      words,
      source: source.id,
      byline: bylineOf(source),
      ...(name !== undefined && { speaker: name }),
    };
    return print(draft, draft.document.offsetAt(params.position) - draft.start, toPrint, workspace);
  });
}

function print(
  draft: DraftWindow,
  offset: number,
  toPrint: Parameters<typeof composeQuotation>[0],
  { houseStyle }: Workspace,
): InsertionResult {
  const { document, reading, start } = draft;
  const open = openQuotationIn(reading, offset);
  if (open && !open.finished) {
    const text = composeQuotation(toPrint, open.place, houseStyle);
    return { range: rangeOf(document, shift(open.words, start)), text };
  }
  const block = reading.blocks.find(({ block }) => contains(block.span, span(offset, offset)));
  const sentence = block?.sentences.findLast(({ start }) => start <= offset);
  const { text } = reading.draft;
  const from = sentence && sentence.end > offset ? sentence.start : offset;
  const mark = houseStyle.quoteMarks === 'straight' ? '"' : '“';
  const place = {
    mark,
    before: text.slice(from, offset),
    after: text.slice(offset, block?.block.span.end ?? offset),
  };
  return {
    range: rangeOf(document, span(start + offset, start + offset)),
    text: composeWithMark(toPrint, place, houseStyle),
  };
}

function hitOf({ text, passage, speaker, byline, context }: ListedQuotation): QuotationHit {
  return {
    id: passage.source.id,
    text,
    range: rangeOf(sourceDocument(passage.source), passage.span),
    byline,
    context,
    ...(speaker !== undefined && { speaker }),
  };
}
