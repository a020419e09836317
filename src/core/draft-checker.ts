import { checks } from './checks/index.ts';
import type { CheckOptions } from './checks/check.ts';
import type { Finding } from './checks/finding.ts';
import { standingsIn, type QuotationStanding } from './checks/standing.ts';
import { narrowCorpus, type Corpus } from './corpus/corpus.ts';
import type { Draft, FrontMatter } from './draft/draft.ts';
import { ignoredStretches } from './draft/ignore-comments.ts';
import {
  cutDraft,
  emptyReadings,
  readSection,
  type Readings,
  type Section,
} from './draft-sections.ts';
import { readDraft } from './read-draft.ts';
import { byPlace, overlaps, shift, type Span } from './text/span.ts';

/**
 * A draft that is being written, checked again as it changes. The core has no timers: the host
 * draws the slices from `check`, rests between two of them as it likes, and lets the rest go when
 * the draft has changed meanwhile.
 */
export interface DraftChecker {
  /** The draft as it now stands. Sections it shares with the last one are neither read nor checked again. */
  update(draft: Draft): void;
  /**
   * Checks the draft of the last `update` in slices, each a section of some paragraphs at most, the
   * ones that touch `visible` first. Returns what `checkDraft` returns for the same draft. An
   * abandoned check leaves nothing half done.
   */
  check(options?: { visible?: Span }): Generator<CheckSlice, Finding[], void>;
  /** How the quotations of the draft stand, as of the last check that was drawn to its end; in order of place. */
  standings(): readonly QuotationStanding[];
}

/** What one slice came to: nothing to show yet, or the findings of the whole visible part, in order of place. */
export type CheckSlice =
  { readonly kind: 'working' } | { readonly kind: 'visible'; readonly findings: Finding[] };

/** What was found in a section, by everything it depends on. Offsets count from the section's start. */
type Results = Map<string, SectionResult>;

interface SectionResult {
  readonly ranked: readonly Ranked[];
  readonly standings: readonly QuotationStanding[];
}

/** A finding and the place of its check in the list of checks. */
interface Ranked {
  readonly rank: number;
  readonly finding: Finding;
}

export function createDraftChecker(corpus: Corpus, options: CheckOptions = {}): DraftChecker {
  let draft: Draft = { text: '' };
  let readings = emptyReadings();
  let results: Results = new Map();
  let standings: readonly QuotationStanding[] = [];
  return {
    update(next) {
      draft = next;
    },
    *check({ visible } = {}) {
      const isWanted = wanted(draft.text, options);
      const cut = cutDraft(draft, readings);
      readings = cut.readings;
      yield working;
      const kept: Results = new Map();
      const ranked: Ranked[] = [];
      const standing: QuotationStanding[] = [];
      const checkSection = function* (section: Section): Generator<CheckSlice, void, void> {
        let found = kept.get(section.key) ?? results.get(section.key);
        if (!found) {
          found = checkedSection(section, cut.readings, corpus, options);
          // Kept at once: what an abandoned check has done is not done again.
          results.set(section.key, found);
          yield working;
        }
        kept.set(section.key, found);
        for (const { rank, finding } of found.ranked) {
          ranked.push({ rank, finding: shiftFinding(finding, section.span.start) });
        }
        for (const each of found.standings) {
          standing.push({ ...each, span: shift(each.span, section.span.start) });
        }
      };
      const inView = new Set(visible && cut.sections.filter(({ span }) => overlaps(span, visible)));
      for (const section of inView) yield* checkSection(section);
      if (inView.size > 0) yield { kind: 'visible', findings: inOrder(ranked.filter(isWanted)) };
      for (const section of cut.sections) if (!inView.has(section)) yield* checkSection(section);
      ranked.push(...(yield* checkWhole(draft, corpus, options)));
      // The next draft shares most with this one; what only earlier ones held is let go.
      results = kept;
      standings = standing.sort((a, b) => byPlace(a.span, b.span));
      return inOrder(ranked.filter(isWanted));
    },
    standings: () => standings,
  };
}

const working: CheckSlice = { kind: 'working' };

function checkedSection(
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
  return { ranked, standings };
}

/** The checks that must see all of the draft at once; reading it whole is for them alone. */
function* checkWhole(
  draft: Draft,
  library: Corpus,
  options: CheckOptions,
): Generator<CheckSlice, Ranked[], void> {
  const ranked: Ranked[] = [];
  if (checks.every((check) => check.checkDraft === undefined)) return ranked;
  const reading = readDraft(draft);
  const corpus = corpusFor(reading.draft.frontMatter, library);
  yield working;
  for (const [rank, check] of checks.entries()) {
    if (check.checkDraft === undefined) continue;
    for (const finding of check.checkDraft(reading, corpus, options)) {
      ranked.push({ rank, finding });
    }
    yield working;
  }
  return ranked;
}

/** Neither switched off nor ignored by a comment of the writer's. */
function wanted(text: string, { codes }: CheckOptions): (ranked: Ranked) => boolean {
  const ignored = ignoredStretches(text);
  return ({ finding: { code, span } }) =>
    codes?.[code] !== false &&
    !ignored.some((each) => overlaps(each.span, span) && (each.codes?.includes(code) ?? true));
}

/** A draft that lists its `sources:` is held against those alone. */
export function corpusFor({ sources }: FrontMatter, library: Corpus): Corpus {
  return sources === undefined ? library : narrowCorpus(library, sources);
}

/** Evidence lies in sources and stays where it is. */
function shiftFinding(finding: Finding, by: number): Finding {
  return {
    ...finding,
    span: shift(finding.span, by),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })),
    })),
  };
}

/** By place; where two start and end together, in the order of the checks. */
function inOrder(ranked: readonly Ranked[]): Finding[] {
  return [...ranked]
    .sort((a, b) => byPlace(a.finding.span, b.finding.span) || a.rank - b.rank)
    .map(({ finding }) => finding);
}
