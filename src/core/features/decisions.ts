import { anchorSelector, describeSpan, type TextQuoteSelector } from '../anchoring/index.ts';
import type { DraftReading } from '../checks/check.ts';
import { findingCodes, type Finding, type FindingCode } from '../checks/finding.ts';
import { overlaps } from '../text/span.ts';

/**
 * What a writer has decided about a finding, as it is kept in `.stet/decisions.jsonl`, one to a line.
 * `here` holds for one place and lapses when its sentence or the finding's evidence changes; `file`
 * and `workspace` hold for every finding of the code.
 */
export type Decision = DecisionHere | DecisionEverywhere;

interface DecisionBase {
  readonly code: FindingCode;
  readonly reason: string;
  /** The day it was made, ISO. */
  readonly date?: string;
  readonly by?: string;
}

export interface DecisionHere extends DecisionBase {
  readonly scope: 'here';
  /** The draft's path as seen from the folder that holds `.stet`. */
  readonly draft: string;
  readonly selector: TextQuoteSelector;
  readonly sentence: string;
  /** Each passage the finding rested on: its source's key and words. */
  readonly evidence: readonly string[];
}

export interface DecisionEverywhere extends DecisionBase {
  readonly scope: 'file' | 'workspace';
  /** For `file`: the draft's path. */
  readonly draft?: string;
}

export interface DecisionFile {
  readonly decisions: readonly Decision[];
  /** Lines that could not be read; they count from 1, and stay in the file as they are. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** The decisions of a file's text. A broken line is a problem and the others are read. */
export function parseDecisions(text: string): DecisionFile {
  const decisions: Decision[] = [];
  const problems: { line: number; message: string }[] = [];
  text.split(/\r\n|\n|\r/u).forEach((line, index) => {
    if (line.trim() === '') return;
    const decision = parseDecision(line);
    if (decision === undefined) {
      const message = 'This line is no decision; it is kept as it is and passed over.';
      problems.push({ line: index + 1, message });
    } else {
      decisions.push(decision);
    }
  });
  return { decisions, problems };
}

/** The file's text with one more decision at its end; what stands there, broken or not, is left alone. */
export function withDecision(text: string, decision: Decision): string {
  const end = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${end}${JSON.stringify(decision)}\n`;
}

/** The file's text without a decision; the other lines are left alone. */
export function withoutDecision(text: string, decision: Decision): string {
  const wanted = JSON.stringify(decision);
  return text
    .split(/(?<=\n)/u)
    .filter((line) => {
      const other = parseDecision(line);
      return other === undefined || JSON.stringify(other) !== wanted;
    })
    .join('');
}

/** A decision about one finding at its place. */
export function decisionHere(
  finding: Finding,
  reading: DraftReading,
  made: { draft: string; reason: string; date?: string; by?: string },
): DecisionHere {
  const { draft, reason, date, by } = made;
  return {
    code: finding.code,
    scope: 'here',
    draft,
    selector: describeSpan(reading.draft.text, finding.span),
    sentence: sentenceOf(finding, reading),
    evidence: evidenceOf(finding),
    reason,
    ...(date === undefined ? {} : { date }),
    ...(by === undefined ? {} : { by }),
  };
}

export interface DecidedFindings {
  readonly open: Finding[];
  readonly dismissed: { readonly finding: Finding; readonly decision: Decision }[];
}

/** Findings that are still to be looked at, and those that were dismissed. `draft` is its path as decisions name it. */
export function applyDecisions(
  findings: readonly Finding[],
  reading: DraftReading,
  draft: string,
  decisions: readonly Decision[],
): DecidedFindings {
  const decided: DecidedFindings = { open: [], dismissed: [] };
  for (const finding of findings) {
    const decision = decisions.find(
      (each) => each.code === finding.code && speaksOf(each, finding, reading, draft),
    );
    if (decision === undefined) decided.open.push(finding);
    else decided.dismissed.push({ finding, decision });
  }
  return decided;
}

function speaksOf(
  decision: Decision,
  finding: Finding,
  reading: DraftReading,
  draft: string,
): boolean {
  if (decision.scope === 'workspace') return true;
  if (decision.draft !== draft) return false;
  if (decision.scope !== 'here') return true;
  if (decision.sentence !== sentenceOf(finding, reading)) return false;
  if (decision.evidence.join('\n') !== evidenceOf(finding).join('\n')) return false;
  const place = anchorSelector(reading.draft.text, decision.selector);
  return place !== undefined && overlaps(place, finding.span);
}

/** The sentence around a finding, however its lines are broken. */
function sentenceOf({ span }: Finding, { blocks, draft }: DraftReading): string {
  const block = blocks.find((each) => overlaps(each.block.span, span));
  const sentence = block?.sentences.find((each) => overlaps(each, span)) ?? span;
  return draft.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ');
}

function evidenceOf({ evidence }: Finding): string[] {
  return evidence.map(({ source, text }) => `${source}: ${text.replace(/\s+/gu, ' ')}`).sort();
}

function parseDecision(line: string): Decision | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // A line somebody broke by hand, or half of one: the caller says so.
    return undefined;
  }
  return isDecision(value) ? value : undefined;
}

function isDecision(value: unknown): value is Decision {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const isText = (name: string) => typeof fields[name] === 'string';
  const isTextOrAbsent = (name: string) => fields[name] === undefined || isText(name);
  if (!isText('reason') || !isTextOrAbsent('date') || !isTextOrAbsent('by')) return false;
  if (!(findingCodes as readonly unknown[]).includes(fields['code'])) return false;
  if (fields['scope'] === 'workspace') return true;
  if (!isText('draft')) return false;
  if (fields['scope'] === 'file') return true;
  return (
    fields['scope'] === 'here' &&
    isText('sentence') &&
    Array.isArray(fields['evidence']) &&
    fields['evidence'].every((each) => typeof each === 'string') &&
    isSelector(fields['selector'])
  );
}

function isSelector(value: unknown): value is TextQuoteSelector {
  if (typeof value !== 'object' || value === null) return false;
  const { exact, prefix, suffix } = value as Readonly<Record<string, unknown>>;
  return [exact, prefix, suffix].every((each) => typeof each === 'string');
}
