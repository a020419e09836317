import type { CheckOptions } from '../core/checks/check.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { createDraftChecker, type DraftChecker } from '../core/language-service.ts';
import { wantedCodes } from './house-rules.ts';
import type { Settings } from './protocol/index.ts';

interface KeptChecker {
  readonly corpus: Corpus;
  readonly options: CheckOptions;
  readonly checker: DraftChecker;
}

/** A checker remembers the draft's blocks, so each draft keeps its own for as long as corpus and options stay. */
export class Checkers {
  readonly #kept = new Map<string, KeptChecker>();

  of(
    uri: string,
    corpus: Corpus,
    { sensitivity, severity, houseSpellings }: Settings,
  ): DraftChecker {
    const options = { sensitivity, houseSpellings, codes: wantedCodes(severity) };
    const known = this.#kept.get(uri);
    if (known?.corpus === corpus && JSON.stringify(known.options) === JSON.stringify(options)) {
      return known.checker;
    }
    const checker = createDraftChecker(corpus, options);
    this.#kept.set(uri, { corpus, options, checker });
    return checker;
  }

  forget(uri: string): void {
    this.#kept.delete(uri);
  }
}
