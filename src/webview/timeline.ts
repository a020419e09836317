import { axisBottom } from 'd3-axis';
import { scaleUtc, type ScaleTime } from 'd3-scale';
import { select, type Selection } from 'd3-selection';
import { zoom as zoomBehavior, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import type { TimelineResult } from '../server/protocol/index.ts';
import { glyphs } from './glyphs.ts';
import { cut } from './l10n.ts';
import { drawLegend } from './legend.ts';
import type { ToPicture } from './messages.ts';
import { roomFor, type Picture, type Zoom } from './picture.ts';
import { draftStretch, middleOf, wholeStretch, type Stretch } from './timeline-layout.ts';
import { timeRows, type TimeRow } from './timeline-marks.ts';
import {
  captionGap,
  letterWidth,
  place,
  right,
  rowHeight,
  type Placed,
  type Room,
} from './timeline-places.ts';
import { legendEntries, summaryOf, tickWords } from './timeline-words.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Pixels. The names of the lanes take a share of the room, up to a bound. */
const lanePadding = 8;
const axisHeight = 26;
const leftShare = 0.24;
const leftMost = 200;

/** From all dates down to a day. */
const mostZoom = 20_000;

/** The draft's dates on a line, above those of the sources, lane by lane. */
export class TimelinePicture implements Picture {
  readonly #svg: SVGSVGElement;
  readonly #groups: Readonly<
    Record<'grid' | 'lanes' | 'ties' | 'marks' | 'axis' | 'legend', Group>
  >;
  readonly #clip: Selection<SVGRectElement, unknown, null, undefined>;
  readonly #zoom = zoomBehavior<SVGSVGElement, unknown>();
  readonly zoom: Zoom = {
    by: (factor) => {
      select(this.#svg).call(this.#zoom.scaleBy.bind(this.#zoom), factor);
    },
    toDraft: () => {
      this.#lookAt(this.#picture && draftStretch(this.#picture));
    },
    toAll: () => {
      this.#lookAt(this.#picture && wholeStretch(this.#picture));
    },
  };
  rows: readonly TimeRow[] = [];
  summary = '';
  #picture: TimelineResult | undefined;
  #whole: Stretch = { from: 0, to: 1 };
  /** What the writer looks at; undefined until there is something to look at. */
  #view: Stretch | undefined;
  #onView: (view: Stretch) => void;

  constructor(svg: SVGSVGElement, view: Stretch | undefined, onView: (view: Stretch) => void) {
    this.#svg = svg;
    this.#view = view;
    this.#onView = onView;
    const root = select(svg);
    this.#clip = root.append('clipPath').attr('id', 'plot').append('rect');
    const group = (name: string): Group => root.append('g').attr('class', name);
    this.#groups = {
      grid: group('grid').attr('aria-hidden', 'true'),
      lanes: group('lanes').attr('aria-hidden', 'true'),
      ties: group('ties').attr('aria-hidden', 'true').attr('clip-path', 'url(#plot)'),
      marks: group('marks').attr('clip-path', 'url(#plot)'),
      axis: group('axis').attr('aria-hidden', 'true'),
      legend: group('legend'),
    };
    // The wheel alone scrolls the page, as everywhere.
    this.#zoom.filter((event: MouseEvent) =>
      event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0,
    );
    this.#zoom.on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      const scale = event.transform.rescaleX(this.#wholeScale());
      const [from, to] = scale.domain().map(Number);
      this.#view = { from: from!, to: to! };
      this.#onView(this.#view);
      this.#draw(scale);
    });
    root.call(this.#zoom).on('dblclick.zoom', null);
  }

  show(message: ToPicture): void {
    if (message.kind !== 'timeline') return;
    const { picture } = message;
    this.#picture = picture;
    this.#whole = wholeStretch(picture) ?? { from: 0, to: 1 };
    this.rows = timeRows(picture);
    this.summary = summaryOf(picture);
    this.redraw();
  }

  redraw(): void {
    if (!this.#picture) return;
    const { from, to } = this.#whole;
    const { left, width } = this.#room();
    this.#zoom
      .extent([
        [left, 0],
        [width - right, 1],
      ])
      .translateExtent([
        [left, -Infinity],
        [width - right, Infinity],
      ])
      .scaleExtent([1, mostZoom]);
    const view = this.#view;
    const stays = view && view.from < to && view.to > from;
    this.#lookAt(stays ? view : draftStretch(this.#picture));
  }

  reveal(key: string): void {
    const mark = this.rows.flatMap(({ marks }) => marks).find((each) => each.key === key);
    const view = this.#view;
    if (!mark || !view) return;
    const middle = middleOf(mark.stretch);
    if (view.from <= middle && middle <= view.to) return;
    const half = (view.to - view.from) / 2;
    this.#lookAt({ from: middle - half, to: middle + half });
  }

  #room(): Room {
    const width = roomFor(this.#svg);
    return { width, left: Math.min(leftMost, Math.round(width * leftShare)) };
  }

  #wholeScale(): ScaleTime<number, number> {
    const { from, to } = this.#whole;
    const { left, width } = this.#room();
    return scaleUtc([from, to], [left, width - right]);
  }

  #lookAt(stretch: Stretch | undefined): void {
    const scale = this.#wholeScale();
    const { from, to } = stretch ?? this.#whole;
    const { left, width } = this.#room();
    const wide = width - right - left;
    const factor = Math.min(mostZoom, Math.max(1, wide / (scale(to) - scale(from))));
    const transform = zoomIdentity.translate(left - factor * scale(from), 0).scale(factor);
    select(this.#svg).call(this.#zoom.transform.bind(this.#zoom), transform);
  }

  #draw(scale: ScaleTime<number, number>): void {
    const room = this.#room();
    const { left, width } = room;
    const placed: Placed[] = [];
    const lanes: { name: string; y: number; height: number }[] = [];
    let y = 4;
    let axisAt = 0;
    this.rows.forEach((row, at) => {
      const own = place(row.marks, scale, room);
      const height = own.count * rowHeight + 2 * lanePadding;
      lanes.push({ name: row.name, y, height });
      placed.push(...own.placed.map((each) => ({ ...each, y: each.y + y + lanePadding })));
      y += height;
      if (at > 0) return;
      axisAt = y;
      y += axisHeight;
    });
    this.#drawLanes(lanes, room);
    this.#drawAxis(scale, axisAt, y, room);
    this.#drawTies(placed);
    this.#drawMarks(placed);
    this.#clip
      .attr('x', left)
      .attr('y', 0)
      .attr('width', width - right - left + 8)
      .attr('height', y);
    this.#groups.legend.attr('transform', `translate(4,${y + 12})`);
    const legendHeight = drawLegend(this.#groups.legend, legendEntries(), width - 12);
    select(this.#svg)
      .attr('width', width)
      .attr('height', y + legendHeight + 16)
      .attr('viewBox', `0 0 ${width} ${y + legendHeight + 16}`);
  }

  #drawLanes(
    lanes: readonly { name: string; y: number; height: number }[],
    { left, width }: Room,
  ): void {
    const letters = Math.floor((left - 24) / letterWidth);
    const lane = this.#groups.lanes
      .selectAll<SVGGElement, unknown>('g')
      .data(lanes)
      .join((enter) => {
        const group = enter.append('g');
        group.append('rect').attr('class', 'lane');
        group.append('text').attr('class', 'name').attr('x', 8).attr('dy', '0.32em');
        return group;
      })
      .attr('transform', (each) => `translate(0,${each.y})`);
    lane
      .select('rect')
      .attr('width', width)
      .attr('height', (each) => each.height)
      .classed('odd', (_, at) => at % 2 === 1);
    lane
      .select('text')
      .attr('y', lanePadding + rowHeight / 2)
      .text((each) => cut(each.name, letters));
  }

  #drawAxis(
    scale: ScaleTime<number, number>,
    y: number,
    bottom: number,
    { left, width }: Room,
  ): void {
    const ticks = Math.max(2, Math.floor((width - left) / 100));
    const { axis, grid } = this.#groups;
    axis
      .attr('transform', `translate(0,${y})`)
      .call(axisBottom<Date>(scale).ticks(ticks).tickFormat(tickWords).tickSizeOuter(0));
    grid.call(
      axisBottom<Date>(scale)
        .ticks(ticks)
        .tickFormat(() => '')
        .tickSize(bottom)
        .tickSizeOuter(0),
    );
  }

  #drawTies(placed: readonly Placed[]): void {
    const byKey = new Map(placed.map((each) => [each.mark.key, each]));
    const ties = placed
      .filter(({ mark }) => mark.glyph === 'conflict' || mark.glyph === 'disputed')
      .flatMap((from) =>
        from.mark.tiedTo.flatMap((key) => {
          const to = byKey.get(key);
          return to ? [{ from, to }] : [];
        }),
      );
    this.#groups.ties
      .selectAll<SVGLineElement, unknown>('line')
      .data(ties)
      .join('line')
      .attr('class', ({ from }) => `tie ${from.mark.glyph}`)
      .attr('x1', ({ from }) => from.x)
      .attr('y1', ({ from }) => from.y)
      .attr('x2', ({ to }) => to.x)
      .attr('y2', ({ to }) => to.y);
  }

  #drawMarks(placed: readonly Placed[]): void {
    const mark = this.#groups.marks
      .selectAll<SVGGElement, Placed>('g')
      .data(placed, (each) => each.mark.key)
      .join((enter) => {
        const group = enter.append('g').attr('role', 'button').attr('tabindex', -1);
        group.append('title');
        group.append('rect').attr('class', 'bar').attr('y', -4).attr('height', 8).attr('rx', 4);
        group.append('path');
        group.append('text').attr('class', 'caption').attr('dy', '0.32em');
        return group;
      })
      .attr('transform', ({ x, y }) => `translate(${x},${y})`)
      .attr('data-key', (each) => each.mark.key)
      .attr('class', (each) => `mark ${each.mark.glyph}`)
      .attr('aria-label', (each) => each.mark.label);
    mark.select('title').text((each) => each.mark.label);
    mark
      .select('rect')
      .attr('x', ({ half }) => -half)
      .attr('width', ({ half }) => 2 * half);
    mark.select('path').attr('d', (each) => glyphs[each.mark.glyph]);
    mark
      .select('text')
      .attr('x', captionAt)
      .attr('text-anchor', ({ caption }) => (caption === 'before' ? 'end' : 'start'))
      .text(({ caption, mark: { caption: words } }) => (caption === 'nowhere' ? '' : words));
  }
}

/** Where a caption is anchored, counted from the middle of its mark. */
function captionAt({ caption, half }: Placed): number {
  switch (caption) {
    case 'before':
      return -half - captionGap;
    case 'within':
      return captionGap - half;
    case 'behind':
    case 'nowhere':
      return half + captionGap;
  }
}
