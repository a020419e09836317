import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/core/checks/index.ts';
import {
  checkDraft,
  createCorpus,
  findingCodes,
  type Corpus,
  type FindingCode,
} from '../../src/index.ts';
import { bundledCorpus } from '../support/bundled-corpus.ts';

/** The sections of docs/findings.md: a code, and its examples with their marks. */
const sections = new Map(
  readFileSync('docs/findings.md', 'utf8')
    .split(/^## /mu)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')), examplesIn(section)]),
);

interface Examples {
  /** The bundled articles, unless the section brings sources of its own. */
  readonly corpus: Corpus;
  readonly flagged: readonly string[];
  readonly leftAlone: readonly string[];
}

function examplesIn(section: string): Examples {
  const all = [...section.matchAll(/^(Flagged|Left alone):\n\n```markdown\n(.*?)\n```/gmsu)];
  const of = (kind: string) =>
    all.filter(([, title]) => title === kind).map(([, , text = '']) => text);
  const sources = [...section.matchAll(/^Source of [^\n]+:\n\n```text\n(.*?)\n```/gmsu)];
  const corpus =
    sources.length === 0
      ? bundledCorpus
      : createCorpus(sources.map(([, text = ''], at) => ({ id: `source-${at}`, text })));
  return { corpus, flagged: of('Flagged'), leftAlone: of('Left alone') };
}

const implemented = new Set(checks.flatMap((check) => check.codes));

/** The draft with every finding of the code marked. */
function marked(draft: string, code: FindingCode, corpus: Corpus): string {
  const text = draft.replace(/[⟦⟧]/gu, '');
  const findings = checkDraft({ text }, corpus, { codes: { [code]: true } });
  return findings
    .filter((finding) => finding.code === code)
    .reverse()
    .reduce(
      (all, { span }) =>
        `${all.slice(0, span.start)}⟦${all.slice(span.start, span.end)}⟧${all.slice(span.end)}`,
      text,
    );
}

describe('docs/findings.md', () => {
  it('has a section for every code, in order, with an example left alone', () => {
    expect([...sections.keys()]).toEqual([...findingCodes]);
    const bare = [...sections].filter(([, examples]) => examples.leftAlone.length === 0);
    expect(bare).toEqual([]);
  });

  it.each(findingCodes)('shows what %s does', (code) => {
    const { corpus, flagged, leftAlone } = sections.get(code)!;
    for (const example of leftAlone) expect(marked(example, code, corpus)).toBe(example);
    for (const example of flagged) {
      expect(example).toMatch(/⟦.+⟧/su);
      // The page tells of codes whose checks are still to come; until then they are silent.
      expect(marked(example, code, corpus)).toBe(
        implemented.has(code) ? example : example.replace(/[⟦⟧]/gu, ''),
      );
    }
  });
});
