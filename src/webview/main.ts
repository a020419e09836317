/** The page of a picture: what is drawn, what keys and mouse do in it, and the same as a list. */
import { shown, t } from './l10n.ts';
import type { Mark } from './mark.ts';
import type { FromPicture, PictureFormat, ToPicture } from './messages.ts';
import { fillList } from './list.ts';
import type { Picture } from './picture.ts';
import { contentOf } from './standalone.ts';
import { SupportMapPicture } from './support-map.ts';
import type { Stretch } from './timeline-layout.ts';
import { TimelinePicture } from './timeline.ts';
import { markOf, stepFrom, tiedMark } from './walk.ts';

interface Kept {
  readonly view?: Stretch;
  readonly focus?: string;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPicture): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const vscode = acquireVsCodeApi();
const element = (id: string): HTMLElement => document.getElementById(id)!;
// The page has one SVG element, with this id.
const svg = document.querySelector<SVGSVGElement>('svg#picture')!;
const isTimeline = document.body.dataset['picture'] === 'timeline';
const picture: Picture = isTimeline
  ? new TimelinePicture(svg, vscode.getState()?.view, (view) => {
      keep({ view });
    })
  : new SupportMapPicture(svg);

/** The mark that Tab leads to: one of all, the arrow keys do the rest. */
let current = vscode.getState()?.focus;

function keep(change: Kept): void {
  vscode.setState({ ...vscode.getState(), ...change });
}

function show(message: ToPicture): void {
  if (message.kind === 'export') {
    void save(message.format);
    return;
  }
  const hasDraft = message.kind !== 'noDraft';
  document.body.classList.toggle('empty', !hasDraft);
  if (!hasDraft) {
    element('summary').textContent = t('Open a Markdown draft to see its picture here.');
    return;
  }
  const hadFocus = svg.contains(document.activeElement);
  const name = shown(message.draft);
  const title = isTimeline ? t('Timeline of {0}', name) : t('Support map of {0}', name);
  element('heading').textContent = title;
  svg.querySelector('title')!.textContent = title;
  picture.show(message);
  element('summary').textContent = picture.summary;
  const marks = picture.rows.flatMap((row) => row.marks);
  if (!marks.some(({ key }) => key === current)) current = marks[0]?.key;
  settle(hadFocus);
  list.refresh();
}

/** One mark in the order of Tab; the focus stays where it was. */
function settle(hasFocus: boolean): void {
  for (const each of svg.querySelectorAll('[data-key]'))
    each.setAttribute('tabindex', each.getAttribute('data-key') === current ? '0' : '-1');
  if (hasFocus && !svg.contains(document.activeElement)) drawnMark(current)?.focus();
}

function drawnMark(key: string | undefined): SVGGElement | undefined {
  return [...svg.querySelectorAll<SVGGElement>('[data-key]')].find(
    (each) => each.getAttribute('data-key') === key,
  );
}

function focusOn(mark: Mark): void {
  picture.reveal(mark.key);
  current = mark.key;
  settle(false);
  const drawn = drawnMark(mark.key);
  drawn?.focus({ preventScroll: true });
  drawn?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function follow(mark: Mark | undefined): void {
  const [way] = mark?.ways ?? [];
  if (way) vscode.postMessage(way.message);
}

async function save(format: PictureFormat): Promise<void> {
  if (picture.rows.length === 0) return;
  vscode.postMessage({ kind: 'save', format, content: await contentOf(svg, format) });
}

function keyOf(target: EventTarget | null): string | undefined {
  const mark = target instanceof Element ? target.closest('[data-key]') : null;
  return mark?.getAttribute('data-key') ?? undefined;
}

const list = fillList(element('list') as HTMLDetailsElement, picture, (message) => {
  vscode.postMessage(message);
});

// On the element around it: an SVG element that listens for the focus becomes a stop of the Tab key.
const frame = svg.parentElement!;
frame.addEventListener('click', (event) => {
  const key = keyOf(event.target);
  if (key !== undefined) follow(markOf(picture.rows, key));
});
frame.addEventListener('focusin', (event) => {
  current = keyOf(event.target) ?? current;
  settle(false);
  keep({ ...(current !== undefined && { focus: current }) });
  const mark = current === undefined ? undefined : markOf(picture.rows, current);
  element('details').textContent = mark?.label ?? '';
});
frame.addEventListener('keydown', (event) => {
  const key = keyOf(event.target);
  if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const next =
    event.key === 'c' ? tiedMark(picture.rows, key) : stepFrom(picture.rows, key, event.key);
  if (next) focusOn(next);
  else if (event.key === 'Enter' || event.key === ' ') follow(markOf(picture.rows, key));
  else if (event.key === '+') picture.zoom?.by(1.5);
  else if (event.key === '-') picture.zoom?.by(1 / 1.5);
  else return;
  event.preventDefault();
});

const buttons: Readonly<Record<string, () => void>> = {
  'zoom-in': () => picture.zoom?.by(1.5),
  'zoom-out': () => picture.zoom?.by(1 / 1.5),
  'fit-draft': () => picture.zoom?.toDraft(),
  'fit-all': () => picture.zoom?.toAll(),
  'save-svg': () => void save('svg'),
  'save-png': () => void save('png'),
};
for (const [id, press] of Object.entries(buttons)) {
  document.getElementById(id)?.addEventListener('click', press);
}

new ResizeObserver(() => {
  picture.redraw();
  settle(false);
}).observe(frame);
window.addEventListener('message', ({ data }: MessageEvent<ToPicture>) => {
  show(data);
});
vscode.postMessage({ kind: 'ready' });
