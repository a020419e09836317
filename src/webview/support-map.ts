import { axisTop } from 'd3-axis';
import { scaleBand, scaleLinear } from 'd3-scale';
import { select, type Selection } from 'd3-selection';
import type { SupportMapCell, SupportMapResult, SupportMapRow } from '../server/protocol/index.ts';
import { cut, shortened, shown, t } from './l10n.ts';
import { drawLegend } from './legend.ts';
import { uniqueKeys, type Mark, type MarkRow } from './mark.ts';
import type { ToPicture } from './messages.ts';
import { roomFor, type Picture } from './picture.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;
type Bearing = SupportMapCell['bearing'];

/** Pixels. A column is as wide as the room allows, between two bounds. */
const rowHeight = 24;
const headHeight = 128;
const narrowest = 26;
const widest = 60;
const tail = 96;
const letterWidth = 6;
const lettersOfHead = 28;
const sentenceLength = 240;

/** A sign for each bearing, so that none is told by colour alone: a tick, a cross, a dot. */
const signs: Readonly<Record<Bearing, string>> = {
  supports: 'M-6,0L-2,4L6,-5L4.5,-6.5L-2,1L-4.5,-1.5Z',
  contradicts: 'M-5,-3L-3,-5L0,-2L3,-5L5,-3L2,0L5,3L3,5L0,2L-3,5L-5,3L-2,0Z',
  touches: 'M-2,0A2,2 0 1 1 2,0A2,2 0 1 1 -2,0Z',
};
const silentSign = 'M-3,0H3';

/** How strong a colour is: the more of the sentence's words a passage has, the stronger. Under the sign it never hides it. */
const heat = scaleLinear([0.4, 1], [0.12, 0.42]).clamp(true);

interface CellMark extends Mark {
  /** Printed in it: a sentence's words. */
  readonly words: string;
  readonly bearing?: Bearing;
  readonly score: number;
  /** The number of its source; undefined for the sentence itself. */
  readonly column?: number;
}

interface CellRow extends MarkRow {
  readonly marks: readonly CellMark[];
}

interface Placed {
  readonly mark: CellMark;
  readonly x: number;
  readonly y: number;
}

/** The draft's sentences by the sources, and how each bears on each. */
export class SupportMapPicture implements Picture {
  readonly #svg: SVGSVGElement;
  readonly #groups: Readonly<Record<'rows' | 'head' | 'marks' | 'legend', Group>>;
  rows: readonly CellRow[] = [];
  summary = '';
  #picture: SupportMapResult | undefined;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    const group = (name: string): Group => select(svg).append('g').attr('class', name);
    this.#groups = {
      rows: group('rows').attr('aria-hidden', 'true'),
      head: group('head').attr('aria-hidden', 'true'),
      marks: group('marks'),
      legend: group('legend'),
    };
  }

  show(message: ToPicture): void {
    if (message.kind !== 'supportMap') return;
    this.#picture = message.picture;
    const keyOf = uniqueKeys();
    this.rows = message.picture.rows.map((row, at) => rowOf(row, at, message.picture, keyOf));
    this.summary = summaryOf(message.picture);
    this.redraw();
  }

  reveal(): void {
    // All of it is drawn; the page scrolls to what has the focus.
  }

  redraw(): void {
    const { sources = [], rows = [] } = this.#picture ?? {};
    const room = roomFor(this.#svg);
    const left = Math.min(440, Math.round(room * 0.5));
    const cellWidth = Math.min(
      widest,
      Math.max(narrowest, Math.floor((room - left - tail) / Math.max(1, sources.length))),
    );
    const columns = scaleBand<number>(
      sources.map((_, at) => at),
      [left, left + cellWidth * sources.length],
    );
    const width = Math.max(room, left + cellWidth * sources.length + tail);
    const bottom = headHeight + rows.length * rowHeight;
    this.#drawRows(rows.length, left, columns.range()[1]);
    this.#groups.head
      .attr('transform', `translate(0,${headHeight})`)
      .call(
        axisTop(columns)
          .tickFormat((at) => cut(headOf(sources[at]), lettersOfHead))
          .tickSizeOuter(0),
      )
      .selectAll('text')
      .attr('transform', 'translate(4,-4) rotate(-40)')
      .attr('text-anchor', 'start');
    const placed = this.rows.flatMap(({ marks }, at) =>
      marks.map((mark) => ({
        mark,
        x: mark.column === undefined ? 0 : (columns(mark.column) ?? 0),
        y: headHeight + at * rowHeight,
      })),
    );
    this.#drawMarks(placed, left, cellWidth);
    this.#groups.legend.attr('transform', `translate(4,${bottom + 14})`);
    const legendHeight = drawLegend(this.#groups.legend, legend(), Math.max(room, 320));
    const height = bottom + legendHeight + 18;
    select(this.#svg)
      .attr('width', width)
      .attr('height', height)
      .attr('viewBox', `0 0 ${width} ${height}`);
  }

  /** The lines that a silent cell lies on: what has no mark is silent. */
  #drawRows(count: number, left: number, right: number): void {
    this.#groups.rows
      .selectAll('rect')
      .data(Array.from({ length: count }, (_, at) => at))
      .join('rect')
      .attr('class', 'lane')
      .classed('odd', (at) => at % 2 === 1)
      .attr('y', (at) => headHeight + at * rowHeight)
      .attr('width', Math.max(left, right))
      .attr('height', rowHeight);
  }

  #drawMarks(placed: readonly Placed[], left: number, cellWidth: number): void {
    const letters = Math.floor((left - 18) / letterWidth);
    const mark = this.#groups.marks
      .selectAll<SVGGElement, Placed>('g')
      .data(placed, (each) => each.mark.key)
      .join((enter) => {
        const group = enter.append('g').attr('role', 'button').attr('tabindex', -1);
        group.append('title');
        group
          .append('rect')
          .attr('y', 1)
          .attr('height', rowHeight - 2);
        group.append('path');
        group
          .append('text')
          .attr('y', rowHeight / 2)
          .attr('dy', '0.32em')
          .attr('x', 8);
        return group;
      })
      .attr('transform', ({ x, y }) => `translate(${x},${y})`)
      .attr('data-key', (each) => each.mark.key)
      .attr('class', (each) => `mark ${each.mark.bearing ?? 'sentence'}`)
      .attr('aria-label', (each) => each.mark.label);
    mark.select('title').text((each) => each.mark.label);
    const isCell = ({ mark: { column } }: Placed) => column !== undefined;
    mark
      .select('rect')
      .attr('class', 'cell')
      .attr('x', (each) => (isCell(each) ? 1 : 2))
      .attr('width', (each) => (isCell(each) ? cellWidth - 2 : left - 6))
      .attr('fill-opacity', (each) => (isCell(each) ? heat(each.mark.score) : 0));
    mark
      .select('path')
      .attr('class', 'sign')
      .attr('transform', `translate(${cellWidth / 2},${rowHeight / 2})`)
      .attr('d', ({ mark: { bearing } }) => (bearing ? signs[bearing] : ''));
    // Cut at a word, so that what is seen is what the label says.
    mark
      .select('text')
      .attr('class', 'sentence')
      .text((each) => shortened(each.mark.words, letters));
  }
}

function rowOf(
  row: SupportMapRow,
  at: number,
  { sources }: SupportMapResult,
  keyOf: (key: string) => string,
): CellRow {
  const words = shown(row.text);
  const key = keyOf(words);
  const cells = [...row.cells].sort((a, b) => a.source - b.source);
  const count = (bearing: Bearing) => cells.filter((cell) => cell.bearing === bearing).length;
  const sentence: CellMark = {
    key,
    words,
    at: -1,
    score: 0,
    label: [
      t('Sentence {0}: {1}', at + 1, `“${shortened(words, sentenceLength)}”`),
      t('supported by {0}', count('supports')),
      t('contradicted by {0}', count('contradicts')),
      t('touched on by {0}', count('touches')),
      t('silent: {0}', sources.length - cells.length),
    ].join(' · '),
    ways: [
      { label: t('Go to the draft'), message: { kind: 'goToDraft', range: row.range } },
      ...cells.map((cell) => wayTo(cell, headOf(sources[cell.source]))),
    ],
    tiedTo: [],
  };
  const marks = cells.map((cell): CellMark => {
    const head = headOf(sources[cell.source]);
    return {
      key: `${key} ${sources[cell.source]?.id ?? ''}`,
      words: '',
      at: cell.source,
      column: cell.source,
      bearing: cell.bearing,
      score: cell.score,
      label: [
        `${head}: ${inWords(cell.bearing)}`,
        `“${shortened(shown(cell.text), sentenceLength)}”`,
        t('Sentence {0}: {1}', at + 1, `“${shortened(words, sentenceLength)}”`),
      ].join(' · '),
      ways: [
        wayTo(cell, head),
        { label: t('Go to the draft'), message: { kind: 'goToDraft', range: row.range } },
      ],
      tiedTo: [key],
    };
  });
  return { name: `${at + 1}. ${words}`, marks: [sentence, ...marks] };
}

function wayTo({ place }: SupportMapCell, head: string) {
  return { label: t('Open {0}', head), message: { kind: 'goToSource', place } } as const;
}

function headOf(source: SupportMapResult['sources'][number] | undefined): string {
  if (!source) return '';
  // The day first: it tells two articles of one outlet apart where the rest is cut.
  return [source.issued?.slice(0, 10), source.outlet ?? source.title ?? source.id]
    .flatMap((words) => (words === undefined ? [] : shown(words)))
    .join(' ');
}

function inWords(bearing: Bearing): string {
  switch (bearing) {
    case 'supports':
      return t('supports');
    case 'contradicts':
      return t('contradicts');
    case 'touches':
      return t('speaks of it');
  }
}

function legend() {
  return [
    {
      path: signs.supports,
      className: 'supports',
      label: t('the source supports the sentence'),
    },
    { path: signs.contradicts, className: 'contradicts', label: t('contradicts it') },
    { path: signs.touches, className: 'touches', label: t('speaks of it') },
    { path: silentSign, className: 'silent', label: t('empty: is silent') },
  ];
}

function summaryOf({ rows, sources, unshownSources, unshownSentences }: SupportMapResult): string {
  const having = (bearing: Bearing) =>
    rows.filter(({ cells }) => cells.some((cell) => cell.bearing === bearing)).length;
  return [
    t('Sentences: {0}', rows.length),
    t('supported: {0}', having('supports')),
    t('contradicted: {0}', having('contradicts')),
    t('no source speaks of: {0}', rows.filter(({ cells }) => cells.length === 0).length),
    t('sources: {0}', sources.length),
    unshownSources > 0 ? t('sources not shown: {0}', unshownSources) : '',
    unshownSentences > 0 ? t('sentences not shown: {0}', unshownSentences) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
