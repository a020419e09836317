import type { BlockReading } from '../checks/check.ts';
import type { Finding } from '../checks/finding.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { timesIn } from '../corpus/readings.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { splitSentences } from '../text/sentences.ts';
import { byPlace, contains, overlaps, shift, textOf, type Span } from '../text/span.ts';
import { dateInWords } from '../time/date-in-words.ts';
import type { TimeExpression } from '../time/index.ts';

/** ISO days, both included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** A date that the draft states. Offsets are the draft's. */
export interface DatedStatement {
  readonly days: Days;
  /** The date as the draft prints it. */
  readonly words: string;
  readonly span: Span;
  readonly sentence: string;
}

/** Something that a source dates, or the day on which the source itself was issued. */
export interface DatedEvent {
  readonly kind: 'told' | 'issued';
  readonly days: Days;
  readonly words: string;
  readonly sentence: string;
  /** The sentence in the source; the headline, or the start of the text, for the day of issue. */
  readonly passage: Passage;
}

/** How a dated statement stands: `disputed` where sources stand on both sides of it. */
export type StatementState = 'conflict' | 'disputed' | 'plain';

export interface JudgedStatement extends DatedStatement {
  readonly state: StatementState;
  /** What the findings on it say. */
  readonly remarks: readonly string[];
  /** What the sources put elsewhere: each stands in a lane. */
  readonly against: readonly DatedEvent[];
}

/** The sources of one outlet, their events in order of time. */
export interface TimelineLane {
  readonly outlet: string;
  readonly events: readonly DatedEvent[];
}

export interface Timeline {
  readonly statements: readonly JudgedStatement[];
  readonly lanes: readonly TimelineLane[];
  /** Sources that are left out because a library is larger than a picture. */
  readonly unshownSources: number;
}

/** Sources drawn at most, dates drawn of each, and of the draft. Chosen: more are no picture any more, and a search is the better way. */
const mostSources = 40;
const mostEventsOfSource = 200;
const mostStatements = 1000;

const judging: Partial<Record<Finding['code'], StatementState>> = {
  'date-conflict': 'conflict',
  'weekday-mismatch': 'conflict',
  'sources-disagree': 'disputed',
};

/** The dates that a block of a draft states and the calendar can place; none for "recently" or "for two years". */
export function datedStatements(
  { sentences, times }: Pick<BlockReading, 'sentences' | 'times'>,
  text: string,
): DatedStatement[] {
  return times.flatMap((time) => {
    const days = daysOf(time);
    const sentence = sentences.find((each) => contains(each, time.span));
    if (!days || !sentence) return [];
    const [words, whole] = [oneLine(textOf(text, time.span)), oneLine(textOf(text, sentence))];
    return [{ days, words, span: time.span, sentence: whole }];
  });
}

/**
 * A draft's dated statements above the dated events of the sources, lane by lane. In a library that
 * is larger than a picture the sources that the draft `uses` are shown, and no others.
 */
export function timelineOf(
  statements: readonly DatedStatement[],
  findings: readonly Finding[],
  corpus: Corpus,
  uses: ReadonlySet<string>,
): Timeline {
  const shown = shownSources(corpus, findings, uses);
  const judged = statements
    .map((statement) => judge(statement, findings, corpus))
    .sort((a, b) => byState(a, b))
    .slice(0, mostStatements)
    .sort((a, b) => byDay(a, b) || byPlace(a.span, b.span));
  const against = new Set(judged.flatMap((statement) => statement.against));
  return {
    statements: judged,
    lanes: lanesOf(shown, against),
    unshownSources: corpus.sources.length - shown.length,
  };
}

/** The sources of which a timeline shows dates: what is to be read before it is drawn. */
export function shownSources(
  corpus: Corpus,
  findings: readonly Finding[],
  uses: ReadonlySet<string>,
): Source[] {
  if (corpus.sources.length <= mostSources) return [...corpus.sources];
  const against = new Set(
    findings
      .filter(({ code }) => judging[code] !== undefined)
      .flatMap(({ evidence }) => evidence.map(({ source }) => source)),
  );
  const first = corpus.sources.filter(({ id }) => against.has(id));
  const then = corpus.sources.filter(({ id }) => uses.has(id) && !against.has(id));
  return [...first, ...then].slice(0, mostSources);
}

const events = new WeakMap<Source, readonly DatedEvent[]>();

/** The dated events of a source in order of its text, read once; the day of issue is the first. */
export function eventsIn(source: Source): readonly DatedEvent[] {
  let found = events.get(source);
  if (!found) {
    found = [...issueOf(source), ...toldIn(source)];
    events.set(source, found);
  }
  return found;
}

function toldIn(source: Source): DatedEvent[] {
  const times = timesIn(source);
  const told: DatedEvent[] = [];
  let at = 0;
  for (const paragraph of source.paragraphs) {
    const sentences = splitSentences(textOf(source.text, paragraph).replaceAll('\n', ' '));
    for (; at < times.length && times[at]!.span.start < paragraph.end; at++) {
      const time = times[at]!;
      const days = daysOf(time);
      const sentence = sentences
        .map((each) => shift(each, paragraph.start))
        .find((each) => overlaps(each, time.span));
      if (!days || !sentence) continue;
      told.push({
        kind: 'told',
        days,
        words: oneLine(textOf(source.text, time.span)),
        sentence: oneLine(textOf(source.text, sentence)),
        passage: { source, span: sentence },
      });
    }
  }
  return told;
}

function issueOf(source: Source): DatedEvent[] {
  const { published, issued, title, headline, id } = source;
  if (published?.earliest === undefined || published.latest === undefined || issued === undefined)
    return [];
  return [
    {
      kind: 'issued',
      days: { first: published.earliest, last: published.latest },
      words: dateInWords(issued),
      sentence: title ?? (headline ? oneLine(textOf(source.text, headline)) : id),
      passage: { source, span: headline ?? { start: 0, end: 0 } },
    },
  ];
}

function judge(
  statement: DatedStatement,
  findings: readonly Finding[],
  corpus: Corpus,
): JudgedStatement {
  const own = findings.filter(
    ({ code, span }) => judging[code] !== undefined && overlaps(span, statement.span),
  );
  const states = own.map(({ code }) => judging[code]);
  return {
    ...statement,
    state: states.includes('conflict') ? 'conflict' : (states[0] ?? 'plain'),
    remarks: own.map(({ message }) => message),
    against: [...new Set(own.flatMap((finding) => eventsAgainst(finding, statement, corpus)))],
  };
}

/**
 * The events that a finding's contradicting passages date otherwise. A remark may take its day from
 * a sentence before it: then the last event before it with the day that the finding expects counts.
 */
function eventsAgainst(
  { evidence, expected = [] }: Finding,
  { days }: DatedStatement,
  corpus: Corpus,
): DatedEvent[] {
  return evidence.flatMap(({ source: id, span, bearing }) => {
    const source = corpus.source(id);
    if (!source || bearing !== 'contradicts') return [];
    const told = eventsIn(source).filter(({ kind }) => kind === 'told');
    const isExpected = (event: DatedEvent) => expected.includes(dateInWords(event.days.first));
    const within = told.filter(({ passage }) => overlaps(passage.span, span));
    const found =
      within.find(isExpected) ??
      told.findLast((event) => event.passage.span.end <= span.end && isExpected(event)) ??
      within.find((event) => event.days.last < days.first || days.last < event.days.first);
    return found ? [found] : [];
  });
}

function lanesOf(
  sources: readonly Source[],
  against: ReadonlySet<DatedEvent>,
): readonly TimelineLane[] {
  const lanes = new Map<string, DatedEvent[]>();
  for (const source of sources) {
    const outlet = source.outlet ?? source.id;
    const lane = lanes.get(outlet) ?? [];
    lanes.set(outlet, lane);
    lane.push(
      ...eventsIn(source).filter((event, at) => at < mostEventsOfSource || against.has(event)),
    );
  }
  return [...lanes]
    .map(([outlet, told]) => ({ outlet, events: told.sort(byDay) }))
    .sort((a, b) => (a.outlet < b.outlet ? -1 : 1));
}

function daysOf({ type, earliest, latest }: TimeExpression): Days | undefined {
  if (type === 'DURATION' || type === 'SET') return undefined;
  if (earliest === undefined || latest === undefined) return undefined;
  return { first: earliest, last: latest };
}

interface Dated {
  readonly days: Days;
}

function byDay(a: Dated, b: Dated): number {
  if (a.days.first !== b.days.first) return a.days.first < b.days.first ? -1 : 1;
  return a.days.last === b.days.last ? 0 : a.days.last < b.days.last ? -1 : 1;
}

function byState(a: JudgedStatement, b: JudgedStatement): number {
  return Number(a.state === 'plain') - Number(b.state === 'plain') || byPlace(a.span, b.span);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
