import type { Connection, Position } from 'vscode-languageserver';
import { composeQuotation, composeWithMark } from '../core/attribution/compose-quotation.ts';
import { openQuotationIn } from '../core/checks/open-quotation-in.ts';
import type { Passage } from '../core/corpus/source.ts';
import { quotationsIn } from '../core/corpus/readings.ts';
import { bylineOf } from '../core/corpus/reference.ts';
import { passageOfPaste, sourceOfAddress } from '../core/features/pasting.ts';
import { searchQuotations } from '../core/features/quotation-search.ts';
import { listedName } from '../core/features/speakers.ts';
import type { ListedQuotation } from '../core/features/quotation-search.ts';
import type { Translation } from '../core/text/phrase.ts';
import { contains, shift, spanOf as span, textOf } from '../core/text/span.ts';
import type { DraftWindow } from './checked-draft.ts';
import type { Drafts } from './drafts.ts';
import type { Library } from './library.ts';
import { rangeOf, sourceDocument, spanOf } from './positions.ts';
import { insertionRequest, pasteRequest, searchQuotationsRequest } from './protocol/index.ts';
import type {
  InsertionParams,
  InsertionResult,
  PasteParams,
  PasteResult,
  QuotationHit,
  SearchQuotationsParams,
} from './protocol/index.ts';
import type { Workspace } from './workspace.ts';

/** Finding a quotation by a few words, and printing one into the draft as the house prints it. */
export function registerInsertion(
  connection: Connection,
  library: Library,
  drafts: Drafts,
  workspace: Workspace,
): void {
  connection.onRequest(searchQuotationsRequest, ({ query, limit }: SearchQuotationsParams) =>
    searchQuotations(library.corpus, query, limit).map((found) =>
      hitOf(found, workspace.translation),
    ),
  );

  connection.onRequest(insertionRequest, (params: InsertionParams): InsertionResult | null => {
    const draft = drafts.around(params.uri, params.position);
    const source = library.corpus.source(params.id);
    if (!draft || !source) return null;
    const passage = { source, span: spanOf(sourceDocument(source), params.range) };
    return print(draft, params.position, passage, workspace);
  });

  connection.onRequest(pasteRequest, ({ uri, position, text }: PasteParams): PasteResult | null => {
    const draft = drafts.around(uri, position);
    if (!draft) return null;
    const { corpus } = draft;
    const source = sourceOfAddress(text, corpus);
    if (source) {
      const range = { start: position, end: position };
      return { kind: 'citation', range, text: `[@${source.id}]` };
    }
    const passage = passageOfPaste(text, corpus);
    return passage ? { kind: 'quotation', ...print(draft, position, passage, workspace) } : null;
  });
}

/** A passage as a quotation of whoever says it there. */
function print(
  draft: DraftWindow,
  position: Position,
  { source, span: quoted }: Passage,
  { houseStyle }: Workspace,
): InsertionResult {
  const { document, reading, start } = draft;
  const offset = document.offsetAt(position) - start;
  const speaker = listedName(
    quotationsIn(source).find(({ parts }) => parts.some((part) => contains(part, quoted)))?.speaker,
  );
  const words = textOf(source.text, quoted);
  const toPrint = {
    words,
    source: source.id,
    byline: bylineOf(source),
    ...(speaker !== undefined && { speaker }),
  };
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

function hitOf(
  { text, passage, speaker, context }: ListedQuotation,
  translation: Translation,
): QuotationHit {
  return {
    id: passage.source.id,
    text,
    range: rangeOf(sourceDocument(passage.source), passage.span),
    byline: bylineOf(passage.source, translation),
    context,
    ...(speaker !== undefined && { speaker }),
  };
}
