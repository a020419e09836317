import type { Line } from './bench.mts';

const width = 720;
const height = 440;
const left = 70;
const right = 190;
const top = 24;
const bottom = 48;
const colours = [
  '#d00000',
  '#1f77b4',
  '#2ca02c',
  '#9467bd',
  '#8c564b',
  '#ff7f0e',
  '#7f7f7f',
  '#17becf',
];

/** Cost of a query against library size, both axes logarithmic, as SVG. */
export function drawGrowth(lines: readonly Line[]): string {
  const points = lines.flatMap((line) => line.points);
  const sizes = powersAround(points.map(([size]) => size));
  const costs = powersAround(points.map(([, ms]) => ms));
  const x = (size: number) => scale(size, sizes, left, width - right);
  const y = (ms: number) => scale(ms, costs, height - bottom, top);
  const grid = [
    ...sizes.map(
      (size) =>
        `<line x1="${px(x(size))}" y1="${px(top)}" x2="${px(x(size))}" y2="${px(height - bottom)}" stroke="#ddd"/><text x="${px(x(size))}" y="${px(height - bottom + 18)}" text-anchor="middle">${size.toLocaleString('en-US')}</text>`,
    ),
    ...costs.map(
      (ms) =>
        `<line x1="${px(left)}" y1="${px(y(ms))}" x2="${px(width - right)}" y2="${px(y(ms))}" stroke="#ddd"/><text x="${px(left - 8)}" y="${px(y(ms) + 4)}" text-anchor="end">${ms.toLocaleString('en-US', { maximumFractionDigits: 3 })}</text>`,
    ),
  ];
  const drawn = lines.map(({ name, points: own }, at) => {
    const colour = colours[at % colours.length]!;
    const path = own.map(([size, ms]) => `${px(x(size))},${px(y(ms))}`).join(' ');
    const [lastSize, lastMs] = own[own.length - 1]!;
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="${at === 0 ? '3' : '1.5'}"/>${own
      .map(([size, ms]) => `<circle cx="${px(x(size))}" cy="${px(y(ms))}" r="3" fill="${colour}"/>`)
      .join(
        '',
      )}<text x="${px(x(lastSize) + 8)}" y="${px(y(lastMs) + 4)}" fill="${colour}">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${px(width)}" height="${px(height)}" font-family="sans-serif" font-size="12">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...grid,
    ...drawn,
    `<text x="${px((left + width - right) / 2)}" y="${px(height - 10)}" text-anchor="middle">passages</text>`,
    `<text x="16" y="${px(height / 2)}" transform="rotate(-90 16 ${px(height / 2)})" text-anchor="middle">mean processor ms a query</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The powers of ten from the one below the least to the one above the greatest. */
function powersAround(values: readonly number[]): number[] {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
}

function scale(value: number, ticks: readonly number[], low: number, high: number): number {
  const from = Math.log10(ticks[0]!);
  const to = Math.log10(ticks[ticks.length - 1]!);
  return low + ((Math.log10(value) - from) / Math.max(1e-9, to - from)) * (high - low);
}

function px(value: number): string {
  return value.toFixed(1).replace(/\.0$/, '');
}
