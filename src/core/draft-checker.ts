import type { CheckOptions, DraftReading } from './checks/check.ts';
import type { Finding } from './checks/finding.ts';
import type { QuotationStanding } from './checks/standing.ts';
import { areClaimsRead } from './claims/index.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { Draft } from './draft/draft.ts';
import { ignoredStretches } from './draft/ignore-comments.ts';
import type { IgnoredStretch } from './draft/ignore-comments.ts';
import {
  cutDraft,
  emptyReadings,
  readSection,
  readSections,
  sectionAt,
  type CutDraft,
  type Readings,
  type Section,
} from './draft-sections.ts';
import { DraftNames } from './draft-names.ts';
import { checkedSection, rankedIn, shiftFinding } from './section-results.ts';
import type { Ranked, Results } from './section-results.ts';
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
  /** What that check found and a comment in the draft keeps silent, in order of place. */
  silenced(): readonly SilencedFinding[];
  /** False for a draft in another language: its quotations are checked, its claims are not. */
  areClaimsRead(): boolean;
  /** What stands around a place of the draft as it now is: its section alone is read. Undefined in front matter. */
  around(offset: number): DraftPart | undefined;
  /** The same with what is found in the section, which is checked for it unless it has been: nothing else is waited for. */
  checkedAround(offset: number): CheckedPart | undefined;
  /** Gives, whenever it is called, all of the draft as it stands now, as the checks read it. */
  reader(): () => DraftReading;
}

/** A section of a draft with what stands before it. Offsets in `reading` are `start` less than the draft's. */
export interface DraftPart {
  readonly reading: DraftReading;
  readonly start: number;
}

export interface SilencedFinding {
  readonly finding: Finding;
  /** As the comment gives it; empty where it gives none. */
  readonly reason: string;
}

export interface CheckedPart extends DraftPart {
  /** Offsets as in `reading`. Names that the draft spells in two ways are not told here. */
  readonly findings: readonly Finding[];
}

/**
 * What one slice came to: nothing to show yet; the findings of the whole visible part; or those of
 * the draft once all that was edited is checked. What only stands behind an edit, and has it as
 * context, counts there with what was found in it before and is checked next: a host may rest first.
 * In order of place.
 */
export type CheckSlice =
  | { readonly kind: 'working' }
  | { readonly kind: 'visible' | 'edited'; readonly findings: Finding[] };

export function createDraftChecker(corpus: Corpus, options: CheckOptions = {}): DraftChecker {
  let draft: Draft = { text: '' };
  const names = new DraftNames(options);
  let readings = emptyReadings();
  let results: Results = new Map();
  /** By the section's own words alone, whatever stood before it: what was found in it when the draft was last checked. */
  let lastOf: Results = new Map();
  let standings: readonly QuotationStanding[] = [];
  let silenced: readonly SilencedFinding[] = [];
  let last: CutDraft | undefined;
  let current: CutDraft | undefined;
  const cutNow = () => {
    current ??= cutDraft(draft, readings, last);
    last = current;
    readings = current.readings;
    return current;
  };
  // Kept at once: what an abandoned check has done is not done again.
  const checkNow = (section: Section, cut: CutDraft) => {
    const found = checkedSection(section, cut.readings, corpus, options);
    results.set(section.key, found);
    return found;
  };
  return {
    update(next) {
      if (next.text !== draft.text || next.issued !== draft.issued) current = undefined;
      draft = next;
    },
    *check({ visible } = {}) {
      const cut = cutNow();
      const isWanted = wanted(cut.text, options);
      yield working;
      const kept: Results = new Map();
      const unchecked: Section[] = [];
      for (const section of cut.sections) {
        const found = results.get(section.key);
        if (found) kept.set(section.key, found);
        else unchecked.push(section);
      }
      const checkAll = function* (sections: readonly Section[]): Generator<CheckSlice, void, void> {
        for (const section of sections) {
          if (kept.has(section.key)) continue;
          kept.set(section.key, results.get(section.key) ?? checkNow(section, cut));
          yield working;
        }
      };
      const foundIn = (sections: readonly Section[], found: Results) =>
        sections.flatMap((section) => rankedIn(section, found));
      const isVisible = ({ span }: Section) => visible !== undefined && overlaps(span, visible);
      const inView = cut.sections.filter(isVisible);
      const seen = (): CheckSlice => ({
        kind: 'visible',
        findings: inOrder(foundIn(inView, kept).filter(isWanted)),
      });
      const isNeighbour = ({ ownKey }: Section) => lastOf.has(ownKey);
      const edited = unchecked.filter((section) => !isNeighbour(section));
      const neighbours = unchecked.filter(isNeighbour);
      yield* checkAll(edited.filter(isVisible));
      const isSeen = inView.length > 0 && !neighbours.some(isVisible);
      if (isSeen) yield seen();
      yield* checkAll(edited);
      if (neighbours.length > 0) {
        const before = new Map(kept);
        for (const { key, ownKey } of neighbours) before.set(key, lastOf.get(ownKey)!);
        const found = foundIn(cut.sections, before);
        found.push(...names.check(cut.sections, before));
        yield { kind: 'edited', findings: inOrder(found.filter(isWanted)) };
      }
      yield* checkAll(neighbours.filter(isVisible));
      if (inView.length > 0 && !isSeen) yield seen();
      yield* checkAll(neighbours);
      const ranked = foundIn(cut.sections, kept);
      ranked.push(...names.check(cut.sections, kept));
      // The next draft shares most with this one; what only earlier ones held is let go.
      results = kept;
      lastOf = new Map(cut.sections.map(({ key, ownKey }) => [ownKey, kept.get(key)!]));
      standings = cut.sections.flatMap(({ key, span }) =>
        kept.get(key)!.standings.map((each) => ({ ...each, span: shift(each.span, span.start) })),
      );
      silenced = silencedIn(cut.text, ranked, options);
      return inOrder(ranked.filter(isWanted));
    },
    standings: () => standings,
    silenced: () => silenced,
    areClaimsRead() {
      const { text, frontMatter } = cutNow();
      return areClaimsRead(text.slice(frontMatter.span?.end ?? 0), frontMatter.lang);
    },
    around(offset) {
      const cut = cutNow();
      const section = sectionAt(cut, offset);
      return section && partOf(section, cut.readings);
    },
    checkedAround(offset) {
      const cut = cutNow();
      const section = sectionAt(cut, offset);
      if (!section) return undefined;
      const { ranked } = results.get(section.key) ?? checkNow(section, cut);
      const part = partOf(section, cut.readings);
      const isWanted = wanted(cut.text, options);
      const findings = inOrder(
        ranked
          .map(({ rank, finding }) => ({
            rank,
            finding: shiftFinding(finding, section.span.start),
          }))
          .filter(isWanted),
      ).map((finding) => shiftFinding(finding, -part.start));
      return { ...part, findings };
    },
    reader() {
      const cut = cutNow();
      return () => readSections(cut);
    },
  };
}

function partOf(section: Section, readings: Readings): DraftPart {
  const { reading, start } = readSection(section, readings);
  return { reading, start: section.span.start - start };
}

const working: CheckSlice = { kind: 'working' };

/** Neither switched off nor ignored by a comment of the writer's. */
function wanted(text: string, { codes }: CheckOptions): (ranked: Ranked) => boolean {
  const ignored = ignoredStretches(text);
  return ({ finding }) =>
    codes?.[finding.code] !== false && !ignored.some((each) => speaksOf(each, finding));
}

function silencedIn(
  text: string,
  ranked: readonly Ranked[],
  { codes }: CheckOptions,
): SilencedFinding[] {
  const ignored = ignoredStretches(text);
  if (ignored.length === 0) return [];
  return inOrder(ranked.filter(({ finding }) => codes?.[finding.code] !== false)).flatMap(
    (finding) => {
      const comment = ignored.find((each) => speaksOf(each, finding));
      return comment ? [{ finding, reason: comment.reason ?? '' }] : [];
    },
  );
}

function speaksOf({ span, codes }: IgnoredStretch, finding: Finding): boolean {
  return overlaps(span, finding.span) && (codes?.includes(finding.code) ?? true);
}

/** By place; where two start and end together, in the order of the checks. */
function inOrder(ranked: readonly Ranked[]): Finding[] {
  return [...ranked]
    .sort((a, b) => byPlace(a.finding.span, b.finding.span) || a.rank - b.rank)
    .map(({ finding }) => finding);
}
