import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  conflictsAgainst,
  findConflicts,
  readText,
  sentencesAbout,
  type ClaimConflict,
  type Sensitivity,
} from '../../../../src/core/claims/index.ts';
import { splitSentences } from '../../../../src/core/text/sentences.ts';
import { textOf } from '../../../../src/core/text/span.ts';
import { findTimes } from '../../../../src/core/time/index.ts';
import { bundledCorpus } from '../../../support/bundled-corpus.ts';

/** The same conflicts without passing over any passage: every sentence of every passage is read. */
function allConflicts(text: string, sensitivity: Sensitivity): ClaimConflict[] {
  const { sentences } = readText(text, splitSentences(text), findTimes(text));
  return sentences.flatMap((sentence) =>
    conflictsAgainst(
      text,
      sentence,
      sentencesAbout(textOf(text, sentence.span), bundledCorpus),
      sensitivity,
    ),
  );
}

function promisedConflicts(text: string, sensitivity: Sensitivity): ClaimConflict[] {
  const prose = { text, sentences: splitSentences(text), times: findTimes(text) };
  return findConflicts(prose, bundledCorpus, sensitivity);
}

const cases = ['dates', 'facts', 'newsroom'].flatMap((name) =>
  readFileSync(`test/core/claims/cases/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    // Each line of these files is an object with a draft.
    .map((line) => (JSON.parse(line) as { draft: string }).draft),
);

/** An article with other figures, other months, and what was denied affirmed. */
const altered = bundledCorpus.sources.map(({ text }) =>
  text
    .replace(/\b\d{2,3}\b/g, (figure) => String(Number(figure) + 7))
    .replace(/\b(?:September|October)\b/g, 'December')
    .replace(/\b(did|does|is|was|would) not\b/g, '$1')
    .replace(/\b(?:Azerbaijan|Russia)\b/g, (name) => (name === 'Russia' ? 'Azerbaijan' : 'Russia')),
);

describe('passages told by their words alone', () => {
  it.each(['careful', 'balanced', 'eager'] as const)(
    'are never passed over where they have something to say, at %s',
    (sensitivity) => {
      for (const draft of [...cases, ...altered]) {
        expect(promisedConflicts(draft, sensitivity)).toEqual(allConflicts(draft, sensitivity));
      }
    },
  );
});
