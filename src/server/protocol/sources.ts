/** What a client asks of the sources: themselves, their passages, the library and what is quoted in it. */
import type { Range } from 'vscode-languageserver';

/** Scheme of the read-only documents that hold a source's text as given: `stet-source:/<citation key>`. */
export const sourceScheme = 'stet-source';

/** The page that explains findings, as a read-only document: `stet-docs:/findings.md`. */
export const docsScheme = 'stet-docs';

/** A place in a source, as the client opens it: argument of the command `stet.openSource`. */
export interface SourcePlace {
  id: string;
  range?: Range;
}
export const openSourceCommand = 'stet.openSource';

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
