/** What Stet costs in a window of the real editor: VS Code's workbench in Chromium, its Node extension host, one draft. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { cacheFolder, root } from '../scripts/host/cache.mts';
import { launchChromium } from '../scripts/host/chromium.mts';
import { startVsCodeServer } from '../scripts/host/vscode-server.mts';
import { Workbench } from '../scripts/host/workbench.mts';
import { MARK } from '../test/editor/suite/report.ts';
import { runInside } from '../test/support/inside-vscode.ts';
import type { Bench, Target } from './bench.mts';
import { figure, table, Times } from './measure.mts';
import { atMost } from './search-targets.mts';
import { peerExtension, peersInEditor } from './window-peers.mts';

const DRAFT_WORDS = 20_000;
const LIBRARY_ARTICLES = 200;
const EXAMPLE = 'offensive.md';

/** A fast typist's pace, so that the answer to one key can be in the way of the next. */
const KEY_MS = 90;

/** How long a checker may take for its first look at the long draft before typing starts all the same. */
const FIRST_CHECK_MS = 20_000;

/** A frame at sixty a second. */
const FRAME_MS = 1000 / 60;

interface Rounds {
  readonly activations: number;
  /** Of the window with Stet and that with nothing; the peers are typed beside once. */
  readonly typing: number;
  readonly keys: number;
}

/** What was measured, as Markdown, and how it stands to what is wanted. */
export interface Measured {
  readonly markdown: string;
  readonly targets: readonly Target[];
}

export async function measureWindow(
  { news, quick, tell }: Bench,
  keep: (soFar: Measured) => void,
): Promise<Measured> {
  if (!existsSync('dist/extension.js'))
    return { markdown: 'Stet is not built: run `npm run build`.', targets: [] };
  const rounds: Rounds = quick
    ? { activations: 2, typing: 1, keys: 60 }
    : { activations: 3, typing: 2, keys: 100 };
  const browser = await launchChromium();
  try {
    tell('activation and the first findings of the example');
    const starts = await measureStarts(browser, rounds);
    keep(starts);
    const both = (typing: Measured): Measured => ({
      markdown: [starts.markdown, typing.markdown].join('\n\n'),
      targets: [...starts.targets, ...typing.targets],
    });
    const typing = await measureTyping(browser, news.articles, rounds, tell, (soFar) => {
      keep(both(soFar));
    });
    return both(typing);
  } finally {
    await browser.close();
  }
}

async function measureStarts(browser: Browser, rounds: Rounds): Promise<Measured> {
  const activation = new Map<string, { clock: Times; processor: Times }>();
  const cold = new Times();
  const warm = new Times();
  const workspace = workspaceWith({ 'note.md': 'A note.\n' });
  const example = join(root, 'examples', EXAMPLE);
  copyFileSync(example, join(workspace, EXAMPLE));
  copyFileSync(example, join(workspace, 'again.md'));
  const suite = activationSuite();
  try {
    for (let round = 0; round < rounds.activations; round++) {
      for (const { name, clock, processor } of await activationsOf(browser, workspace, suite)) {
        const known = activation.get(name) ?? { clock: new Times(), processor: new Times() };
        known.clock.add(clock);
        known.processor.add(processor);
        activation.set(name, known);
      }
      const host = await startVsCodeServer({ workspace, openFile: EXAMPLE, extension: root });
      try {
        const bench = await Workbench.open(browser, host, { script: WATCH });
        cold.add(await firstFindings(bench));
        await bench.openFile('note.md');
        await bench.page.evaluate('watchFor()');
        await bench.openFile('again.md');
        warm.add(await firstFindings(bench));
        await bench.close();
      } finally {
        await host.close();
      }
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
  const rows = [...activation].map(([name, { clock, processor }]) => [
    `activation of ${name}`,
    figure(processor.quantile(0.5)),
    figure(clock.quantile(0.5)),
    name === 'Stet' ? '50' : '',
  ]);
  const markdown = [
    `Windows of VS Code 1.139 in Chromium, new each time (${String(rounds.activations)} of each kind; medians). Activation is loading the code and \`activate\`, in an extension host that does nothing else; its processor time counts every thread of that process.`,
    table(
      ['start', 'processor, ms', 'clock, ms', 'target'],
      [
        ...rows,
        [
          'from the example’s text on the screen to its first finding, Stet running',
          '',
          figure(warm.quantile(0.5)),
          '1,000',
        ],
        [
          'the same while window, extension host and server start',
          '',
          figure(cold.quantile(0.5)),
          '',
        ],
      ],
    ),
  ].join('\n\n');
  const own = activation.get('Stet')!;
  return {
    markdown,
    targets: [
      atMost(
        'activation, processor time of the extension host',
        own.processor.quantile(0.5),
        50,
        ' ms',
        'Loading the code is all of it: the top level of the protocol client’s modules, compiling them, and modules of Node.',
      ),
      atMost(
        'first finding of the example after its text is on the screen, Stet running',
        warm.quantile(0.5),
        1000,
        ' ms',
        'The first check of a draft reads the sentences of the sources it is held against.',
      ),
    ],
  };
}

interface Activation {
  readonly name: string;
  readonly clock: number;
  readonly processor: number;
}

async function activationsOf(
  browser: Browser,
  workspace: string,
  suite: string,
): Promise<Activation[]> {
  const host = await startVsCodeServer({ workspace, extension: unawakened(), suite });
  const results = await runInside(browser, host).finally(() => host.close());
  // ACTIVATION says it so.
  const found = results.map(({ title: name, problem }) => ({
    ...(JSON.parse(problem ?? '{}') as Omit<Activation, 'name'>),
    name,
  }));
  if (!found.some(({ name }) => name === 'Stet'))
    throw new Error('Stet ran before its activation could be measured');
  return found;
}

/**
 * Stet as it is, but for what wakes it: VS Code tells of the language `plaintext` in every window that
 * it opens, before a text of it is open, and so Stet is there before it can be measured.
 */
function unawakened(): string {
  const folder = join(cacheFolder, 'bench', 'unawakened');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // A file of ours; the editor reads the rest of it.
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object;
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ ...manifest, activationEvents: [] }),
  );
  for (const name of readdirSync(root).filter((each) => each.startsWith('package.nls.')))
    copyFileSync(join(root, name), join(folder, name));
  for (const name of ['dist', 'l10n', 'media', 'syntaxes', 'examples', 'docs'])
    symlinkSync(join(root, name), join(folder, name), 'dir');
  return folder;
}

/** Runs in the extension host, before any draft is open. */
const ACTIVATION = `
const vscode = require('vscode');
exports.run = async () => {
  await new Promise((done) => setTimeout(done, 3000));
  for (const [name, id] of [['Stet', 'stet.stet'], ['VS Code’s own Markdown features', 'vscode.markdown-language-features']]) {
    const extension = vscode.extensions.getExtension(id);
    if (!extension || extension.isActive) continue;
    const before = process.cpuUsage();
    const start = performance.now();
    await extension.activate();
    const clock = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    const problem = JSON.stringify({ clock, processor: (user + system) / 1000 });
    console.log(${JSON.stringify(MARK)} + JSON.stringify({ title: name, problem }));
    await new Promise((done) => setTimeout(done, 1000));
  }
};
`;

function activationSuite(): string {
  const folder = join(cacheFolder, 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'activation.js');
  writeFileSync(file, ACTIVATION);
  return file;
}

async function firstFindings(bench: Workbench): Promise<number> {
  const found = await bench.page.waitForFunction('watched.finding && watched.text && watched');
  // WATCH sets both to times of the page's clock.
  const { text, finding } = (await found.jsonValue()) as { text: number; finding: number };
  return finding - text;
}

/** Who checks while the draft is typed; `undefined` installs nothing. */
interface Contestant {
  readonly name: string;
  readonly extension?: string;
}

async function measureTyping(
  browser: Browser,
  articles: Bench['news']['articles'],
  rounds: Rounds,
  tell: Bench['tell'],
  keep: (soFar: Measured) => void,
): Promise<Measured> {
  const contestants: Contestant[] = [
    { name: 'nothing installed' },
    { name: 'Stet', extension: root },
    ...peersInEditor().map((peer) => ({ name: peer.name, extension: peerExtension(peer) })),
  ];
  const workspace = workspaceWith(longDraft(articles));
  const results = new Map(
    contestants.map(({ name }) => [name, { waited: new Times(), painted: new Times() }]),
  );
  const failed: string[] = [];
  try {
    // In turn, so that what else the machine does meets all of them alike.
    for (let round = 0; round < rounds.typing; round++) {
      for (const contestant of round === 0 ? contestants : contestants.slice(0, 2)) {
        tell(`typing with ${contestant.name}`);
        const result = results.get(contestant.name);
        try {
          for (const { waited, painted } of await typeIn(browser, workspace, contestant, rounds)) {
            result?.waited.add(waited);
            result?.painted.add(painted);
          }
        } catch (problem) {
          failed.push(`${contestant.name}: ${String(problem).split('\n')[0] ?? ''}`);
        }
        keep(typingOf(results, failed));
      }
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
  return typingOf(results, failed);
}

function typingOf(
  results: ReadonlyMap<string, { readonly waited: Times; readonly painted: Times }>,
  failed: readonly string[],
): Measured {
  const base = results.get('nothing installed');
  const markdown = [
    `A letter typed in the middle of a draft of ${DRAFT_WORDS.toLocaleString('en-US')} words, beside ${String(LIBRARY_ARTICLES)} sources, every ${String(KEY_MS)} ms, after the first check or ${String(FIRST_CHECK_MS / 1000)} s. _Waited_ is how long a key waits until the window attends to it, which is what one key can cost the next; _painted_ is from the key to the next frame on the screen. _Late_ counts keys that waited longer than a frame (${figure(FRAME_MS)} ms).`,
    table(
      [
        'typing',
        'keys',
        'waited, median',
        'p95',
        'p99',
        'late',
        'painted, median',
        'p95',
        'p95 over nothing',
      ],
      [...results].flatMap(([name, result]) => {
        if (result.waited.count === 0) return [];
        const { waited, painted } = result;
        const over = painted.quantile(0.95) - (base?.painted.quantile(0.95) ?? Number.NaN);
        return [
          [
            name,
            String(waited.count),
            figure(waited.quantile(0.5)),
            figure(waited.quantile(0.95)),
            figure(waited.quantile(0.99)),
            String(waited.over(FRAME_MS)),
            figure(painted.quantile(0.5)),
            figure(painted.quantile(0.95)),
            result === base ? '' : signed(over),
          ],
        ];
      }),
    ),
    'Harper, LTeX and cSpell are not on npm as extensions of VS Code, and nothing else can be fetched here. In their place the engines that are on npm (harper.js, cspell-lib) run as extensions of a few lines: in the extension host, on every change after the same pause as Stet’s, with their findings underlined.',
    ...(failed.length === 0 ? [] : [`Not measured: ${failed.join('; ')}.`]),
  ].join('\n\n');
  const own = results.get('Stet');
  if (!own || !base || own.waited.count === 0 || base.waited.count === 0)
    return { markdown, targets: [] };
  const over = Math.max(0, own.waited.quantile(0.95) - base.waited.quantile(0.95));
  return {
    markdown,
    targets: [
      atMost(
        'what a key waits more with Stet than without, p95, in 20,000 words',
        over,
        16.7,
        ' ms',
        'The window shares its two cores with server and extension host.',
      ),
    ],
  };
}

async function typeIn(
  browser: Browser,
  workspace: string,
  { extension }: Contestant,
  { keys }: Rounds,
): Promise<{ waited: number; painted: number }[]> {
  const host = await startVsCodeServer({
    workspace,
    openFile: 'draft.md',
    ...(extension !== undefined && { extension }),
  });
  try {
    const bench = await Workbench.open(browser, host, { script: WATCH });
    await bench.editor.locator('.view-line').first().waitFor();
    await bench.command('View: Close Primary Side Bar');
    await bench.editor.locator('.view-lines').click();
    if (extension !== undefined) {
      // The end of the first check shows itself by an underline anywhere, or by nothing at all.
      await bench.page
        .waitForFunction(
          'document.querySelector(\'.cdr[class*="squiggly-"], .minimap-decorations-layer\') && watched.finding',
          null,
          { timeout: FIRST_CHECK_MS },
        )
        .catch(() => undefined);
    }
    await bench.command('Go to Line/Column...');
    await bench.page.keyboard.type('200');
    await bench.page.keyboard.press('Enter');
    await bench.page.keyboard.press('End');
    // The window comes to rest after the jump; it has no sign of that to wait for.
    await bench.page.waitForTimeout(1500);
    await bench.page.evaluate('watchKeys()');
    await bench.page.keyboard.type(SENTENCE.repeat(3).slice(0, keys), { delay: KEY_MS });
    await bench.page.waitForTimeout(500);
    const times = await bench.page.evaluate('keys');
    await bench.close();
    // WATCH collects this shape.
    return times as { waited: number; painted: number }[];
  } finally {
    await host.close();
  }
}

const SENTENCE =
  ' The president said on Monday that we will not go back to 12 percent of what it was in May.';

/** Runs in every page: notes when the example's text and its first underline are there, and how keys fare. */
const WATCH = `
  globalThis.watched = {};
  globalThis.keys = [];
  const look = () => {
    const now = performance.now();
    if (!watched.text) {
      const lines = [...document.querySelectorAll('.editor-group-container.active .view-line')];
      if (lines.some((line) => line.textContent.replaceAll('\\u00a0', ' ').includes('What Armenia heard'))) watched.text = now;
    }
    if (!watched.finding && document.querySelector('.editor-group-container.active .cdr[class*="squiggly-"]')) watched.finding = now;
    requestAnimationFrame(look);
  };
  globalThis.watchFor = () => { globalThis.watched = {}; };
  requestAnimationFrame(look);
  globalThis.watchKeys = () => {
    addEventListener('keydown', (event) => {
      const key = { waited: performance.now() - event.timeStamp, painted: NaN };
      keys.push(key);
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => { key.painted = performance.now() - event.timeStamp; };
        channel.port2.postMessage(0);
      });
    }, true);
  };
`;

function longDraft(articles: Bench['news']['articles']): Record<string, string> {
  const paragraphs: string[] = [];
  let words = 0;
  for (const { paragraphs: all } of articles.slice(LIBRARY_ARTICLES)) {
    if (words >= DRAFT_WORDS) break;
    for (const paragraph of all) {
      if (words >= DRAFT_WORDS) break;
      paragraphs.push(paragraph);
      words += paragraph.split(/\s+/u).length;
    }
  }
  const sources = articles
    .slice(0, LIBRARY_ARTICLES)
    .map(({ id, issued, paragraphs: text }, at): [string, string] => [
      `sources/${String(at)}.md`,
      `---\nid: "${id}"\n${issued === undefined ? '' : `issued: "${issued}"\n`}---\n\n${text.join('\n\n')}\n`,
    ]);
  return { 'draft.md': paragraphs.join('\n\n'), ...Object.fromEntries(sources) };
}

function workspaceWith(files: Readonly<Record<string, string>>): string {
  const runs = join(cacheFolder, 'runs');
  mkdirSync(runs, { recursive: true });
  const workspace = mkdtempSync(join(runs, 'bench-'));
  for (const [name, text] of Object.entries(files)) {
    const path = resolve(workspace, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return workspace;
}

function signed(ms: number): string {
  return `${ms < 0 ? '−' : '+'}${figure(Math.abs(ms))}`;
}
