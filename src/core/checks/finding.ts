import { say, type Phrase } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';

/** Public and stable: renaming one is a breaking change. Each has its section in docs/findings.md. */
export const findingCodes = [
  'misquotation',
  'misattribution',
  'unverified-quotation',
  'quotation-out-of-context',
  'unknown-citation',
  'citation-mismatch',
  'uncited-quotation',
  'date-conflict',
  'weekday-mismatch',
  'number-conflict',
  'place-conflict',
  'role-conflict',
  'actor-conflict',
  'polarity-conflict',
  'name-variant',
  'sources-disagree',
  'allegation-as-fact',
] as const;

export type FindingCode = (typeof findingCodes)[number];

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A passage and how it bears on what the draft says. `span` lies in the source's text as given. */
export interface Evidence {
  source: string;
  span: Span;
  text: string;
  bearing: 'supports' | 'contradicts';
}

/** A repair, complete in itself: the edits of one fix never overlap. */
export interface Fix {
  title: string;
  /** What `title` is the English of. */
  phrase?: Phrase;
  edits: { span: Span; text: string }[];
}

/**
 * Something in the draft that parts from the sources. `span` is the smallest piece of the draft
 * that is wrong; `message` names what was found and what was expected, without blame;
 * `expected` holds the sources' values as words, best first.
 */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  span: Span;
  message: string;
  /** What `message` is the English of. */
  phrase?: Phrase;
  expected?: string[];
  evidence: Evidence[];
  fixes: Fix[];
}

export { saying } from '../text/phrase.ts';

/** What a fix is called. */
export function offering(phrase: Phrase): Required<Pick<Fix, 'title' | 'phrase'>> {
  return { title: say(phrase), phrase };
}
