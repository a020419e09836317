import type { CheckedFile } from './check.ts';

/** Findings as the engine gives them, each with its range; lines and characters count from 0. */
export function jsonReport(files: readonly CheckedFile[]): string {
  const report = {
    version: 1,
    files: files.map(({ path, lines, findings, dismissed, problems }) => ({
      path,
      findings: findings.map((finding) => ({ ...finding, range: lines.rangeOf(finding.span) })),
      dismissed: dismissed.map(({ finding, decision }) => ({
        ...finding,
        range: lines.rangeOf(finding.span),
        reason: decision.reason,
      })),
      problems: problems.map((problem) => ({ ...problem, range: lines.rangeOf(problem.span) })),
    })),
  };
  return JSON.stringify(report, undefined, 2);
}
