import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/core/language-service.ts';
import { bundledCorpus } from '../../support/bundled-corpus.ts';

interface Case {
  readonly id: string;
  readonly draft: string;
  readonly expect: readonly { readonly code: string; readonly on: string }[];
  /** Why a case is known to be wrong: what is asserted then is that it still is. */
  readonly wrong?: string;
}

const family =
  /^(?:date|number|place|role|actor|polarity)-conflict$|^sources-disagree$|^name-variant$/;

function found(draft: string): { code: string; on: string }[] {
  return checkDraft({ text: draft }, bundledCorpus)
    .filter(({ code }) => family.test(code))
    .map(({ code, span }) => ({ code, on: draft.slice(span.start, span.end) }));
}

const folder = 'test/core/claims/cases';
for (const file of readdirSync(folder).sort()) {
  const cases = readFileSync(`${folder}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case); // the shape is the file's own, and the tests show where it is not;

  describe(`the claims of ${file}`, () => {
    for (const { id, draft, expect: expected, wrong } of cases) {
      const claims = expected.filter(({ code }) => family.test(code));
      const what = claims.length === 0 ? 'leaves alone' : 'flags';
      it(`${what} ${id}: ${draft.replaceAll(/\s+/g, ' ')}${wrong === undefined ? '' : ` (known wrong: ${wrong})`}`, () => {
        if (wrong === undefined) expect(found(draft)).toEqual(claims);
        else expect(found(draft)).not.toEqual(claims);
      });
    }
  });
}
