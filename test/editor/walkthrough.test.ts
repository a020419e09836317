/** A newcomer is led from the example draft to a first repaired error, by what the walkthrough offers. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Browser, Locator } from 'playwright-core';
import { root } from '../../scripts/host/cache.mts';
import { launchChromium } from '../../scripts/host/chromium.mts';
import type { Host } from '../../scripts/host/host.mts';
import { startVsCodeServer } from '../../scripts/host/vscode-server.mts';
import { Workbench } from '../../scripts/host/workbench.mts';
import { saidIn } from '../support/trees.ts';
import { workspaceWith } from '../support/editor-hosts.ts';

/** Conditions are asked again until they hold; a busy machine takes its time. */
const patiently = { timeout: 30_000, interval: 100 };

let browser: Browser;
let host: Host;
let bench: Workbench;
beforeAll(async () => {
  browser = await launchChromium();
  host = await startVsCodeServer({ workspace: workspaceWith({}), extension: root });
  bench = await Workbench.open(browser, host);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

const step = (id: string): Locator =>
  bench.page.locator(`.getting-started-step[data-step-id$="#${id}"]`);

async function openWalkthrough(): Promise<void> {
  await bench.command('Stet: Get Started');
  await step('draft').waitFor();
}

const expectDone = (id: string) =>
  expect.poll(() => step(id).getAttribute('aria-checked'), patiently).toBe('true');

it('ends with the first repaired error of the example draft', async () => {
  await openWalkthrough();
  expect(await bench.page.locator('.getting-started-step').count()).toBe(5);
  expect(await step('repair').getAttribute('aria-checked')).toBe('false');

  await step('draft').click();
  await bench.page
    .locator('.getting-started-step a, .getting-started-step button')
    .getByText('Open the Example Draft')
    .click();
  await bench.underlines.first().waitFor();
  await expect.poll(() => bench.underlines.count(), patiently).toBeGreaterThan(5);

  await bench.quickFix('even', /quite/);
  await expect.poll(() => bench.visibleText(), patiently).toContain('quite');
  await openWalkthrough();
  await expectDone('draft');
  await expectDone('repair');
  expect(await step('quotation').getAttribute('aria-checked')).toBe('false');
});

it('shows a picture of its own for each step', async () => {
  const seen = new Set<string>();
  for (const id of ['draft', 'finding', 'evidence', 'quotation', 'repair']) {
    await step(id).click();
    await expect
      .poll(async () => {
        const titles = await pictureTitles();
        return titles.find((title) => !seen.has(title));
      }, patiently)
      .toBeTruthy();
    for (const title of await pictureTitles()) seen.add(title);
  }
  expect(seen.size).toBe(5);
});

it('speaks German to who has set VS Code to German', async () => {
  const german = await Workbench.open(browser, host, { language: 'de' });
  await german.command('Stet: Beispielentwurf öffnen');
  const status = german.page.locator('.statusbar-item', { hasText: 'Stet:' });
  await expect.poll(() => status.textContent(), patiently).toMatch(/belegt.*Widersprüche/su);
  await status.click();
  await german.page.locator('.pane-header', { hasText: 'Durchsicht' }).waitFor();
  // Findings speak it, too.
  await expect
    .poll(() => saidIn(german, 'Durchsicht'), patiently)
    .toContainEqual(
      expect.stringContaining('Nach dem Kalender ist der 12. September 2023 ein Dienstag'),
    );
  await german.close();
});

/** Pictures are shown in frames within frames. */
async function pictureTitles(): Promise<string[]> {
  const titles = await Promise.all(
    bench.page.frames().map((frame) =>
      frame
        .locator('svg > title')
        .allTextContents()
        // A frame may go while it is asked.
        .catch(() => []),
    ),
  );
  return titles.flat();
}
