import type { Corpus } from '../core/corpus/corpus.ts';
import type { Finding, Severity } from '../core/checks/finding.ts';
import { applyDecisions, type Decision } from '../core/features/decisions.ts';
import { parseDraft } from '../core/draft/parse-draft.ts';
import { checkDraft } from '../core/language-service.ts';
import type { ReadingProblem } from '../core/text/front-matter.ts';
import { areClaimsRead } from '../core/claims/index.ts';
import { UsageError, type Console, type ExitCode } from './console.ts';
import { loadCorpus, type LibraryOptions } from './library.ts';
import { TextLines } from './positions.ts';
import { readDecisions } from './read-decisions.ts';
import { readText } from './read-text.ts';
import { jsonReport } from './report-json.ts';
import { prettyReport } from './report-pretty.ts';
import { sarifReport } from './report-sarif.ts';

export interface CheckCommand extends LibraryOptions {
  readonly format: 'pretty' | 'json' | 'sarif';
  readonly failOn: 'error' | 'warning' | 'never';
  /** The day the drafts speak from, EDTF; instead of their front matter's. */
  readonly date?: string;
}

/** A draft that was checked, as the reports print it. */
export interface CheckedFile {
  readonly path: string;
  readonly lines: TextLines;
  readonly findings: readonly Finding[];
  /** Findings that the writer has dismissed, and how. */
  readonly dismissed: readonly { readonly finding: Finding; readonly decision: Decision }[];
  /** False for a draft in another language than English. */
  readonly claimsRead: boolean;
  /** What could not be read of the draft itself. */
  readonly problems: readonly ReadingProblem[];
}

const reports = { pretty: prettyReport, json: jsonReport, sarif: sarifReport };

/** `stet check`: one report of all the files; a file that cannot be read is told and the others are checked. */
export function check(paths: readonly string[], command: CheckCommand, console: Console): ExitCode {
  const corpus = loadCorpus(command, console);
  const files: CheckedFile[] = [];
  let unreadable = false;
  for (const path of paths) {
    try {
      files.push(checkFile(path, corpus, command.date, console));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.err(`stet: ${error.message}`);
      unreadable = true;
    }
  }
  for (const { path, lines, problems, claimsRead } of files) {
    if (!claimsRead) console.err(`${path}: not in English: its claims were not checked`);
    for (const { span, message } of problems) {
      console.err(`${path}:${lines.positionOf(span.start).line + 1}: warning: ${message}`);
    }
  }
  if (files.length > 0 || command.format !== 'pretty') {
    console.out(reports[command.format](files, corpus, console));
  }
  if (unreadable) return 2;
  return files.some((file) =>
    file.findings.some((finding) => counts(finding.severity, command.failOn)),
  )
    ? 1
    : 0;
}

function checkFile(
  path: string,
  corpus: Corpus,
  date: string | undefined,
  console: Console,
): CheckedFile {
  const text = readText(path);
  const draft = { text, path, ...(date === undefined ? {} : { issued: date }) };
  const { problems, frontMatter } = parseDraft(text);
  const found = checkDraft(draft, corpus);
  const made = readDecisions(path, console);
  const { open, dismissed } = applyDecisions(found, text, made.draft, made.decisions);
  return {
    path,
    lines: new TextLines(text),
    findings: open,
    dismissed,
    problems,
    claimsRead: areClaimsRead(text, frontMatter.lang),
  };
}

function counts(severity: Severity, failOn: CheckCommand['failOn']): boolean {
  if (failOn === 'never') return false;
  return severity === 'error' || (failOn === 'warning' && severity === 'warning');
}
