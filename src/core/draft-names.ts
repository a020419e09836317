import type { CheckOptions, NamesCheck, WrittenName } from './checks/check.ts';
import { checks } from './checks/index.ts';
import type { Section } from './draft-sections.ts';
import type { Ranked, Results } from './section-results.ts';
import { shift } from './text/span.ts';

/** The names of a draft, section by section, and those among them that may bear on another. */
interface Weighed {
  readonly bySection: readonly (readonly WrittenName[])[];
  readonly doubtful: ReadonlySet<string>;
}

/**
 * The checks that go through the names of the whole draft. Most letters that are typed change no
 * name: then those that may bear on one another are known from the last time, and only these are put
 * in their places.
 */
export class DraftNames {
  readonly #options: CheckOptions;
  /** By the place of the check in the list. */
  readonly #last = new Map<number, Weighed>();

  constructor(options: CheckOptions) {
    this.#options = options;
  }

  check(sections: readonly Section[], results: Results): Ranked[] {
    return checks.flatMap(({ names }, rank) =>
      names ? this.#weigh(names, rank, sections, results) : [],
    );
  }

  #weigh(
    check: NamesCheck,
    rank: number,
    sections: readonly Section[],
    results: Results,
  ): Ranked[] {
    const bySection = sections.map(({ key }) => results.get(key)?.names.get(rank) ?? none);
    const last = this.#last.get(rank);
    const doubtful =
      last && areAllSame(bySection, last.bySection)
        ? last.doubtful
        : check.doubtful(bySection, this.#options);
    this.#last.set(rank, { bySection, doubtful });
    if (doubtful.size === 0) return [];
    const found = sections.flatMap(({ span }, at) =>
      bySection[at]!.filter(({ key }) => doubtful.has(key)).map((name) => ({
        ...name,
        span: shift(name.span, span.start),
      })),
    );
    return check.weigh(found, this.#options).map((finding) => ({ rank, finding }));
  }
}

const none: readonly WrittenName[] = [];

function areAllSame(
  lists: readonly (readonly WrittenName[])[],
  others: readonly (readonly WrittenName[])[],
): boolean {
  return (
    lists.length === others.length &&
    lists.every((names, at) => names === others[at] || areSame(names, others[at]!))
  );
}

/** Wherever they stand. */
function areSame(names: readonly WrittenName[], others: readonly WrittenName[]): boolean {
  return (
    names.length === others.length &&
    names.every((name, at) => name.written === others[at]!.written && name.key === others[at]!.key)
  );
}
