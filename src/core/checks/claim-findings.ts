import {
  areClaimsRead,
  findConflicts,
  type ClaimConflict,
  type ClaimEvidence,
  type DraftProse,
  type Facet,
} from '../claims/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { bylinePhrase } from '../corpus/reference.ts';
import { phrase, type Phrase } from '../text/phrase.ts';
import type { BlockReading, CheckOptions, DraftReading } from './check.ts';
import { offering, saying, type Evidence, type Finding, type FindingCode } from './finding.ts';

const codes: Readonly<Record<Facet, FindingCode>> = {
  date: 'date-conflict',
  number: 'number-conflict',
  place: 'place-conflict',
  role: 'role-conflict',
  actor: 'actor-conflict',
  polarity: 'polarity-conflict',
};

/** The last answer for each block: the checks of this family ask one after the other for the same block. */
const lastConflicts = new WeakMap<
  BlockReading,
  {
    readonly corpus: Corpus;
    readonly sensitivity: string;
    readonly conflicts: readonly ClaimConflict[];
  }
>();

function conflictsIn(
  block: BlockReading,
  reading: DraftReading,
  corpus: Corpus,
  options: CheckOptions,
): readonly ClaimConflict[] {
  const sensitivity = options.sensitivity ?? 'balanced';
  const last = lastConflicts.get(block);
  if (last?.corpus === corpus && last.sensitivity === sensitivity) return last.conflicts;
  const conflicts = areClaimsReadIn(reading)
    ? findConflicts(claimProse(block, reading), corpus, sensitivity)
    : [];
  lastConflicts.set(block, { corpus, sensitivity, conflicts });
  return conflicts;
}

const read = new WeakMap<DraftReading, boolean>();

/** Told from all that is read together: a short paragraph has too few words to show its language. */
export function areClaimsReadIn(reading: DraftReading): boolean {
  const { text, frontMatter } = reading.draft;
  const known = read.get(reading) ?? areClaimsRead(text, frontMatter.lang);
  read.set(reading, known);
  return known;
}

/** A block as claims are read from it. Markup is blanked, so that a sentence is read as the reader sees it. */
export function claimProse(
  { block: { span, prose }, sentences, times }: BlockReading,
  { draft: { text } }: DraftReading,
): DraftProse {
  const masked = text.slice(0, span.start) + prose.replaceAll('\n', ' ') + text.slice(span.end);
  return { text: masked, sentences, times };
}

/** The findings of one facet in a block. */
export function findingsOf(
  facet: Facet,
  block: BlockReading,
  reading: DraftReading,
  corpus: Corpus,
  options: CheckOptions,
): Finding[] {
  return conflictsIn(block, reading, corpus, options)
    .filter((conflict) => conflict.facet === facet && !conflict.isDisputed)
    .map((conflict) => findingOf(codes[facet], conflict));
}

/** Where sources stand on both sides of what a block says. */
export function disputesIn(
  block: BlockReading,
  reading: DraftReading,
  corpus: Corpus,
  options: CheckOptions,
): Finding[] {
  return conflictsIn(block, reading, corpus, options)
    .filter((conflict) => conflict.isDisputed && conflict.allegedBy === undefined)
    .map((conflict) => ({
      code: 'sources-disagree',
      severity: 'information',
      span: conflict.span,
      ...saying(phrase('The sources disagree: {0}.', sides(conflict))),
      expected: [...conflict.expected],
      evidence: evidenceOf(conflict),
      fixes: [],
    }));
}

/** What a block states and the sources hold only on somebody's word. */
export function allegationsIn(
  block: BlockReading,
  reading: DraftReading,
  corpus: Corpus,
  options: CheckOptions,
): Finding[] {
  return conflictsIn(block, reading, corpus, options).flatMap((conflict): Finding[] =>
    conflict.allegedBy === undefined
      ? []
      : [
          {
            code: 'allegation-as-fact',
            severity: 'information',
            span: conflict.span,
            ...saying(
              phrase(
                ...ofSources(
                  conflict,
                  'The draft states this as a fact; {0} says it on the word of {1}.',
                  'The draft states this as a fact; {0} say it on the word of {1}.',
                ),
                conflict.allegedBy,
              ),
            ),
            expected: [...conflict.expected],
            evidence: evidenceOf(conflict),
            fixes: [],
          },
        ],
  );
}

/** Each side with outlet and date, in order of date: a newer figure is newer, and not for that reason right. */
function sides({ evidence }: ClaimConflict): Phrase {
  const dated = evidence.toSorted(
    (a, b) => dayOf(a).localeCompare(dayOf(b)) || bearingRank(a) - bearingRank(b),
  );
  const isNewer = dayOf(dated[0]!) !== '' && dayOf(dated[0]!) !== dayOf(dated.at(-1)!);
  return dated
    .map((each, at) =>
      phrase(
        isNewer && at === dated.length - 1 ? '{0}, the newest, has {1}' : '{0} has {1}',
        bylinePhrase(each.sentence.source),
        each.value,
      ),
    )
    .reduce((list, side) => phrase('{0}; {1}', list, side));
}

function dayOf({ sentence: { source } }: ClaimEvidence): string {
  return source.issued ?? '';
}

function bearingRank({ bearing }: ClaimEvidence): number {
  return bearing === 'supports' ? 0 : 1;
}

function findingOf(code: FindingCode, conflict: ClaimConflict): Finding {
  const [best] = conflict.expected;
  return {
    code,
    severity: 'warning',
    span: conflict.span,
    ...saying(
      phrase(
        ...ofSources(
          conflict,
          'The draft says {1}; {0} says {2}.',
          'The draft says {1}; {0} say {2}.',
        ),
        conflict.found,
        best ?? phrase('otherwise'),
      ),
    ),
    expected: [...conflict.expected],
    evidence: evidenceOf(conflict),
    fixes: conflict.repair
      ? [
          {
            ...offering(phrase('Change to “{0}”', conflict.repair.text)),
            edits: [{ span: conflict.repair.span, text: conflict.repair.text }],
          },
        ]
      : [],
  };
}

/** The sentence for one source or for several, and their names as its first value. */
function ofSources(
  { evidence }: ClaimConflict,
  one: string,
  several: string,
): [template: string, names: string | Phrase] {
  const names = new Set(
    evidence.map(({ sentence }) => sentence.source.outlet ?? sentence.source.id),
  );
  if (names.size === 0) return [one, phrase('a source')];
  return [names.size === 1 ? one : several, [...names].join(', ')];
}

/** Each passage once: a place may belong to the event and to the verb of one sentence. */
function evidenceOf({ evidence }: ClaimConflict): Evidence[] {
  const isFirst = ({ sentence }: ClaimEvidence, at: number): boolean =>
    evidence.findIndex((each) => each.sentence.reading === sentence.reading) === at;
  return evidence.filter(isFirst).map(({ sentence: { source, reading }, bearing }) => ({
    source: source.id,
    span: { ...reading.span },
    text: source.text.slice(reading.span.start, reading.span.end),
    bearing,
  }));
}
