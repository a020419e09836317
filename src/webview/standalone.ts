import type { PictureFormat } from './messages.ts';

/** What gives a drawing its looks; in the page it comes from the theme, in a file it has to be written down. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
];

/** Only what a page needs: a file has nothing to click, and no style sheet. */
const ofThePage = [
  'class',
  'role',
  'tabindex',
  'aria-label',
  'aria-labelledby',
  'aria-describedby',
  'aria-hidden',
  'data-key',
  'focusable',
];

/** A browser draws no larger picture than so many pixels a side. */
const mostPixels = 16_000;
const sharpness = 2;

/** The picture as a file of its own, in the colours of the theme. */
export async function contentOf(svg: SVGSVGElement, format: PictureFormat): Promise<string> {
  const text = standaloneSvg(svg);
  return format === 'svg' ? text : await pngOf(text, svg);
}

function standaloneSvg(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement; // A clone is what it is cloned from.
  const [drawn, copied] = [
    [svg, ...svg.querySelectorAll('*')],
    [copy, ...copy.querySelectorAll('*')],
  ];
  drawn.forEach((element, at) => {
    const target = copied[at]!;
    for (const name of ofThePage) target.removeAttribute(name);
    const style = getComputedStyle(element);
    if (element instanceof SVGGraphicsElement && !(element instanceof SVGGElement)) {
      for (const look of looks) target.setAttribute(look, style.getPropertyValue(look));
    }
  });
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.querySelector('desc')?.after(ground);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

async function pngOf(text: string, svg: SVGSVGElement): Promise<string> {
  const { width, height } = { width: svg.width.baseVal.value, height: svg.height.baseVal.value };
  const scale = Math.min(sharpness, mostPixels / width, mostPixels / height);
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^[^,]*,/u, '');
  } finally {
    URL.revokeObjectURL(url);
  }
}
