/** The two pictures of a draft beside its sources: the timeline and the support map. */
import type { Range } from 'vscode-languageserver';
import type { SourceEntry, SourcePlace } from './sources.ts';

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
