import { describe, expect, it } from 'vitest';
import {
  applyDecisions,
  decisionHere,
  parseDecisions,
  withDecision,
  withoutDecision,
} from '../../../src/core/features/decisions.ts';
import { checkDraft } from '../../../src/core/language-service.ts';
import { bundledCorpus } from '../../support/bundled-corpus.ts';

const text = 'It rained. Putin spoke in Vladivostok on Friday, September 12, 2023. It rained on.';

function open(draft: string, file: string, name = 'a.md'): string[] {
  const findings = checkDraft({ text: draft }, bundledCorpus);
  const { decisions } = parseDecisions(file);
  return applyDecisions(findings, draft, name, decisions).open.map(({ code }) => code);
}

function decided(): string {
  const [finding] = checkDraft({ text }, bundledCorpus);
  const decision = decisionHere(finding!, text, {
    draft: 'a.md',
    reason: 'The paper printed it so.',
    date: '2023-12-18',
    by: 'Ani Mkrtchyan',
  });
  return withDecision('', decision);
}

describe('a dismissed finding', () => {
  it('stays away when other sentences change and lines are wrapped anew', () => {
    expect(open(text, '')).toEqual(['weekday-mismatch']);
    expect(open(text, decided())).toEqual([]);
    expect(
      open(`New.\n\n${text.replace('in Vladivostok on', 'in\nVladivostok on')}`, decided()),
    ).toEqual([]);
  });

  it('comes back when its sentence changes', () => {
    expect(open(text.replace('spoke', 'sang'), decided())).toEqual(['weekday-mismatch']);
  });

  it('comes back when its evidence changes', () => {
    const other = decided().replace('"evidence":[', '"evidence":["courier: another passage"');
    expect(parseDecisions(other).problems).toEqual([]);
    expect(open(text, other)).toEqual(['weekday-mismatch']);
  });

  it('is dismissed in its own draft only', () => {
    expect(open(text, decided(), 'b.md')).toEqual(['weekday-mismatch']);
  });

  it('may be one of many: a whole file or workspace', () => {
    const workspace = '{"code":"weekday-mismatch","scope":"workspace","reason":"We know."}';
    const file = '{"code":"weekday-mismatch","scope":"file","draft":"a.md","reason":"We know."}';
    expect(open(text, workspace, 'b.md')).toEqual([]);
    expect(open(text, file)).toEqual([]);
    expect(open(text, file, 'b.md')).toEqual(['weekday-mismatch']);
  });
});

describe('the file of decisions', () => {
  it('reports a broken line and keeps it', () => {
    const broken = `{"code":\n${decided()}[1]\n{"code":"no-such","scope":"workspace","reason":""}\n`;
    const { decisions, problems } = parseDecisions(broken);
    expect(decisions).toHaveLength(1);
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 4]);
    const more = withDecision(broken.trimEnd(), decisions[0]!);
    expect(more.startsWith(broken)).toBe(true);
    expect(withoutDecision(more, decisions[0]!)).toBe(broken.replace(decided(), ''));
  });
});

describe('a stet-ignore comment', () => {
  const sentence = 'Putin spoke in Vladivostok on Friday, September 12, 2023.';
  it.each([
    ['in the paragraph', `${sentence} <!-- stet-ignore weekday-mismatch: as printed -->`],
    ['before the paragraph', `<!-- stet-ignore weekday-mismatch -->\n\n${sentence}`],
    ['of all codes', `<!-- stet-ignore: as printed -->\n${sentence}`],
    ['of several codes', `${sentence} <!-- stet-ignore date-conflict, weekday-mismatch -->`],
    [
      'for the file',
      `One.\n\n${sentence}\n\n<!-- stet-ignore-file weekday-mismatch: all of them -->`,
    ],
  ])('%s silences the finding', (_, draft) => {
    expect(checkDraft({ text: draft }, bundledCorpus)).toEqual([]);
  });

  it.each([
    ['of another code', `${sentence} <!-- stet-ignore date-conflict -->`],
    ['before another paragraph', `<!-- stet-ignore -->\n\nOne.\n\n${sentence}`],
    ['in code', `\`<!-- stet-ignore -->\` ${sentence}`],
    ['that says something else', `${sentence} <!-- stet-ignored -->`],
  ])('%s leaves the finding', (_, draft) => {
    expect(checkDraft({ text: draft }, bundledCorpus)).toHaveLength(1);
  });
});
