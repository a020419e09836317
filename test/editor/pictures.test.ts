/** Opens the timeline and the support map in a real window, by keys and mouse. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mts';
import type { Host } from '../../scripts/host/host.mts';
import { Workbench } from '../../scripts/host/workbench.mts';
import { hostKinds, workspaceWith } from '../support/editor-hosts.ts';
import { ferryDraft, ferrySources } from '../support/ferry-workspace.ts';
import { inOneWindow } from '../support/one-window.ts';

/** Conditions are asked again until they hold; a busy machine takes its time. */
const patiently = { timeout: 60_000, interval: 150 };

const workspace = {
  '.vscode/settings.json': JSON.stringify({ 'stet.bundledCorpus': false }),
  ...ferrySources,
  'draft.md': ferryDraft,
  'other.md': 'It rained on March 1, 2024.\n',
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
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(hostKinds)('the pictures $name', (kind) => {
  inOneWindow();
  const folder = workspaceWith(workspace);
  const refused: string[] = [];
  let host: Host;
  let bench: Workbench;
  beforeAll(async () => {
    host = await kind.start({ workspace: folder, openFile: 'draft.md' });
    bench = await Workbench.open(browser, host);
    bench.page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await bench.editor.locator('.view-line').first().waitFor();
    await bench.page.locator('.statusbar-item', { hasText: '1 conflict' }).waitFor();
  });
  afterAll(() => host.close());

  /** The page of the picture that is shown. */
  async function pageOf(heading: string): Promise<Frame> {
    let found: Frame | undefined;
    await expect
      .poll(async () => {
        for (const frame of bench.page.frames()) {
          // A frame that is being built or closed has nothing to say.
          const text = await frame
            .evaluate<string>('document.querySelector("h1#heading")?.textContent ?? ""')
            .catch(() => '');
          if (text.startsWith(heading)) found = frame;
        }
        return found !== undefined;
      }, patiently)
      .toBe(true);
    return found!;
  }

  const timeline = () => pageOf('Timeline of');
  const supportMap = () => pageOf('Support map of');
  const mark = (page: Frame, label: RegExp): Locator =>
    page.locator('svg [data-key]').and(page.getByRole('button', { name: label }));
  const focused = (page: Frame) =>
    page.evaluate<string>('document.activeElement?.getAttribute("aria-label") ?? ""');

  /** The text of the active editor, however it is wrapped. */
  const words = async () => (await bench.visibleText()).replace(/\s+/gu, ' ');

  async function violationsIn(page: Frame): Promise<string[]> {
    // By the browser's own way in: the page's policy would let no script of ours into it.
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>(
      'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] })',
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  }

  it('show a date in conflict, tied to what contradicts it', async () => {
    await bench.command('Stet: Show Timeline');
    const page = await timeline();
    await mark(page, /^conflict · Draft, February 14, 2024/u).waitFor();
    await mark(page, /^contradicts the draft · The Herald/u).waitFor();
    expect(await page.locator('.tie.conflict').count()).toBe(1);
    expect(await page.locator('#summary').textContent()).toContain('in conflict: 1');
  });

  it('have a page that allows no script and no style but its own', async () => {
    const page = await timeline();
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-\w+'; style-src /u);
    expect(policy).not.toContain('unsafe');
    expect(refused.filter((message) => message.includes('nonce-'))).toEqual([]);
  });

  it('show the words of a source as words', async () => {
    const page = await timeline();
    await page.locator('#fit-all').click();
    await mark(page, /^Wire <b>.*<img src=x onerror=/u).waitFor();
    expect(await page.locator('img, svg script').count()).toBe(0);
    expect(await page.title()).toBe('Timeline');
    await page.locator('#fit-draft').click();
  });

  it('are walked through by keys: from the toolbar to a mark, to what contradicts it, to the source', async () => {
    const page = await timeline();
    await page.locator('#save-png').focus();
    await bench.page.keyboard.press('Tab');
    await expect.poll(() => focused(page), patiently).toMatch(/^Draft, February 3/u);
    await bench.page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page), patiently).toMatch(/^conflict · Draft, February 14/u);
    expect(await page.locator('#details').textContent()).toContain('February 14');
    await bench.page.keyboard.press('c');
    await expect.poll(() => focused(page), patiently).toMatch(/^contradicts the draft/u);
    await bench.page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page), patiently).toMatch(/^conflict · Draft/u);
    await bench.page.keyboard.press('c');
    await bench.page.keyboard.press('Enter');
    await expect.poll(words, patiently).toContain('began their strike on February 12, 2024');
  });

  it('lead to the draft', async () => {
    const page = await timeline();
    const draft = bench.page.locator(
      '.editor-group-container.active .tab.active[data-resource-name="draft.md"]',
    );
    const selected = bench.editor.locator('.selected-text').first();
    // The source that the keys have opened may still come to the front, with words selected too.
    await expect
      .poll(async () => {
        await mark(page, /^conflict · Draft/u).click();
        await draft.waitFor({ timeout: 5_000 });
        await selected.waitFor({ timeout: 5_000 });
        return draft.isVisible();
      }, patiently)
      .toBe(true);
    await bench.page.keyboard.insertText('February 13, 2024');
    await expect.poll(words, patiently).toContain('strike on February 13, 2024.');
  });

  it('are drawn again as the draft changes', async () => {
    const page = await timeline();
    await mark(page, /^conflict · Draft, February 13, 2024/u).waitFor();
    await bench.rewrite(workspace['draft.md'].replace('14', '12'));
    await mark(page, /^Draft, February 12, 2024/u).waitFor();
    expect(await page.locator('.tie').count()).toBe(0);
    await bench.rewrite(workspace['draft.md']);
    await mark(page, /^conflict · Draft, February 14, 2024/u).waitFor();
  });

  it('zoom by keys and buttons, and back', async () => {
    const page = await timeline();
    const ticks = () => page.locator('.axis .tick text').allTextContents();
    const before = await ticks();
    await page.locator('#zoom-in').click();
    await page.locator('#zoom-in').press('Enter');
    await expect.poll(ticks, patiently).not.toEqual(before);
    await page.locator('#fit-draft').click();
    await expect.poll(ticks, patiently).toEqual(before);
  });

  it('meet the rules of axe, as a picture and as a list', async () => {
    const page = await timeline();
    expect(await violationsIn(page)).toEqual([]);
    await page.locator('#list summary').click();
    await page.locator('#list h2', { hasText: 'The Herald' }).waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });

  it('show how each sentence stands to each source', async () => {
    await bench.command('Stet: Show Support Map');
    const page = await supportMap();
    await mark(page, /^2024-03-06 The Herald: contradicts/u).waitFor();
    await mark(page, /^Sentence 2: .*contradicted by 0/u).waitFor();
    await page.locator('#list summary').click();
    expect(await violationsIn(page)).toEqual([]);
    await page.locator('#save-png').focus();
    await bench.page.keyboard.press('Tab');
    await expect.poll(() => focused(page), patiently).toMatch(/^Sentence 1/u);
    await bench.page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page), patiently).toMatch(/^2024-03-06 The Herald/u);
  });

  it('are saved as SVG and PNG', async () => {
    const page = await supportMap();
    await page.locator('#save-svg').click();
    await saved('draft-support-map.svg');
    await bench.command('Stet: Export Picture as PNG');
    await saved('draft-support-map.png');
    if (!existsSync(join(folder, 'draft-support-map.svg'))) return;
    const svg = readFileSync(join(folder, 'draft-support-map.svg'), 'utf8');
    const problems = await page.evaluate<number>(
      `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelectorAll('parsererror').length`,
    );
    expect(problems).toBe(0);
    expect(svg).toContain('Support map of draft.md');
    expect(svg).not.toMatch(/var\(|class=|<script/u);
    const png = readFileSync(join(folder, 'draft-support-map.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(5000);
  });

  /** Takes the name that the dialog proposes, and waits until the folder has the file. */
  async function saved(name: string): Promise<void> {
    const input = bench.page.locator('.quick-input-widget input[type="text"]');
    await expect.poll(() => input.inputValue(), patiently).toContain(name);
    await bench.page.keyboard.press('Enter');
    await bench.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: name })
      .waitFor();
  }

  it('follow the writer to another draft and back', async () => {
    // A file opens where the focus is, and must not cover the picture.
    await bench.command('View: Focus First Editor Group');
    await bench.openFile('other.md');
    const page = await supportMap();
    const heading = () => page.locator('#heading').textContent();
    await expect.poll(heading, patiently).toBe('Support map of other.md');
    await bench.openFile('draft.md');
    await expect.poll(heading, patiently).toBe('Support map of draft.md');
  });

  it('live through a draft that is renamed, and one that is deleted', async () => {
    const page = await supportMap();
    const heading = () => page.locator('#heading').textContent();
    const row = (name: string) =>
      bench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
    await bench.command('File: Save');
    await row('draft.md').click();
    await bench.page.keyboard.press('F2');
    await bench.page.locator('.explorer-item-edited input').fill('renamed.md');
    await bench.page.keyboard.press('Enter');
    await expect.poll(heading, patiently).toBe('Support map of renamed.md');
    await row('renamed.md').click();
    await bench.page.keyboard.press('Delete');
    const confirm = bench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Delete' });
    await confirm.waitFor();
    await confirm.click();
    await row('renamed.md').waitFor({ state: 'detached' });
    // What was opened before it is the draft again.
    await expect.poll(heading, patiently).toBe('Support map of other.md');
  });
});
