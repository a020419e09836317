import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/core/checks/index.ts';
import { checkDraft, type Finding, type FindingCode } from '../../src/index.ts';
import { bundledCorpus } from '../support/bundled-corpus.ts';

interface Expected {
  readonly code: FindingCode;
  readonly on: string;
}

interface DraftCase {
  readonly id: string;
  readonly draft: string;
  readonly expect: readonly Expected[];
}

interface ExampleDraft {
  readonly planted: readonly Expected[];
  readonly correct: readonly string[];
}

/** The codes whose checks exist. A finding of another code is not yet to be had: it must be absent. */
const implemented: ReadonlySet<FindingCode> = new Set(checks.flatMap((check) => check.codes));

/** Findings that should be there and are not: asserted to be missing, so that the day they appear is seen. */
const knownMissing: ReadonlySet<string> = new Set([]);

const cases = readFileSync('test/data/drafts.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as DraftCase);

function found(findings: readonly Finding[], text: string): Expected[] {
  return findings.map(({ code, span }) => ({ code, on: text.slice(span.start, span.end) }));
}

function byCode(all: readonly Expected[]): Expected[] {
  return [...all].sort((a, b) => (a.code + a.on < b.code + b.on ? -1 : 1));
}

function reachable(all: readonly Expected[]): Expected[] {
  return all.filter(({ code, on }) => implemented.has(code) && !knownMissing.has(`${code} ${on}`));
}

describe('a small draft against the bundled articles', () => {
  it.each(cases.map((one) => [one.id, one.draft, one] as const))(
    'is read as an editor would: %s %s',
    (_id, draft, one) => {
      expect(byCode(found(checkDraft({ text: draft }, bundledCorpus), draft))).toEqual(
        byCode(reachable(one.expect)),
      );
    },
  );
});

describe('the example draft', () => {
  const text = readFileSync('examples/offensive.md', 'utf8');
  const { planted, correct } = JSON.parse(
    readFileSync('test/data/offensive.json', 'utf8'),
  ) as ExampleDraft;
  const findings = checkDraft({ text }, bundledCorpus);

  it('has every planted error flagged, and nothing else', () => {
    expect(byCode(found(findings, text))).toEqual(byCode(reachable(planted)));
  });

  it('holds what the list of correct statements says', () => {
    expect(correct.filter((words) => !text.includes(words))).toEqual([]);
    expect(planted.filter(({ on }) => !text.includes(on))).toEqual([]);
  });
});
