/** How a draft stands: its quotations and findings, what was decided about them, and when it is checked. */
import type { Range } from 'vscode-languageserver';
import type { SourcePlace } from './sources.ts';

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
