/** The page of the pictures by itself, in a browser, with what the built server answers. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mts';
import { picturePage } from '../../src/extension/views/picture-page.ts';
import { supportMapRequest, timelineRequest } from '../../src/server/protocol/index.ts';
import type { FromPicture, PictureKind } from '../../src/webview/messages.ts';
import { ferryDraft, ferrySources } from '../support/ferry-workspace.ts';
import { LspClient } from '../support/lsp-client.ts';

/** What the page asks of VS Code's style, as its own themes answer. */
const themes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  light: {
    'editor-foreground': '#3b3b3b',
    'editor-background': '#ffffff',
    'charts-red': '#e51400',
    'charts-blue': '#0063d3',
    'charts-green': '#388a34',
    'charts-yellow': '#bf8803',
    'button-secondaryForeground': '#3b3b3b',
    'button-secondaryBackground': '#e5e5e5',
    focusBorder: '#005fb8',
  },
  dark: {
    'editor-foreground': '#cccccc',
    'editor-background': '#1f1f1f',
    'charts-red': '#f14c4c',
    'charts-blue': '#59a4f9',
    'charts-green': '#89d185',
    'charts-yellow': '#cca700',
    'button-secondaryForeground': '#cccccc',
    'button-secondaryBackground': '#313131',
    focusBorder: '#0078d4',
  },
};

// What axe says that is used here; its own types want those of a browser's page.
interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: LspClient;
beforeAll(async () => {
  browser = await launchChromium();
  server = await LspClient.start(ferrySources, { bundledCorpus: false });
  await server.open('draft.md', ferryDraft);
});
afterAll(async () => {
  await browser.close();
  await server.dispose();
});

let page: Page;
let problems: string[];

/** Opens the page of a picture as VS Code does, with nothing in it yet. */
async function open(kind: PictureKind, theme = 'light'): Promise<void> {
  page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const html = picturePage(kind, kind === 'timeline' ? 'Timeline' : 'Support Map', {
    script: 'http://stet.test/pictures-webview.js',
    styles: 'http://stet.test/pictures-webview.css',
    source: 'http://stet.test',
    language: 'en',
    translations: undefined,
    t: (message) => message,
  });
  await page.route('http://stet.test/**', (route) => {
    const name = new URL(route.request().url()).pathname;
    return name === '/'
      ? route.fulfill({ contentType: 'text/html', body: html })
      : route.fulfill({ path: `dist${name}` });
  });
  await page.addInitScript(
    'window.sent = []; window.acquireVsCodeApi = () => ({ postMessage: (m) => window.sent.push(m), getState: () => undefined, setState: () => {} });',
  );
  await page.goto('http://stet.test/');
  for (const [name, value] of Object.entries(themes[theme] ?? {}))
    await page.evaluate(
      `document.documentElement.style.setProperty('--vscode-${name}', '${value}')`,
    );
}

/** Sends what the server says of the draft as it stands now. */
async function show(kind: PictureKind): Promise<void> {
  const request = kind === 'timeline' ? timelineRequest : supportMapRequest;
  const picture = await server.connection.sendRequest(request, { uri: server.uri('draft.md') });
  await tell({ kind, draft: 'draft.md', picture });
}

async function tell(message: unknown): Promise<void> {
  await page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
}

/** The next message of the page that is of a kind. */
async function sent<Kind extends FromPicture['kind']>(kind: Kind) {
  const found = await page.waitForFunction<FromPicture | undefined>(
    `window.sent.findLast(({ kind }) => kind === '${kind}')`,
  );
  // The page was asked for this kind.
  return (await found.jsonValue()) as Extract<FromPicture, { kind: Kind }>;
}

const mark = (label: RegExp): Locator =>
  page.locator('svg [data-key]').and(page.getByRole('button', { name: label }));
const focused = () =>
  page.evaluate<string>('document.activeElement?.getAttribute("aria-label") ?? ""');
const press = (key: string) => page.keyboard.press(key);

async function violations(): Promise<string[]> {
  // By the browser's own way in: the page's policy would let no script of ours into it.
  await page.evaluate(axe);
  const found = await page.evaluate<AxeResults>(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] })',
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

afterEach(async () => {
  expect(problems).toEqual([]);
  await page.close();
});

describe('the timeline', () => {
  beforeEach(async () => {
    await open('timeline');
    await show('timeline');
    await mark(/^Draft, February 3/u).waitFor();
  });

  it('ties a date in conflict to what contradicts it', async () => {
    await mark(/^conflict · Draft, February 14, 2024/u).waitFor();
    await mark(/^contradicts the draft · The Herald/u).waitFor();
    expect(await page.locator('.tie.conflict').count()).toBe(1);
    expect(await page.locator('#summary').textContent()).toContain('in conflict: 1');
  });

  it('allows no script and no style but its own', async () => {
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-\w+'; style-src /u);
    expect(policy).not.toContain('unsafe');
    expect(await page.locator('[style]:not(html)').count()).toBe(0);
  });

  it('shows the words of a source as words', async () => {
    await page.locator('#fit-all').click();
    await mark(/^Wire <b>.*<img src=x onerror=/u).waitFor();
    await page.locator('#list summary').click();
    expect(await page.locator('img, b, svg script').count()).toBe(0);
    expect(await page.locator('body').textContent()).not.toContain('\u202e');
    expect(await page.title()).toBe('Timeline');
  });

  it('is walked by keys, one stop of Tab for all of it', async () => {
    await page.locator('#save-png').focus();
    await press('Tab');
    expect(await focused()).toMatch(/^Draft, February 3/u);
    await press('ArrowRight');
    expect(await focused()).toMatch(/^conflict · Draft, February 14/u);
    expect(await page.locator('#details').textContent()).toContain('February 14');
    await press('c');
    expect(await focused()).toMatch(/^contradicts the draft/u);
    await press('ArrowUp');
    expect(await focused()).toMatch(/^conflict · Draft/u);
    await press('Enter');
    expect((await sent('goToDraft')).range.start).toEqual({ line: 0, character: 51 });
    await press('c');
    await press('Enter');
    expect((await sent('goToSource')).place.id).toBe('herald-2024-03-06');
    await press('Tab');
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('SUMMARY');
  });

  it('brings what is out of view into it when the keys lead there', async () => {
    await mark(/^contradicts the draft/u).focus();
    await press('End');
    expect(await focused()).toMatch(/^published · The Herald/u);
  });

  it('goes to what is clicked', async () => {
    await mark(/^conflict · Draft/u).click();
    expect((await sent('goToDraft')).range.start).toEqual({ line: 0, character: 51 });
  });

  it('keeps the focus while the draft changes under it', async () => {
    await mark(/^Draft, February 3/u).focus();
    await server.edit('draft.md', 'February 14', 'February 12');
    await show('timeline');
    await mark(/^Draft, February 12, 2024/u).waitFor();
    expect(await page.locator('.tie').count()).toBe(0);
    expect(await focused()).toMatch(/^Draft, February 3/u);
    await server.edit('draft.md', 'February 12', 'February 14');
    await show('timeline');
    await mark(/^conflict · Draft, February 14, 2024/u).waitFor();
  });

  it('zooms by button and key, and back', async () => {
    const ticks = () => page.locator('.axis .tick text').allTextContents();
    const before = await ticks();
    await page.locator('#zoom-in').press('Enter');
    await mark(/^conflict · Draft/u).focus();
    await press('+');
    expect(await ticks()).not.toEqual(before);
    await page.locator('#fit-draft').click();
    expect(await ticks()).toEqual(before);
  });

  it('is saved as a file that needs nothing else', async () => {
    await page.locator('#save-svg').click();
    const { content } = await sent('save');
    expect(content).toContain('<title>Timeline of draft.md</title>');
    expect(content).not.toMatch(/var\(|class=|<script|aria-labelledby/u);
    const errors = await page.evaluate<number>(
      `new DOMParser().parseFromString(${JSON.stringify(content)}, 'image/svg+xml').querySelectorAll('parsererror').length`,
    );
    expect(errors).toBe(0);
  });

  it('is saved as PNG when a command asks for it', async () => {
    await tell({ kind: 'export', format: 'png' });
    const { content, format } = await sent('save');
    expect(format).toBe('png');
    const png = Buffer.from(content, 'base64');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Twice as sharp as the page, and more than an empty ground.
    expect(png.readUInt32BE(16)).toBeGreaterThan(1500);
    expect(png.length).toBeGreaterThan(10_000);
  });

  it('says so where there is no draft', async () => {
    await tell({ kind: 'noDraft' });
    await page.getByText('Open a Markdown draft').waitFor();
    expect(await page.locator('#picture').isVisible()).toBe(false);
  });
});

describe('the support map', () => {
  it('shows how each sentence stands to each source, and leads to both', async () => {
    await open('supportMap');
    await show('supportMap');
    await mark(/^2024-03-06 The Herald: contradicts/u).waitFor();
    await mark(/^Sentence 2: .*contradicted by 0/u).waitFor();
    await page.locator('#save-png').focus();
    await press('Tab');
    expect(await focused()).toMatch(/^Sentence 1/u);
    await press('Enter');
    expect((await sent('goToDraft')).range.start.line).toBe(0);
    await press('ArrowRight');
    expect(await focused()).toMatch(/^2024-03-06 The Herald/u);
    await press('Enter');
    expect((await sent('goToSource')).place.id).toBe('herald-2024-03-06');
    await press('ArrowDown');
    expect(await focused()).toMatch(/^(?:Sentence 2|.*Sentence 2)/u);
  });
});

describe.each(Object.keys(themes))('in a %s theme', (theme) => {
  it.each(['timeline', 'supportMap'] as const)(
    'the %s meets the rules of axe, as a picture and as a list',
    async (kind) => {
      await open(kind, theme);
      await show(kind);
      await page.locator('svg [data-key]').first().waitFor();
      expect(await violations()).toEqual([]);
      await page.locator('#list summary').click();
      await page.locator('#list h2').first().waitFor();
      expect(await violations()).toEqual([]);
    },
  );
});
