import type { Selection } from 'd3-selection';

export interface LegendEntry {
  readonly path: string;
  readonly className: string;
  readonly label: string;
}

/** Letters of the legend's size are about so wide, in pixels. */
const letterWidth = 6.6;
const rowHeight = 20;
const gap = 36;

/** What the shapes mean, in as many rows as it takes; it belongs to the picture, so that an export has it. Gives the height. */
export function drawLegend(
  parent: Selection<SVGGElement, unknown, null, undefined>,
  entries: readonly LegendEntry[],
  width: number,
): number {
  parent.attr('aria-hidden', 'true').selectAll('*').remove();
  let [x, y] = [10, 10];
  for (const { path, className, label } of entries) {
    const wide = label.length * letterWidth + gap;
    if (x > 10 && x + wide > width) [x, y] = [10, y + rowHeight];
    const entry = parent.append('g').attr('transform', `translate(${x},${y})`);
    entry.append('path').attr('d', path).attr('class', className);
    entry.append('text').attr('class', 'label').attr('x', 14).attr('dy', '0.32em').text(label);
    x += wide;
  }
  return y + rowHeight;
}
