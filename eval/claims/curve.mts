export interface CurvePoint {
  readonly recall: number;
  readonly precision: number;
}

export interface Curve {
  readonly name: string;
  readonly points: readonly CurvePoint[];
  /** Where the three settings stand, named by their first letter. */
  readonly settings: readonly (CurvePoint & { readonly name: string })[];
}

const width = 760;
const height = 460;
const left = 64;
const right = 210;
const top = 24;
const bottom = 52;
const leastPrecision = 0.4;
const colours = ['#d00000', '#1f77b4', '#2ca02c', '#9467bd', '#8c564b'];

/** Precision against recall, a line for each data set, as SVG. */
export function drawCurves(curves: readonly Curve[]): string {
  const most = Math.max(0.1, ...curves.flatMap(({ points }) => points.map(({ recall }) => recall)));
  const widest = Math.ceil(most * 10) / 10;
  const x = (recall: number) => left + (recall / widest) * (width - left - right);
  const y = (precision: number) =>
    top +
    ((1 - Math.max(leastPrecision, precision)) / (1 - leastPrecision)) * (height - top - bottom);
  const across = ticks(0, widest, widest > 0.5 ? 0.1 : 0.05);
  const up = ticks(leastPrecision, 1, 0.1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" font-family="sans-serif" font-size="12">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...across.map(
      (at) =>
        `<line x1="${px(x(at))}" y1="${px(top)}" x2="${px(x(at))}" y2="${px(height - bottom)}" stroke="#ddd"/><text x="${px(x(at))}" y="${px(height - bottom + 18)}" text-anchor="middle">${at.toFixed(2)}</text>`,
    ),
    ...up.map(
      (at) =>
        `<line x1="${px(left)}" y1="${px(y(at))}" x2="${px(width - right)}" y2="${px(y(at))}" stroke="#ddd"/><text x="${px(left - 8)}" y="${px(y(at) + 4)}" text-anchor="end">${at.toFixed(1)}</text>`,
    ),
    ...curves.flatMap((curve, at) => drawCurve(curve, at, x, y)),
    `<text x="${px((left + width - right) / 2)}" y="${px(height - 12)}" text-anchor="middle">recall of what is refuted</text>`,
    `<text x="18" y="${px((height - bottom) / 2)}" transform="rotate(-90 18 ${px((height - bottom) / 2)})" text-anchor="middle">precision of what is flagged</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function drawCurve(
  { name, points, settings }: Curve,
  at: number,
  x: (recall: number) => number,
  y: (precision: number) => number,
): string[] {
  const colour = colours[at % colours.length]!;
  const path = points.map((each) => `${px(x(each.recall))},${px(y(each.precision))}`).join(' ');
  const legend = top + 12 + at * 20;
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
    ...settings.map(
      (each) =>
        `<circle cx="${px(x(each.recall))}" cy="${px(y(each.precision))}" r="4" fill="${colour}"/><text x="${px(x(each.recall) + 6)}" y="${px(y(each.precision) - 6)}" fill="${colour}">${each.name.slice(0, 1)}</text>`,
    ),
    `<rect x="${px(width - right + 16)}" y="${px(legend - 10)}" width="12" height="12" fill="${colour}"/><text x="${px(width - right + 34)}" y="${px(legend)}">${name}</text>`,
  ];
}

function ticks(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);
}

function px(value: number): string {
  return value.toFixed(1).replace(/\.0$/u, '');
}
