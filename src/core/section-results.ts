import { checks } from './checks/index.ts';
import type { CheckOptions, WrittenName } from './checks/check.ts';
import type { Finding } from './checks/finding.ts';
import { standingsIn, type QuotationStanding } from './checks/standing.ts';
import { narrowCorpus, type Corpus } from './corpus/corpus.ts';
import type { FrontMatter } from './draft/draft.ts';
import { readSection, type Readings, type Section } from './draft-sections.ts';
import { shift } from './text/span.ts';

/** What was found in a section, by everything it depends on. Offsets count from the section's start. */
export type Results = Map<string, SectionResult>;

export interface SectionResult {
  readonly ranked: readonly Ranked[];
  readonly standings: readonly QuotationStanding[];
  /** What the checks of names look at, by the place of the check in the list. */
  readonly names: ReadonlyMap<number, readonly WrittenName[]>;
}

/** A finding and the place of its check in the list of checks. */
export interface Ranked {
  readonly rank: number;
  readonly finding: Finding;
}

export function checkedSection(
  section: Section,
  readings: Readings,
  library: Corpus,
  options: CheckOptions,
): SectionResult {
  const { reading, blocks, start } = readSection(section, readings);
  const corpus = corpusFor(section.frontMatter, library);
  const ranked = blocks.flatMap((block) =>
    checks.flatMap((check, rank) =>
      (check.checkBlock?.(block, reading, corpus, options) ?? []).map((finding) => ({
        rank,
        finding: shiftFinding(finding, -start),
      })),
    ),
  );
  const standings = blocks
    .flatMap((block) => standingsIn(block, reading, corpus))
    .map((standing) => ({ ...standing, span: shift(standing.span, -start) }));
  const names = new Map<number, readonly WrittenName[]>();
  for (const [rank, check] of checks.entries()) {
    if (!check.names) continue;
    const found = blocks.flatMap((block) => check.names?.find(block, reading) ?? []);
    names.set(
      rank,
      found.map((name) => ({ ...name, span: shift(name.span, -start) })),
    );
  }
  return { ranked, standings, names };
}

/** What was found in a section, with the draft's offsets. */
export function rankedIn({ key, span }: Section, results: Results): Ranked[] {
  return (results.get(key)?.ranked ?? []).map(({ rank, finding }) => ({
    rank,
    finding: shiftFinding(finding, span.start),
  }));
}

/** A draft that lists its `sources:` is held against those alone. */
export function corpusFor({ sources }: FrontMatter, library: Corpus): Corpus {
  return sources === undefined ? library : narrowCorpus(library, sources);
}

/** Evidence lies in sources and stays where it is. */
export function shiftFinding(finding: Finding, by: number): Finding {
  return {
    ...finding,
    span: shift(finding.span, by),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })),
    })),
  };
}
