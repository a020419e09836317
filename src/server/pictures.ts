import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { bylineOf } from '../core/corpus/reference.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { createDraftPictures, type DraftPictures } from '../core/draft-pictures.ts';
import type { SupportCell, SupportMap } from '../core/features/support-map.ts';
import type { DatedEvent, JudgedStatement, Timeline } from '../core/features/timeline.ts';
import type { Translation } from '../core/text/phrase.ts';
import { textOf } from '../core/text/span.ts';
import { dateInWords } from '../core/time/date-in-words.ts';
import type { CheckedDraft } from './checked-draft.ts';
import type { Drafts } from './drafts.ts';
import { placeOf } from './hover.ts';
import type { ServerHost } from './host.ts';
import { rangeOf } from './positions.ts';
import { supportMapRequest, timelineRequest } from './protocol/index.ts';
import type {
  PictureParams,
  SupportMapCell,
  SupportMapResult,
  TimelineEvent,
  TimelineResult,
  TimelineStatement,
} from './protocol/index.ts';
import { entryIn } from './sources.ts';
import type { Workspace } from './workspace.ts';

/** How long drawing goes on before waiting messages are let in: a frame of a screen. */
const sliceMs = 16;

/** The timeline and the support map of a draft as it stands, drawn in slices like its check. */
export function registerPictures(
  connection: Connection,
  drafts: Drafts,
  workspace: Workspace,
  host: ServerHost,
): void {
  const kept = new WeakMap<TextDocument, { corpus: Corpus; pictures: DraftPictures }>();
  const picturesOf = (document: TextDocument, corpus: Corpus): DraftPictures => {
    let own = kept.get(document);
    if (own?.corpus !== corpus) {
      own = { corpus, pictures: createDraftPictures(corpus) };
      kept.set(document, own);
    }
    return own.pictures;
  };

  /** Undefined when the draft was edited, or the client lost interest, before the end. */
  const draw = async <Picture, Result>(
    { uri }: PictureParams,
    token: CancellationToken,
    slicesOf: (
      pictures: DraftPictures,
      text: string,
      checked: CheckedDraft,
    ) => Generator<void, Picture, void>,
    resultOf: (picture: Picture, document: TextDocument, translation: Translation) => Result,
  ): Promise<Result | null> => {
    const checked = await drafts.settled(uri, token);
    if (!checked) return null;
    const { document, version } = checked;
    const slices = slicesOf(picturesOf(document, drafts.corpus), document.getText(), checked);
    let restedAt = performance.now();
    for (;;) {
      const slice = slices.next();
      if (slice.done) return resultOf(slice.value, document, workspace.translation);
      if (performance.now() - restedAt < sliceMs) continue;
      await host.breathe();
      if (token.isCancellationRequested || document.version !== version) return null;
      restedAt = performance.now();
    }
  };

  connection.onRequest(timelineRequest, (params: PictureParams, token: CancellationToken) =>
    draw(
      params,
      token,
      (pictures, text, { findings }) => pictures.timeline({ text }, findings),
      timelineResult,
    ),
  );
  connection.onRequest(supportMapRequest, (params: PictureParams, token: CancellationToken) =>
    draw(
      params,
      token,
      (pictures, text, { findings, standings }) =>
        pictures.supportMap({ text }, findings, standings),
      supportMapResult,
    ),
  );
}

function timelineResult(
  { statements, lanes, unshownSources }: Timeline,
  document: TextDocument,
  translation: Translation,
): TimelineResult {
  const numbers = new Map<DatedEvent, [number, number]>();
  lanes.forEach(({ events }, lane) => {
    events.forEach((event, at) => numbers.set(event, [lane, at]));
  });
  const statementOf = (statement: JudgedStatement): TimelineStatement => ({
    ...statement.days,
    words: statement.words,
    sentence: statement.sentence,
    range: rangeOf(document, statement.span),
    state: statement.state,
    remarks: [...statement.remarks],
    against: statement.against.flatMap((event) => {
      const number = numbers.get(event);
      return number ? [number] : [];
    }),
  });
  return {
    statements: statements.map(statementOf),
    lanes: lanes.map(({ outlet, events }) => ({
      outlet,
      events: events.map((event) => eventOf(event, translation)),
    })),
    unshownSources,
  };
}

/** A date that a source prints stays as it is printed; the day of issue is told in the writer's language. */
function eventOf(
  { kind, days, words, sentence, passage }: DatedEvent,
  translation: Translation,
): TimelineEvent {
  const { source } = passage;
  return {
    ...{ ...days, kind, sentence },
    words:
      kind === 'issued' && source.issued !== undefined
        ? dateInWords(source.issued, translation)
        : words,
    byline: bylineOf(source, translation),
    place: placeOf(passage),
  };
}

function supportMapResult(
  { rows, sources, unshownSources, unshownSentences }: SupportMap,
  document: TextDocument,
  translation: Translation,
): SupportMapResult {
  const cellOf = ({ bearing, score, passage }: SupportCell): SupportMapCell => ({
    source: sources.indexOf(passage.source),
    bearing,
    score,
    text: textOf(passage.source.text, passage.span).replace(/\s+/gu, ' '),
    place: placeOf(passage),
  });
  return {
    rows: rows.map(({ span, text, cells }) => ({
      range: rangeOf(document, span),
      text,
      cells: cells.map(cellOf),
    })),
    sources: sources.map((source) => entryIn(translation, source)),
    unshownSources,
    unshownSentences,
  };
}
