/** What a writer switches on, looks up in the side bar, or asks for in a place where it cannot be. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/host/cache.mts';
import { launchChromium } from '../../scripts/host/chromium.mts';
import type { Host } from '../../scripts/host/host.mts';
import { startVsCodeServer } from '../../scripts/host/vscode-server.mts';
import { Workbench } from '../../scripts/host/workbench.mts';
import { workspaceWith } from '../support/editor-hosts.ts';
import { inOneWindow } from '../support/one-window.ts';
import { rowsOf, saidIn } from '../support/trees.ts';

const OPENING = 'The bridge will open to all who waited for it in the spring';
const LATER = 'We could not have known how deep the river bed had become';
const FERRY = 'The ferry has never carried as many people as it did this week';

const source = (id: string, outlet: string, title: string, text: string) => `---
id: ${id}
title: ${title}
container-title: ${outlet}
issued: ${id.slice(-10)}
url: https://${id}.example
---

${text}
`;

const settings = {
  'stet.bundledCorpus': false,
  'stet.marks': 'inline',
  'stet.inlayHints.dates': true,
  'stet.codeLens.coverage': true,
};

const files = {
  '.vscode/settings.json': JSON.stringify(settings),
  // In the file's order the later one comes first.
  'sources/a.md': source(
    'courier-2024-04-02',
    'The Courier',
    'Bridge late again',
    `“${LATER},” Petrosyan said on Tuesday.`,
  ),
  'sources/b.md': source(
    'gazette-2024-03-02',
    'The Gazette',
    'Bridge to open in spring',
    `“${OPENING},” Petrosyan said on Saturday.

Lorries will not be allowed on the bridge over the river before the winter, the town hall said.

“${FERRY},” Sargsyan said.`,
  ),
  'draft.md': `---
title: The bridge
date: 2024-03-06
---

# The bridge

On Saturday there was news. “${OPENING},” Petrosyan said.

Lorries will not be allowed on the bridge over the river before the winter.

“${FERRY},” Sargsyan said.
`,
  'notes.txt': 'Notes\n\n',
};

/** Conditions are asked again until they hold; a busy machine takes its time. */
const patiently = { timeout: 60_000, interval: 200 };

describe('around a draft', () => {
  inOneWindow();
  const workspace = workspaceWith(files);
  let browser: Browser;
  let host: Host;
  let bench: Workbench;
  beforeAll(async () => {
    browser = await launchChromium();
    host = await startVsCodeServer({ workspace, openFile: 'draft.md', extension: root });
    bench = await Workbench.open(browser, host);
    await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  const text = () => bench.visibleText();
  const clipboard = () => bench.page.evaluate<string>('navigator.clipboard.readText()');
  const copy = (words: string) =>
    bench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(words)})`);

  it('finds a source by a word of its title, in a view that was not open', async () => {
    const found = rowsOf(bench, 'Sources').locator('.highlight', { hasText: 'late' });
    await expect
      .poll(async () => {
        await bench.page.keyboard.press('Escape');
        await bench.command('Stet: Find in Sources');
        const input = bench.page.locator('.monaco-tree-type-filter input:visible').first();
        const isOpen = await input.waitFor({ timeout: 5_000 }).then(
          () => true,
          () => false,
        );
        if (!isOpen) return 0;
        await input.fill('late');
        await bench.page.keyboard.press('Enter');
        await found
          .first()
          .waitFor({ timeout: 5_000 })
          .catch(() => undefined);
        return found.count();
      }, patiently)
      .toBeGreaterThan(0);
    await bench.page.keyboard.press('Escape');
  });

  it('says above a heading how its statements stand, and leads to the review', async () => {
    const lens = bench.page.locator('.codelens-decoration a', { hasText: '2 verified' });
    await expect
      .poll(async () => {
        await lens.click({ timeout: 5_000 }).catch(() => undefined);
        return saidIn(bench, 'Review');
      }, patiently)
      .toHaveLength(2);
  });

  it('shows the day behind a weekday', async () => {
    await expect.poll(text, patiently).toContain('On SaturdayMarch 2, 2024 there was news');
  });

  it('draws what the sources bear out under the words, each kind in a shape of its own', async () => {
    await expect
      .poll(() => bench.page.evaluate<string[]>(`(${LINES_UNDER_WORDS})()`), patiently)
      .toEqual(['dotted', 'solid']);
  });

  it('lists first the source that the draft uses most', async () => {
    await expect
      .poll(async () => {
        await bench.command('Stet: Sort Sources');
        await bench.pick('By use');
        return (await saidIn(bench, 'Sources'))[0];
      }, patiently)
      .toMatch(/^Bridge to open in spring, quoted 2 times · March 2, 2024/);
  });

  it('copies the citation of a source', async () => {
    await copy('nothing yet');
    const row = rowsOf(bench, 'Sources').filter({ hasText: 'Bridge late again' });
    await expect
      .poll(async () => {
        await row.hover({ timeout: 5_000 }).catch(() => undefined);
        const button = row.locator('a[aria-label*="Copy Citation"]');
        await button.click({ timeout: 5_000 }).catch(() => undefined);
        return clipboard();
      }, patiently)
      .toBe('[@courier-2024-04-02]');
  });

  it('unfolds what somebody said, across sources, in order of date', async () => {
    const speaker = rowsOf(bench, 'Speakers').filter({ hasText: /^Petrosyan/ });
    await expect
      .poll(async () => {
        await bench.command('Stet: Focus on Speakers View');
        const isFolded =
          (await speaker.getAttribute('aria-expanded').catch(() => null)) === 'false';
        const twistie = speaker.locator('.monaco-tl-twistie');
        if (isFolded) await twistie.click({ timeout: 5_000 }).catch(() => undefined);
        return saidIn(bench, 'Speakers');
      }, patiently)
      .toEqual([
        'Petrosyan 2 quotations',
        `“${OPENING}”, March 2, 2024 · The Gazette`,
        `“${LATER}”, April 2, 2024 · The Courier`,
        'Sargsyan 1 quotation',
      ]);
  });

  it('says why no quotation can be inserted into front matter', async () => {
    // A window under test shows no toasts; to a screen reader it says what they would.
    const said = bench.page.locator('.monaco-aria-container', {
      hasText: 'below its front matter',
    });
    await expect
      .poll(async () => {
        await bench.page.keyboard.press('Escape');
        await bench.clickOn('2024-03-06');
        await bench.command('Stet: Insert Quotation');
        await bench.page.getByPlaceholder('Words of the quotation').waitFor();
        await bench.type('how deep the river');
        await bench.page
          .locator('.quick-input-list .monaco-list-row', { hasText: 'how deep the river' })
          .first()
          .waitFor();
        await bench.page.keyboard.press('Enter');
        await said.waitFor({ timeout: 5_000 }).catch(() => undefined);
        return said.count();
      }, patiently)
      .toBe(1);
    await bench.page.keyboard.press('Escape');
    expect(await text()).toContain('date: 2024-03-06\n');
  });

  it('prints what the clipboard has as a quotation, from the palette', async () => {
    await copy(LATER);
    await bench.clickOn('Sargsyan');
    await bench.page.keyboard.press('ControlOrMeta+End');
    await bench.command('Stet: Paste as Quotation or Citation');
    await expect
      .poll(async () => (await text()).replaceAll(/\s+/gu, ' '), patiently)
      .toContain(`“${LATER},” Petrosyan said [@courier-2024-04-02].`);
    await bench.page.keyboard.press('ControlOrMeta+Z');
  });

  it('offers pastes in a text file from the moment that drafts are written in it', async () => {
    await bench.command('View: Show Explorer');
    await bench.openFile('notes.txt');
    writeFileSync(
      join(workspace, '.vscode/settings.json'),
      JSON.stringify({ ...settings, 'stet.languages': ['markdown', 'plaintext'] }),
    );
    // The summary of the draft says that this is one now.
    await bench.page.locator('.statusbar-item', { hasText: 'Stet: 0 verified' }).waitFor();
    await copy('https://courier-2024-04-02.example');
    const offer = bench.page.locator('.post-edit-widget');
    await expect
      .poll(async () => {
        await bench.editor.locator('.view-lines').click();
        await bench.page.keyboard.press('ControlOrMeta+End');
        await bench.page.keyboard.press('ControlOrMeta+V');
        await offer.waitFor({ timeout: 5_000 }).catch(() => undefined);
        return offer.count();
      }, patiently)
      .toBe(1);
  });
});

/** Runs in the page: the styles of the lines that marks draw under words. */
const LINES_UNDER_WORDS = `() => {
  const styles = [...document.querySelectorAll('.view-overlays .cdr')]
    .map((mark) => getComputedStyle(mark).borderBottomStyle)
    .filter((style) => style !== 'none');
  return [...new Set(styles)].sort();
}`;
