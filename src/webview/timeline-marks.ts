import type { TimelineEvent, TimelineResult, TimelineStatement } from '../server/protocol/index.ts';
import type { Glyph } from './glyphs.ts';
import { language, shortened, shown, t } from './l10n.ts';
import { uniqueKeys, type Mark, type MarkRow, type Way } from './mark.ts';
import { stretchOf, type Stretch } from './timeline-layout.ts';

/** A mark of the timeline: what it is, where it stands in time. */
export interface TimeMark extends Mark {
  readonly glyph: Glyph;
  readonly stretch: Stretch;
  /** Printed beside the mark; empty where there are too many to be printed. */
  readonly caption: string;
}

export interface TimeRow extends MarkRow {
  readonly marks: readonly TimeMark[];
}

/** Beyond so many dates in the draft only conflicts are captioned. Chosen. */
const mostCaptions = 60;
const sentenceLength = 240;

/** The draft's row, then one for each outlet. */
export function timeRows({ statements, lanes }: TimelineResult): TimeRow[] {
  const keyOf = uniqueKeys();
  const against = new Set(
    statements.flatMap((statement) =>
      statement.against.flatMap(([lane, at]) => lanes[lane]?.events[at] ?? []),
    ),
  );
  const keys = new Map<TimelineEvent, string>();
  const events = lanes.map(({ outlet, events: told }) => ({
    name: shown(outlet),
    marks: told.map((event) => {
      const mark = eventMark(event, against.has(event), keyOf);
      keys.set(event, mark.key);
      return mark;
    }),
  }));
  const captioned = statements.length <= mostCaptions;
  const draft = statements.map((statement) => {
    const opposed = statement.against.flatMap(([lane, at]) => lanes[lane]?.events[at] ?? []);
    return statementMark(statement, opposed, keys, keyOf, captioned);
  });
  const tied = new Map<string, string[]>();
  for (const { key, tiedTo } of draft)
    for (const other of tiedTo) tied.set(other, [...(tied.get(other) ?? []), key]);
  return [
    { name: t('Draft'), marks: draft },
    ...events.map(({ name, marks }) => ({
      name,
      marks: marks.map((mark) => ({ ...mark, tiedTo: tied.get(mark.key) ?? [] })),
    })),
  ];
}

function statementMark(
  statement: TimelineStatement,
  opposed: readonly TimelineEvent[],
  keys: ReadonlyMap<TimelineEvent, string>,
  keyOf: (key: string) => string,
  captioned: boolean,
): TimeMark {
  const { state, sentence, range, remarks } = statement;
  const words = shown(statement.words);
  const says = {
    conflict: t('conflict'),
    disputed: t('the sources disagree'),
    plain: '',
  }[state];
  return {
    key: keyOf(`draft ${sentence} ${statement.words}`),
    glyph: state === 'plain' ? 'statement' : state,
    stretch: stretchOf(statement),
    at: stretchOf(statement).from,
    caption: captioned || state !== 'plain' ? words : '',
    label: [
      says,
      t('Draft, {0} ({1})', words, inWords(statement)),
      `“${shortened(shown(sentence), sentenceLength)}”`,
      ...remarks.map(shown),
    ]
      .filter(Boolean)
      .join(' · '),
    ways: [
      { label: t('Go to the draft'), message: { kind: 'goToDraft', range } },
      ...opposed.map(wayTo),
    ],
    tiedTo: opposed.flatMap((event) => keys.get(event) ?? []),
  };
}

function eventMark(
  event: TimelineEvent,
  isAgainst: boolean,
  keyOf: (key: string) => string,
): TimeMark {
  const words = shown(event.words);
  const says = isAgainst
    ? t('contradicts the draft')
    : event.kind === 'issued'
      ? t('published')
      : '';
  return {
    key: keyOf(`${event.place.id} ${event.sentence} ${event.words}`),
    glyph: isAgainst ? 'against' : event.kind,
    stretch: stretchOf(event),
    at: stretchOf(event).from,
    caption: isAgainst ? words : '',
    label: [
      says,
      `${shown(event.byline)}: ${words} (${inWords(event)})`,
      `“${shortened(shown(event.sentence), sentenceLength)}”`,
    ]
      .filter(Boolean)
      .join(' · '),
    ways: [wayTo(event)],
    tiedTo: [],
  };
}

function wayTo({ byline, place }: TimelineEvent): Way {
  return { label: t('Open {0}', shown(byline)), message: { kind: 'goToSource', place } };
}

const dayFormat = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });

/** "Sep 19, 2023", or the first and the last day. */
function inWords(date: { first: string; last: string }): string {
  const { from, to } = stretchOf(date);
  if (Number.isNaN(from) || Number.isNaN(to)) return date.first;
  return dayFormat.formatRange(from, to - 1);
}
