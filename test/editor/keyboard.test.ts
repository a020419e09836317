/** The way through a draft without a mouse: each step by keys, from opening it to its timeline. */
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mts';
import type { Host } from '../../scripts/host/host.mts';
import { Workbench } from '../../scripts/host/workbench.mts';
import { hostKinds, workspaceWith } from '../support/editor-hosts.ts';
import { inOneWindow } from '../support/one-window.ts';

const VERBATIM =
  '“The CSTO’s mission is to defend its member states from external threats,” Putin said.';
const ALTERED = VERBATIM.replace('external', 'internal');

/** Where the altered word stands, as the status bar counts. */
const COLUMN = ALTERED.indexOf('internal') + 1;

/** Conditions are asked again until they hold; a busy machine takes its time. */
const patiently = { timeout: 60_000, interval: 200 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(hostKinds)('by keys alone, $name,', (kind) => {
  inOneWindow();
  let host: Host;
  let bench: Workbench;
  beforeAll(async () => {
    host = await kind.start({
      workspace: workspaceWith({ 'draft.md': `${ALTERED}\n\nRain fell on November 27, 2024.\n` }),
    });
    bench = await Workbench.open(browser, host);
    await bench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  });
  afterAll(() => host.close());

  const press = (keys: string) => bench.page.keyboard.press(keys);

  /** The editor draws its spaces unbreakable. */
  const plain = (drawn: string | null) => (drawn ?? '').replaceAll('\u00a0', ' ');

  /** Chooses from the list that a command opens, by typing and Enter; false where the wanted is not found. */
  async function choose(command: string, placeholder: string, words: string): Promise<boolean> {
    const row = bench.page.locator('.quick-input-list .monaco-list-row.focused');
    const seen = (what: Locator) =>
      what.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    await press('Escape');
    await bench.command(command);
    // The palette's own box stands there until this one does.
    if (!(await seen(bench.page.getByPlaceholder(placeholder)))) return false;
    await bench.type(words);
    const isListed = await seen(row.filter({ hasText: words }).first());
    if (isListed) await press('Enter');
    return isListed;
  }

  it('opens a draft and goes to its first finding', async () => {
    // From the explorer: a window that runs in the browser alone has no search for files.
    const row = bench.page.locator('.explorer-folders-view .monaco-list-row.focused');
    const tab = bench.page.locator('.tab.active[data-resource-name="draft.md"]');
    await expect
      .poll(async () => {
        await press('ControlOrMeta+Shift+E');
        await press('ArrowDown');
        const isThere = (await row.textContent({ timeout: 5000 }).catch(() => ''))?.trim();
        if (isThere === 'draft.md') await press('Enter');
        await tab.waitFor({ timeout: 5000 }).catch(() => undefined);
        return tab.count();
      }, patiently)
      .toBe(1);
    await bench.underlines.first().waitFor();
    const there = bench.page.locator('.statusbar-item', { hasText: `Ln 1, Col ${String(COLUMN)}` });
    await expect
      .poll(async () => {
        await press('Control+F8');
        await there.waitFor({ timeout: 5000 }).catch(() => undefined);
        return there.count();
      }, patiently)
      .toBe(1);
  });

  it('reads the hover at the cursor in the accessible view', async () => {
    const view = bench.page.locator('.accessible-view');
    const text = view.locator('.view-lines');
    await expect
      .poll(async () => {
        await press('Escape');
        // Twice: the first opens the hover, the second moves the focus into it.
        for (let times = 0; times < 2; times += 1) {
          await press('Control+K');
          await press('Control+I');
          await bench.page
            .locator('.monaco-hover:visible')
            .first()
            .waitFor({ timeout: 5000 })
            .catch(() => undefined);
        }
        await press('Alt+F2');
        return plain(await text.textContent({ timeout: 5000 }).catch(() => ''));
      }, patiently)
      .toContain('external threats');
    // What a screen reader would spell out: escapes.
    expect(plain(await text.textContent())).not.toMatch(/\\[“”’.()-]/u);
    await press('Escape');
    await view.waitFor({ state: 'hidden' });
  });

  it('takes the source’s word with a quick fix', async () => {
    const fixes = bench.page.locator('.action-widget .monaco-list-row');
    await expect
      .poll(async () => {
        await press('Escape');
        await press('Control+F8');
        await press('Control+.');
        await fixes
          .first()
          .waitFor({ timeout: 5000 })
          .catch(() => undefined);
        return fixes.filter({ hasText: /external/u }).count();
      }, patiently)
      .toBeGreaterThan(0);
    const wanted = fixes.and(bench.page.locator('.focused')).filter({ hasText: /external/u });
    for (let left = await fixes.count(); left > 0 && !(await wanted.isVisible()); left -= 1)
      await press('ArrowDown');
    await press('Enter');
    await expect.poll(() => bench.visibleText(), patiently).toContain('external threats');
  });

  it('inserts a quotation with its attribution and citation', async () => {
    await expect
      .poll(async () => {
        await press('Escape');
        await press('ControlOrMeta+End');
        return choose('Stet: Insert Quotation', 'Words of the quotation', 'choice of the state');
      }, patiently)
      .toBe(true);
    await expect
      .poll(() => bench.visibleText(), patiently)
      .toMatch(/choice of the state[\s\S]*\[@/u);
  });

  it('opens a source beside the draft', async () => {
    await expect
      .poll(() => choose('Stet: Open Source Beside', 'Source to open', 'Oragark'), patiently)
      .toBe(true);
    await expect
      .poll(() => bench.page.locator('.editor-group-container').count(), patiently)
      .toBe(2);
  });

  it('walks the timeline, and from it back into the draft', async () => {
    await bench.command('Stet: Show Timeline');
    const focused = async (): Promise<string> => {
      for (const frame of bench.page.frames()) {
        const label = await frame
          .evaluate<string>(
            'document.querySelector("#picture") && document.hasFocus() ? document.activeElement?.getAttribute("aria-label") ?? "" : ""',
          )
          .catch(() => '');
        if (label !== '') return label;
      }
      return '';
    };
    await expect
      .poll(async () => {
        const label = await focused();
        if (!label.includes('Draft, ')) await press('Tab');
        return label;
      }, patiently)
      .toMatch(/Draft, November 27, 2024/u);
    await press('Enter');
    await expect
      .poll(() => bench.editor.locator('.selected-text').count(), patiently)
      .toBeGreaterThan(0);
    await bench.type('November 28, 2024');
    await expect.poll(() => bench.visibleText(), patiently).toContain('on November 28, 2024.');
  });
});
