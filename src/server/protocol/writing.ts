/** What is asked at a place of a draft: hovers, marks, comparisons, quotations to print. */
import type { Position, Range } from 'vscode-languageserver';
import type { SourcePlace } from './sources.ts';

/** Client to server, with the standard `HoverParams`: a hover together with the places it shows. */
export const hoverRequest = 'stet/hover';
export interface HoverResult {
  range: Range;
  markdown: string;
  places: SourcePlace[];
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

/** Client to server: what a tool for language models answers; the names and inputs are those of package.json. */
export const toolRequest = 'stet/tool';
export interface ToolParams {
  name: string;
  input: Record<string, unknown>;
}
export interface ToolResult {
  text: string;
}
