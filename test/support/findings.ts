import { expect } from 'vitest';
import type { Finding, FindingCode } from '../../src/core/checks/finding.ts';
import { createCorpus, type Corpus } from '../../src/core/corpus/corpus.ts';
import { checkDraft } from '../../src/core/language-service.ts';

/** A corpus of one article, or several, by their texts: `a`, `b`, `c`. */
export function corpusOf(...texts: readonly string[]): Corpus {
  return createCorpus(texts.map((text, at) => ({ id: String.fromCharCode(97 + at), text })));
}

/**
 * Checks a draft and expects findings of one code exactly where the draft is marked, in order:
 * `“We want ⟦peace⟧,” he said.` A draft without marks expects silence of that code. Returns the findings.
 */
export function expectFindings(code: FindingCode, marked: string, corpus: Corpus): Finding[] {
  const pieces = marked.split(/[⟦⟧]/u);
  const text = pieces.join('');
  const found = checkDraft({ text }, corpus).filter((finding) => finding.code === code);
  expect(
    mark(text, found),
    found.map(({ message }) => message).join('\n') || 'no finding of this code',
  ).toBe(marked);
  return found;
}

function mark(text: string, findings: readonly Finding[]): string {
  let marked = '';
  let at = 0;
  for (const { span } of findings) {
    marked += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return marked + text.slice(at);
}

/** The text after a finding's fix. */
export function fixed(text: string, finding: Finding, fix = 0): string {
  const edits = [...(finding.fixes[fix]?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (result, { span, text: words }) => result.slice(0, span.start) + words + result.slice(span.end),
    text,
  );
}
