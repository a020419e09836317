/**
 * What a client and the server say to each other beyond the standard protocol. The only file of the
 * server that a client may import: method names and plain shapes, no code that runs.
 */
import type { Position, Range } from 'vscode-languageserver';

/** Scheme of the read-only documents that hold a source's text as given: `stet-source:/<citation key>`. */
export const sourceScheme = 'stet-source';

/** The page that explains findings, as a read-only document: `stet-docs:/findings.md`. */
export const docsScheme = 'stet-docs';

/** Client to server, with the standard `HoverParams`: a hover together with the places it shows. */
export const hoverRequest = 'stet/hover';
export interface HoverResult {
  range: Range;
  markdown: string;
  places: SourcePlace[];
}

/** Client to server: what is known of a source, and its text. */
export const sourceRequest = 'stet/source';
export interface SourceParams {
  id: string;
}
export interface SourceResult {
  id: string;
  /** Of the read-only document. */
  uri: string;
  text: string;
  /** Author, headline, outlet and date as a list of references prints them; plain text. */
  reference: string;
  url?: string;
  /** Where somebody is quoted in it. */
  quotations: Range[];
}

/** Client to server: every loaded source, in order of outlet and date. */
export const sourcesRequest = 'stet/sources';
export interface SourceEntry {
  id: string;
  uri: string;
  title?: string;
  outlet?: string;
  issued?: string;
  /** The date in words, saying so where it is approximate or uncertain. */
  issuedInWords?: string;
  reference: string;
}

/** Client to server: the quotations and other findings of a draft as it stands, in order; null while that is not known. */
export const reviewRequest = 'stet/review';
export interface ReviewParams {
  uri: string;
}
export type ReviewState = 'verified' | 'conflict' | 'unverified' | 'note' | 'silent' | 'dismissed';
export interface ReviewEntry {
  kind: 'quotation' | 'claim';
  state: ReviewState;
  range: Range;
  text: string;
  remarks: string[];
  codes: string[];
  places: SourcePlace[];
  /** What was decided about it, where its state is `dismissed`. */
  decision?: ReviewDecision;
}
export type DecisionScope = 'here' | 'file' | 'workspace';
export interface ReviewDecision {
  /** `comment`: by a comment in the draft, which is undone by taking it out. */
  scope: DecisionScope | 'comment';
  reason: string;
  date?: string;
  by?: string;
  /** As it stands in the file of decisions, if it does: what `stet/restore` takes back. */
  line?: string;
}

/**
 * Client to server, and a command of its quick fixes (`dismissCommand`): the finding with this code
 * at this place is dismissed.
 */
export const dismissRequest = 'stet/dismiss';
export interface DismissParams {
  uri: string;
  code: string;
  range: Range;
  scope: DecisionScope;
  /** Absent where the writer is to be asked for it first. */
  reason?: string;
}
export interface DismissResult {
  /** False where there is no such finding any more. */
  dismissed: boolean;
}
export const dismissCommand = 'stet.dismiss';

/** Client to server: a decision is taken back. */
export const restoreRequest = 'stet/restore';
export interface RestoreParams {
  uri: string;
  line: string;
}

/** Client to server, answered with a URI: the file in which decisions on a draft are kept. */
export const decisionFileRequest = 'stet/decisionFile';
export interface DecisionFileParams {
  uri: string;
}

/** Client to server: what of a draft is on the screen; that part is checked, and its findings told, first. */
export const visibleNotification = 'stet/visible';
export interface VisibleParams {
  uri: string;
  range: Range;
}

/** Client to server: the draft is to be checked now, whenever drafts are checked otherwise. */
export const checkRequest = 'stet/check';
export interface CheckParams {
  uri: string;
}

/** Client to server: what the sources bear out, to be marked in the text. */
export const marksRequest = 'stet/marks';
export interface MarksParams {
  uri: string;
  /** Claims are looked up no further than this: what the writer sees. */
  within: Range[];
}
export interface MarksResult {
  /** Quotations that stand in a source as they are quoted. */
  verified: Range[];
  /** Sentences outside quotations that a source bears out. */
  supported: Range[];
}

/** Client to server: the words at a place of the draft beside the passage that they are held against. */
export const comparisonRequest = 'stet/comparison';
export interface ComparisonParams {
  uri: string;
  position: Position;
}
export interface ComparisonResult {
  draft: string;
  source: string;
  /** Outlet and day. */
  byline: string;
  place: SourcePlace;
}

/** Client to server: what pasted text could be printed as, at a place of the draft. */
export const pasteRequest = 'stet/paste';
export interface PasteParams {
  uri: string;
  position: Position;
  text: string;
}
export interface PasteResult extends InsertionResult {
  kind: 'quotation' | 'citation';
}

/** What a large library is asked for comes in pages of this many: fewer are the last. */
export const pageSize = 500;

/** Client to server: a page of the sources, in order of outlet and day, and how often the draft at `uri` quotes each. */
export const libraryRequest = 'stet/library';
export interface LibraryParams {
  uri?: string;
  /** The number of the page's first; 0 where it is left out. */
  from?: number;
}
export interface LibrarySource extends SourceEntry {
  /** Quotations of the draft that stand in this source. */
  used: number;
}

/** Client to server: what is quoted in a source, in order of place. */
export const quotationsRequest = 'stet/quotations';
export interface QuotationsParams {
  id: string;
}

/** Client to server: everybody who is quoted, by name, and how often. */
export const speakersRequest = 'stet/speakers';
export interface SpeakerEntry {
  name: string;
  count: number;
}

/** Client to server: a page of what one of them said, in order of date. */
export const spokenRequest = 'stet/spoken';
export interface SpokenParams {
  name: string;
  from: number;
}
export interface SpokenQuotation extends LibraryQuotation {
  source: SourceEntry;
}
export interface LibraryQuotation {
  text: string;
  range: Range;
  speaker?: string;
}

/** Client to server: quotations that a few words describe: text, speaker, outlet, title; best first. */
export const searchQuotationsRequest = 'stet/searchQuotations';
export interface SearchQuotationsParams {
  query: string;
  limit: number;
}
export interface QuotationHit {
  id: string;
  text: string;
  range: Range;
  speaker?: string;
  /** Outlet and day. */
  byline: string;
  /** The paragraph around it, plain text. */
  context: string;
}

/** Client to server: a quotation as the house prints it, for the place where the cursor stands. */
export const insertionRequest = 'stet/insertion';
export interface InsertionParams {
  uri: string;
  position: Position;
  id: string;
  range: Range;
}
export interface InsertionResult {
  range: Range;
  text: string;
}

/** Client to server: what a tool for language models answers; the names and inputs are those of package.json. */
export const toolRequest = 'stet/tool';
export interface ToolParams {
  name: string;
  input: Record<string, unknown>;
}
export interface ToolResult {
  text: string;
}

/** Client to server: the draft's dates above those of the sources; null for what is no draft or was edited meanwhile. */
export const timelineRequest = 'stet/timeline';
export interface PictureParams {
  uri: string;
}
export interface TimelineResult {
  statements: TimelineStatement[];
  lanes: { outlet: string; events: TimelineEvent[] }[];
  /** Sources left out, the library being larger than a picture. */
  unshownSources: number;
}
/** A date and the sentence that has it. `first` and `last` are ISO days, both included. */
export interface TimelineDate {
  first: string;
  last: string;
  words: string;
  sentence: string;
}
export interface TimelineStatement extends TimelineDate {
  range: Range;
  state: 'conflict' | 'disputed' | 'plain';
  remarks: string[];
  /** The events that contradict it: the number of the lane and of the event in it. */
  against: [lane: number, event: number][];
}
export interface TimelineEvent extends TimelineDate {
  /** What the source tells of, or the day on which it was itself published. */
  kind: 'told' | 'issued';
  byline: string;
  place: SourcePlace;
}

/** Client to server: the draft's sentences by the sources, and what bears on what; null as above. */
export const supportMapRequest = 'stet/supportMap';
export interface SupportMapResult {
  rows: SupportMapRow[];
  sources: SourceEntry[];
  unshownSources: number;
  unshownSentences: number;
}
export interface SupportMapRow {
  range: Range;
  text: string;
  /** A source that is silent has no cell. */
  cells: SupportMapCell[];
}
export interface SupportMapCell {
  /** The number of the source. */
  source: number;
  bearing: 'supports' | 'contradicts' | 'touches';
  /** 0 to 1. */
  score: number;
  /** The passage's words. */
  text: string;
  place: SourcePlace;
}

/** Server to client: how things stand. Sent when it changes. */
export const statusNotification = 'stet/status';
export interface StatusParams {
  library: {
    sources: number;
    problems: number;
    loading: boolean;
    /** Rises whenever the sources have changed. */
    revision: number;
  };
  drafts: DraftStatus[];
}
export interface DraftStatus {
  uri: string;
  /** The version that the figures are of: the last that was checked. */
  version: number;
  /** A check runs, waits, or has yet to be made. */
  checking: boolean;
  findings: Record<'error' | 'warning' | 'information' | 'hint', number>;
  /** False for a draft in another language than English: its claims are not checked. */
  claimsRead: boolean;
  /** How many statements of the draft stand how, as last checked. */
  states: Record<ReviewState, number>;
}

/**
 * Server to client, where the client offers it (`initializationOptions.files`): source files the
 * server cannot reach by itself, in a browser or a virtual workspace.
 */
export const listFilesRequest = 'stet/listFiles';
export interface ListFilesParams {
  folder: string;
}
export const readFileRequest = 'stet/readFile';
export interface ReadFileParams {
  uri: string;
}
/** Null for a file that is not there. The bytes of a file in base64: JSON carries no bytes, and what is not UTF-8 must reach the reader unchanged. */
export interface ReadFileResult {
  base64: string;
}

/** The whole file; folders above it are made. */
export const writeFileRequest = 'stet/writeFile';
export interface WriteFileParams {
  uri: string;
  text: string;
}

/** A place in a source, as the client opens it: argument of the command `stet.openSource`. */
export interface SourcePlace {
  id: string;
  range?: Range;
}
export const openSourceCommand = 'stet.openSource';

/** Before the folder in which the server, as a process, keeps its compiled code. */
export const codeFolderArgument = '--code-folder=';

export interface InitializationOptions {
  /** The client answers `stet/listFiles`, `stet/readFile` and `stet/writeFile`. */
  files?: boolean;
  /** The client has the commands that quick fixes and lenses name: it asks for reasons and shows the review. */
  commands?: boolean;
  /**
   * Link that explains a finding, with `{code}` in the place of its code or `{line}` in that of the
   * line where its section begins. Default: docs/findings.md as a file.
   */
  findingsLink?: string;
  /** A folder of the client's own, as a `file:` URI, where the server may keep what it has read of the library. */
  storage?: string;
  /**
   * What stands for each English template of a message in the writer's language (the bundle of
   * `vscode.l10n`). Without it, and for what it lacks, English.
   */
  translation?: Record<string, string>;
  /** For clients that cannot be asked for their configuration. */
  settings?: Partial<Settings>;
}

export type FindingSeverity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The settings under `stet`, as package.json declares them. */
export interface Settings {
  sources: string[];
  bundledCorpus: boolean;
  check: 'onType' | 'onSave' | 'manual';
  /** The editor's names of the languages that drafts are written in. */
  languages: string[];
  sensitivity: 'careful' | 'balanced' | 'eager';
  /** Spellings of names that the house prefers. */
  houseSpellings: string[];
  severity: Record<string, FindingSeverity>;
  hover: 'full' | 'brief' | 'off';
  quoteMarks: 'curly' | 'straight';
  /** How what the sources bear out is marked in the text. */
  marks: 'off' | 'gutter' | 'inline';
  inlayHints: { dates: boolean };
  codeLens: { coverage: boolean };
  completion: {
    insertAttribution: boolean;
    insertCitation: boolean;
    attributionOrder: 'after' | 'inverted' | 'before';
    citationForm: 'key' | 'byline';
  };
}
