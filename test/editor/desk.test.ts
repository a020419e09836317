/** The views and marks around a draft, seen and used as a writer does. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mts';
import { root } from '../../scripts/host/cache.mts';
import type { Host } from '../../scripts/host/host.mts';
import { startVsCodeServer } from '../../scripts/host/vscode-server.mts';
import { Workbench } from '../../scripts/host/workbench.mts';
import { hostKinds, workspaceWith } from '../support/editor-hosts.ts';
import { inOneWindow } from '../support/one-window.ts';

const SPOKEN = 'The bridge will open to all who waited for it in the spring';
const CLAIM = 'Lorries will not be allowed on the bridge over the river before the winter.';
const files = {
  'sources/bridge.md': `---
id: courier-2024-03-02
title: Bridge to open in spring
container-title: The Courier
issued: 2024-03-02
url: https://courier.example/bridge
---

“${SPOKEN},” Petrosyan said on Saturday.

Lorries will not be allowed on the bridge over the river before the winter, the town hall said.
`,
  'draft.md': `# The bridge

“${SPOKEN.replace('spring', 'summer')},” Petrosyan said.

${CLAIM}

# The summit

“The CSTO’s mission is to defend its member states from external threats,” Putin said.
`,
};

/** What is read of a row of a tree, in the page. */
interface Row {
  readonly ariaLabel: string | null;
  readonly dataset: { readonly index?: string };
}

/** Conditions are asked again until they hold; a busy machine takes its time. */
const patiently = { timeout: 60_000, interval: 200 };
const REASON = 'He corrected himself.';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(hostKinds)('the desk $name', (kind) => {
  inOneWindow();
  const workspace = workspaceWith(files);
  let host: Host;
  let bench: Workbench;
  beforeAll(async () => {
    host = await kind.start({ workspace, openFile: 'draft.md' });
    bench = await Workbench.open(browser, host);
    await bench.underlines.first().waitFor();
    await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => host.close());

  const rowsOf = (view: string): Locator =>
    bench.page
      .locator('.pane', { has: bench.page.locator(`.pane-header[aria-label^="${view}"]`) })
      .locator('.monaco-list-row');
  /** What a screen reader says of each row, from the top. */
  const said = (view: string): Promise<string[]> =>
    rowsOf(view).evaluateAll((rows: Row[]) =>
      rows
        .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
        .map(({ ariaLabel }) => ariaLabel ?? ''),
    );
  const rows = (view: string) => expect.poll(() => said(view), patiently);
  const status = (text: RegExp) =>
    bench.page.locator('.statusbar-item', { hasText: text }).first().waitFor();

  it('tells in the status bar how the draft stands', async () => {
    await status(/Stet: 1 verified · 1 conflict/);
  });

  it('lists each statement with its state, and goes there from the keyboard', async () => {
    await bench.command('Stet: Focus on Review View');
    await rows('Review').toEqual([
      expect.stringMatching(/^conflict, The bridge will open/),
      expect.stringMatching(/^verified, The CSTO/),
    ]);
    await expect
      .poll(async () => {
        await bench.command('Stet: Focus on Review View');
        await bench.page.keyboard.press('End');
        await bench.page.keyboard.press('Enter');
        return bench.goneTo(9);
      }, patiently)
      .toBe(true);
  });

  it('lists only the states that the writer wants to see', async () => {
    await bench.command('Stet: Filter Review');
    await bench.pick('verified');
    await bench.page.keyboard.press('Enter');
    await rows('Review').toHaveLength(1);
    await bench.command('Stet: Filter Review');
    await bench.pick('verified');
    await bench.page.keyboard.press('Enter');
    await rows('Review').toHaveLength(2);
  });

  it('puts a sign beside what the sources bear out', async () => {
    await expect
      .poll(() => bench.page.evaluate<string>(`(${SIGNS})()`), patiently)
      .toMatch(/marks\/supported[^]*marks\/verified|marks\/verified[^]*marks\/supported/u);
  });

  it('goes from finding to finding by keys', async () => {
    await bench.clickOn('The summit');
    await bench.page.keyboard.press('Control+Shift+F8');
    await status(/Ln 3/);
    await bench.page.keyboard.press('Escape');
  });

  it('compares the words at the cursor with their passage', async () => {
    await bench.clickOn('summer');
    await bench.page.locator('.editor-actions a[aria-label*="Compare with Source"]').click();
    const comparison = bench.page.locator('.monaco-diff-editor');
    await comparison.locator('.char-insert').first().waitFor();
    const side = (name: string) => comparison.locator(`.editor.${name} .view-lines`);
    await expect.poll(() => plain(side('original')), patiently).toContain('in the spring');
    await expect.poll(() => plain(side('modified')), patiently).toContain('in the summer');
    await bench.closeTab('↔ Draft');
    await bench.underlines.first().waitFor();
  });

  it('keeps why a finding was dismissed, and lists it so that it can be undone', async () => {
    await bench.quickFix('summer', /Dismiss with a reason/);
    await bench.page.locator('.quick-input-widget input[type="text"]').fill(REASON);
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => bench.underlines.count(), patiently).toBe(0);
    await rows('Review').toContainEqual(
      expect.stringMatching(
        /^dismissed, The bridge will open.*, dismissed here · He corrected himself\./,
      ),
    );
    const decisions = join(workspace, '.stet/decisions.jsonl');
    // A window in the browser alone keeps its files there.
    if (existsSync(decisions)) expect(readFileSync(decisions, 'utf8')).toContain(REASON);
    await undo(REASON);
  });

  it('ignores a kind of finding in the file or in the workspace', async () => {
    for (const where of ['file', 'workspace']) {
      await bench.quickFix('summer', new RegExp(`Ignore misquotation in this ${where}`));
      await expect.poll(() => bench.underlines.count(), patiently).toBe(0);
      await undo(`ignored in this ${where}`);
    }
  });

  it('lists the sources by outlet, with their use, and by date', async () => {
    await bench.command('Stet: Focus on Sources View');
    await rows('Sources').toContainEqual('The Courier, 1 source · quoted once');
    await bench.command('Stet: Sort Sources');
    await bench.pick('By date');
    await rows('Sources').toContainEqual(
      expect.stringMatching(/^Bridge to open in spring, quoted once · March 2, 2024/),
    );
  });

  it('unfolds a source by keys to what is said in it', async () => {
    const quotation = rowsOf('Sources').filter({ hasText: `“${SPOKEN}”` });
    await expect
      .poll(async () => {
        await bench.command('Stet: Focus on Sources View');
        await rowsOf('Sources').filter({ hasText: 'Bridge to open' }).click();
        for (let level = 0; level < 4; level += 1) {
          await bench.page.keyboard.press('ArrowRight');
          await quotation.waitFor({ timeout: 1_000 }).catch(() => undefined);
        }
        return quotation.count();
      }, patiently)
      .toBe(1);
    // The click has opened the source beside the draft.
    await bench.closeTab('courier-2024-03-02');
  });

  it('puts a quotation that is dragged into the draft there with attribution and citation', async () => {
    const quotation = rowsOf('Sources').filter({ hasText: `“${SPOKEN}”` });
    await quotation.dragTo(bench.editor.locator('.view-line').last(), {
      targetPosition: { x: 4, y: 8 },
    });
    await quoted();
    await bench.page.keyboard.press('ControlOrMeta+Z');
  });

  it('lists everybody who speaks, across the sources', async () => {
    await bench.command('Stet: Focus on Speakers View');
    await rows('Speakers').toContainEqual(expect.stringMatching(/^Alen Simonyan/));
  });

  it('offers pasted words as a quotation with attribution and citation', async () => {
    await paste(SPOKEN, 'Paste as quotation');
    await quoted();
    await bench.page.keyboard.press('ControlOrMeta+Z');
    await bench.page.keyboard.press('ControlOrMeta+Z');
  });

  it('offers the pasted address of a source as its citation', async () => {
    await paste('https://courier.example/bridge', 'Paste as citation');
    await expect.poll(() => bench.visibleText(), patiently).toMatch(/\n\[@courier-2024-03-02\]/);
  });

  const plain = async (drawn: Locator): Promise<string> =>
    ((await drawn.textContent()) ?? '').replaceAll('\u00a0', ' ');

  /** The quotation as the house prints it, at the end of the draft; the window wraps its line. */
  const quoted = () =>
    expect
      .poll(async () => (await bench.visibleText()).replaceAll(/\s+/gu, ' '), patiently)
      .toContain(`“${SPOKEN},” Petrosyan said [@courier-2024-03-02].`);

  /** Takes back what was decided, in the review; a row may be drawn anew under the mouse. */
  async function undo(what: string): Promise<void> {
    const row = rowsOf('Review').filter({ hasText: what });
    await row.waitFor();
    await expect
      .poll(async () => {
        const button = row.locator('a[aria-label*="Undo Dismissal"]');
        await row.hover({ timeout: 2_000 }).catch(() => undefined);
        await button.click({ timeout: 2_000 }).catch(() => undefined);
        await row.waitFor({ state: 'detached', timeout: 5_000 }).catch(() => undefined);
        return row.count();
      }, patiently)
      .toBe(0);
    await bench.underlines.first().waitFor();
  }

  /** Pastes at the end of the draft, and then chooses from what the editor offers. */
  async function paste(text: string, choice: string): Promise<void> {
    const offers = bench.page.locator('.action-widget .monaco-list-row');
    const chosen = offers.and(bench.page.locator('.focused')).filter({ hasText: choice });
    await bench.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await bench.clickOn('Putin said.');
    await bench.page.keyboard.press('ControlOrMeta+End');
    await bench.page.keyboard.press('ControlOrMeta+V');
    await bench.page.locator('.post-edit-widget').waitFor();
    await bench.page.keyboard.press('ControlOrMeta+.');
    await offers.filter({ hasText: choice }).waitFor();
    for (let left = await offers.count(); left > 0 && !(await chosen.isVisible()); left -= 1)
      await bench.page.keyboard.press('ArrowDown');
    await bench.page.keyboard.press('Enter');
  }
});

describe('in Restricted Mode', () => {
  const spoken = `“${SPOKEN.replace('spring', 'summer')},” Petrosyan said.`;
  let host: Host;
  beforeAll(async () => {
    const workspace = workspaceWith({
      '.vscode/settings.json': '{ "stet.sources": ["elsewhere"] }',
      'elsewhere/bridge.md': files['sources/bridge.md'],
      'draft.md': `${spoken}\n\n“The CSTO’s mission is to defend its member states from internal threats,” Putin said.\n`,
    });
    host = await startVsCodeServer({
      workspace,
      openFile: 'draft.md',
      extension: root,
      restricted: true,
    });
  });
  afterAll(() => host.close());

  it('drafts are checked, and a workspace cannot name folders to be read', async () => {
    const bench = await Workbench.open(browser, host);
    await bench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    const shown = (severity: string) => bench.editor.locator(`.cdr.squiggly-${severity}`).count();
    // What the folder has other words for is known to nobody.
    await expect.poll(() => shown('info'), patiently).toBe(1);
    await expect.poll(() => shown('error'), patiently).toBe(1);
    await bench.hoverOver('internal');
  });
});

/** Runs in the page: the pictures of the signs beside the lines. */
const SIGNS = `() =>
  [...document.querySelectorAll('.margin .cgmr')]
    .map((sign) => decodeURIComponent(getComputedStyle(sign).backgroundImage))
    .join('\\n')`;
