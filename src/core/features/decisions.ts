import { createAnchor, describeSpan, type TextQuoteSelector } from '../anchoring/index.ts';
import { findingCodes, type Finding, type FindingCode } from '../checks/finding.ts';
import { parseDraft } from '../draft/parse-draft.ts';
import { sectionsOf } from '../draft/sections.ts';
import { phrase, saying, type Said } from '../text/phrase.ts';
import { splitSentences } from '../text/sentences.ts';
import { overlaps, shift, spanOf, textOf, type Span } from '../text/span.ts';

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
  readonly problems: readonly (Said & { readonly line: number })[];
}

/** The decisions of a file's text. A broken line is a problem and the others are read. */
export function parseDecisions(text: string): DecisionFile {
  const decisions: Decision[] = [];
  const problems: DecisionFile['problems'][number][] = [];
  text.split(/\r\n|\n|\r/u).forEach((line, index) => {
    if (line.trim() === '') return;
    const decision = parseDecision(line);
    if (decision === undefined) {
      const why = phrase('This line is no decision; it is kept as it is and passed over.');
      problems.push({ line: index + 1, ...saying(why) });
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

/** Where a draft has gone: a file to a file, a folder with all that is in it to a folder. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

/** The file's text with its decisions speaking of the draft by its new path; the other lines are left alone. */
export function withRenamedDraft(text: string, renaming: Renaming): string {
  return text
    .split(/(?<=\n)/u)
    .map((line) => {
      const decision = parseDecision(line);
      const draft = decision && pathAfter(decision, renaming);
      // The line's end is whatever it was.
      return draft === undefined
        ? line
        : line.replace(/^.*\S/u, () => JSON.stringify({ ...decision, draft }));
    })
    .join('');
}

/** The decisions that speak of a draft, or of any in a folder. */
export function decisionsOn(text: string, draft: string): Decision[] {
  const renaming = { from: draft, to: draft };
  return parseDecisions(text).decisions.filter((each) => pathAfter(each, renaming) !== undefined);
}

function pathAfter(decision: Decision, { from, to }: Renaming): string | undefined {
  const { draft } = decision;
  if (draft === from) return to;
  return draft?.startsWith(`${from}/`) ? `${to}${draft.slice(from.length)}` : undefined;
}

/** How a decision came to be. `draft` is the path of the draft as decisions name it. */
export interface DecisionMade {
  readonly draft: string;
  readonly reason: string;
  readonly date?: string;
  readonly by?: string;
}

/** A decision about one finding of the draft that has this text, at its place. */
export function decisionHere(finding: Finding, text: string, made: DecisionMade): DecisionHere {
  const { draft, ...rest } = made;
  return {
    code: finding.code,
    scope: 'here',
    draft,
    selector: describeSpan(text, finding.span),
    sentence: placesIn(text).sentenceAt(finding.span),
    evidence: evidenceOf(finding),
    ...rest,
  };
}

/** A decision about every finding of a code, in one draft or in all. */
export function decisionEverywhere(
  code: FindingCode,
  scope: DecisionEverywhere['scope'],
  { draft, ...rest }: DecisionMade,
): DecisionEverywhere {
  return { code, scope, ...(scope === 'file' && { draft }), ...rest };
}

export interface DecidedFindings {
  readonly open: Finding[];
  readonly dismissed: { readonly finding: Finding; readonly decision: Decision }[];
}

/**
 * The findings of the draft that has this text: those still to be looked at, and those that were
 * dismissed. `draft` is its path as decisions name it.
 */
export function applyDecisions(
  findings: readonly Finding[],
  text: string,
  draft: string,
  decisions: readonly Decision[],
): DecidedFindings {
  const decided: DecidedFindings = { open: [], dismissed: [] };
  const places = placesIn(text);
  const ofDraft = decisions.filter((each) => each.scope === 'workspace' || each.draft === draft);
  for (const finding of findings) {
    const decision = ofDraft.find(
      (each) => each.code === finding.code && speaksOf(each, finding, places),
    );
    if (decision === undefined) decided.open.push(finding);
    else decided.dismissed.push({ finding, decision });
  }
  return decided;
}

/** What is quick to compare comes first: the place is looked for in the whole draft. */
function speaksOf(decision: Decision, finding: Finding, places: Places): boolean {
  if (decision.scope !== 'here') return true;
  if (decision.sentence !== places.sentenceAt(finding.span)) return false;
  if (decision.evidence.join('\n') !== evidenceOf(finding).join('\n')) return false;
  const place = places.anchor(decision.selector);
  return place !== undefined && overlaps(place, finding.span);
}

/** A draft as decisions look at it; each part of the work is done when first asked for, and once. */
interface Places {
  /** The sentence around a place, however its lines are broken; read from the section about it alone. */
  sentenceAt(span: Span): string;
  anchor(selector: TextQuoteSelector): Span | undefined;
}

function placesIn(text: string): Places {
  let sections: readonly Span[] | undefined;
  return {
    sentenceAt(span) {
      sections ??= sectionsOf(text, 0);
      const section = sections.find(({ end }) => span.start < end) ?? spanOf(0, text.length);
      const sentence = parseDraft(textOf(text, section))
        .blocks.flatMap((block) =>
          splitSentences(block.prose.replaceAll('\n', ' ')).map((each) =>
            shift(each, section.start + block.span.start),
          ),
        )
        .find((each) => overlaps(each, span));
      return textOf(text, sentence ?? span).replace(/\s+/gu, ' ');
    },
    anchor: createAnchor(text),
  };
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
