/** What a window has to live through: much text, broken files, hostile sources. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mts';
import type { Host } from '../../scripts/host/host.mts';
import { Workbench } from '../../scripts/host/workbench.mts';
import { hostKinds, workspaceWith } from '../support/editor-hosts.ts';
import { inOneWindow } from '../support/one-window.ts';

const HOSTILE = '[x](command:workbench.action.quit) <img src=x onerror=alert(1)> **`bridge`**';
const VERBATIM = 'Lowe said: “We have no money for the bridge before the winter.”';
const ALTERED = VERBATIM.replace('winter', 'summer');
const BROKEN = '{"code": "misquo';
const paragraph = `${'The day was long and nothing of note was said by anybody. '.repeat(9)}\n\n`;

const files = {
  // Text, whose marks are its own; those of a Markdown source are read away.
  'sources/gazette.txt': `---
id: gazette-2024-03-05
title: "${HOSTILE}"
container-title: The Gazette
issued: 2024-03-05
---

“We have no money for the bridge before the winter, and ${HOSTILE} I will not pretend that we do,” Mayor Ann Lowe told reporters.
`,
  '.stet/decisions.jsonl': `${BROKEN}\n`,
  '.vscode/settings.json': '{ "stet.bundledCorpus": false }',
  'one.md': `${ALTERED}\n`,
  'two.md': `${VERBATIM}\n`,
  'thousand.md': `${ALTERED}\n\n`.repeat(1000),
  'long.md': `${ALTERED}\n\n${paragraph.repeat(2020)}${ALTERED}\n`,
};

/** Conditions are asked again until they hold; a busy machine takes its time. */
const patiently = { timeout: 60_000, interval: 200 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

// In one kind of window: what is tried is the server, which is the same in both.
describe.each(hostKinds.slice(0, 1))('on a bad day $name', (kind) => {
  inOneWindow();
  const workspace = workspaceWith(files);
  let host: Host;
  let bench: Workbench;
  beforeAll(async () => {
    host = await kind.start({ workspace, openFile: 'one.md' });
    bench = await Workbench.open(browser, host);
    await bench.underlines.first().waitFor();
  });
  afterAll(() => host.close());

  const status = (text: RegExp) =>
    bench.page.locator('.statusbar-item', { hasText: text }).first().waitFor();
  const row = (name: string) =>
    bench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  const rename = async (from: string, to: string): Promise<void> => {
    await row(from).click();
    await bench.page.keyboard.press('F2');
    await bench.page.locator('.explorer-item-edited input').fill(to);
    await bench.page.keyboard.press('Enter');
    await bench.page.locator(`.tab[data-resource-name="${to}"]`).first().waitFor();
  };
  const decisions = () => readFileSync(join(workspace, '.stet/decisions.jsonl'), 'utf8');
  const underlined = (count: number) =>
    expect.poll(() => bench.underlines.count(), patiently).toBe(count);

  it('a source’s marks are letters, in a hover and in the tree', async () => {
    const hover = await bench.hoverOver('no money');
    await expect.poll(() => hover.textContent(), patiently).toContain('[x](command:');
    expect(await hover.locator('img, a[data-href^="command:workbench"]').count()).toBe(0);
    await bench.command('Stet: Focus on Sources View');
    await bench.page.locator('.pane-body .monaco-list-row', { hasText: 'The Gazette' }).click();
    await bench.page.keyboard.press('ArrowRight');
    const title = bench.page.locator('.pane-body .monaco-list-row', { hasText: '<img src=x' });
    await title.first().waitFor();
    expect(await title.locator('img').count()).toBe(0);
    await bench.command('View: Show Explorer');
  });

  it('a broken line among the decisions is told, kept, and keeps nothing from being decided', async () => {
    await bench.quickFix('summer', /Ignore misquotation here/);
    await underlined(0);
    expect(decisions().startsWith(`${BROKEN}\n{"code":"misquotation"`)).toBe(true);
    await bench.command('Stet: Open Decisions');
    await bench.underlines.first().waitFor();
    const hover = await bench.hoverOver('misquo');
    await expect.poll(() => hover.textContent(), patiently).toContain('This line is no decision');
    await bench.closeTab('decisions.jsonl');
  });

  it('a dismissed finding stays away from a draft that is renamed', async () => {
    await bench.openFile('one.md');
    await rename('one.md', 'first.md');
    await status(/Stet: 0 verified · 0 conflicts · 1 dismissed/);
    await expect.poll(decisions, patiently).toContain('"first.md"');
  });

  it('two drafts side by side have their own findings', async () => {
    await bench.openFile('two.md');
    await status(/Stet: 1 verified · 0 conflicts/);
    await bench.command('View: Split Editor Right');
    await bench.openFile('thousand.md');
    await status(/Stet: 0 verified · 1000 conflicts/);
    await bench.page.locator('.tab[data-resource-name="two.md"]').first().click();
    await status(/Stet: 1 verified · 0 conflicts/);
    await underlined(0);
  });

  it('a draft of a thousand findings is listed to its end', async () => {
    await bench.openFile('thousand.md');
    await bench.command('Stet: Focus on Review View');
    const review = bench.page.locator('.pane', {
      has: bench.page.locator('.pane-header[aria-label^="Review"]'),
    });
    await expect
      .poll(async () => {
        await bench.command('Stet: Focus on Review View');
        await bench.page.keyboard.press('End');
        await review.locator('.monaco-list-row[data-index="999"]').waitFor({ timeout: 5_000 });
        await bench.page.keyboard.press('Enter');
        return bench.goneTo(1999);
      }, patiently)
      .toBe(true);
  });

  it('a draft deleted while it is checked leaves nothing behind', async () => {
    await bench.openFile('thousand.md');
    await bench.page.keyboard.press('ControlOrMeta+Home');
    await bench.type('So ');
    await bench.command('File: Save');
    await row('thousand.md').click();
    await bench.page.keyboard.press('Delete');
    const confirm = bench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Delete' });
    await confirm.waitFor();
    await confirm.click();
    await row('thousand.md').waitFor({ state: 'detached' });
    await bench.openFile('two.md');
    await status(/Stet: 1 verified · 0 conflicts/);
    // The editor's own count of problems: the broken line among the decisions, nothing of the draft.
    await expect
      .poll(() => bench.page.locator('#status\\.problems').textContent(), patiently)
      .toMatch(/^\D*0\D*1\D*$/u);
  });

  it('a draft of 200,000 words is checked to its end, and typing goes on', async () => {
    await bench.openFile('long.md');
    await status(/Stet: 0 verified · 2 conflicts/);
    await bench.page.keyboard.press('ControlOrMeta+End');
    await status(/Ln 4044/);
    await underlined(1);
    await bench.doubleClickOn('summer');
    await bench.type('winter');
    await expect.poll(() => bench.visibleText(), patiently).toContain('before the winter');
    await status(/Stet: 1 verified · 1 conflict/);
    await underlined(0);
  });
});

describe.each(hostKinds.slice(0, 1))('without any source $name', (kind) => {
  let host: Host;
  beforeAll(async () => {
    host = await kind.start({
      workspace: workspaceWith({
        '.vscode/settings.json': '{ "stet.bundledCorpus": false }',
        'draft.md': `${ALTERED}\n`,
      }),
      openFile: 'draft.md',
    });
  });
  afterAll(() => host.close());

  it('nothing is found, and the Sources view says where to put some', async () => {
    const bench = await Workbench.open(browser, host);
    await bench.page.locator('.statusbar-item', { hasText: 'Stet: 0 verified' }).waitFor();
    await bench.command('Stet: Focus on Sources View');
    await bench.page
      .locator('.welcome-view-content', { hasText: 'No sources are loaded' })
      .waitFor();
    expect(await bench.underlines.count()).toBe(0);
  });
});
