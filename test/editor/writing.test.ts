/** Writes into a real window by keys and mouse, and looks at what the writer sees. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/host/chromium.mts';
import type { Host } from '../../scripts/host/host.mts';
import { Workbench } from '../../scripts/host/workbench.mts';
import { hostKinds, workspaceWith } from '../support/editor-hosts.ts';
import { inOneWindow } from '../support/one-window.ts';
import { valleyLibrary } from '../support/valley-library.ts';

const VERBATIM =
  '“The CSTO’s mission is to defend its member states from external threats,” Putin said.';
const ALTERED = VERBATIM.replace('external', 'internal');

/** Conditions are asked again until they hold; a busy machine takes its time. */
const patiently = { timeout: 30_000, interval: 100 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(hostKinds)('a writer $name', (kind) => {
  inOneWindow();
  let host: Host;
  let bench: Workbench;
  beforeAll(async () => {
    host = await kind.start({
      workspace: workspaceWith({
        'draft.md': '# Draft\n',
        ...Object.fromEntries(
          Object.entries(valleyLibrary).map(([name, text]) => [`sources/${name}`, text]),
        ),
      }),
      openFile: 'draft.md',
    });
    bench = await Workbench.open(browser, host);
    await bench.editor.locator('.view-line').first().waitFor();
  });
  afterAll(() => host.close());

  const underlined = (count: number) =>
    expect.poll(() => bench.underlines.count(), patiently).toBe(count);

  it('sees an altered word underlined while typing, and the line go when it is right', async () => {
    await bench.rewrite('');
    await bench.type(ALTERED);
    await underlined(1);
    await bench.doubleClickOn('internal');
    await bench.type('external');
    await underlined(0);
    await bench.doubleClickOn('external');
    await bench.type('internal');
    await underlined(1);
  });

  it('puts the source’s word into its place with a quick fix', async () => {
    await bench.rewrite(ALTERED);
    await underlined(1);
    await bench.quickFix('internal', /external/);
    await expect.poll(() => bench.visibleText(), patiently).toBe(VERBATIM);
    await underlined(0);
  });

  it('accepts one of Putin’s quotations after an opening mark, and nothing is found in it', async () => {
    await bench.rewrite('');
    await bench.type('Putin said “');
    const suggestion = bench.suggestions.first();
    await suggestion.waitFor();
    // Whose words they are stands before them in the sentence; the row has room for the words.
    expect(await suggestion.textContent()).toMatch(/\S+ \S+ \S+ \S+/u);
    expect(await suggestion.textContent()).not.toContain('Putin');
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => bench.visibleText(), patiently).toMatch(/^Putin said “.+”/s);
    // A finding further down proves that the check of this very text has arrived.
    await bench.type(`\n\n${ALTERED}`);
    await underlined(1);
  });

  it('reads in a hover where a quotation stands', async () => {
    await bench.rewrite(VERBATIM);
    await expect
      .poll(async () => {
        const hover = await bench.hoverOver('defend its member');
        return hover.textContent();
      }, patiently)
      .toMatch(/Oragark/);
  });

  it('sees each kind of finding on quotations of the writer’s own articles, and why', async () => {
    await bench.rewrite(
      [
        '“We will not flood the valley for the sake of a few dollars,” Holm said.',
        '“I will stay until the last plank of the bridge is paid for,” Lunde said.',
        'Berge said that “the river belongs to anyone”.',
        '“The valley has waited long enough for this,” Aas said.',
      ].join('\n\n'),
    );
    await underlined(4);
    const shown = async (words: string, text: RegExp) => {
      await expect
        .poll(async () => {
          // The hover of the words before stays while the mouse is on its way.
          await bench.page.keyboard.press('Escape');
          return (await bench.hoverOver(words)).textContent();
        }, patiently)
        .toMatch(text);
    };
    await shown('dollars', /“dollars” where the source says “megawatts”/);
    await shown('Lunde', /credits these words to Aas|credits these words to Siri Aas/);
    await shown('river belongs', /begins after a negation.*I don’t think that/);
    await shown('waited long', /Not found/);
  });

  it('goes on with a quotation of the writer’s own articles while it is typed', async () => {
    await bench.rewrite('');
    await bench.type('Aas said: “I will stay until');
    await bench.page.keyboard.press('Escape');
    await bench.type(' the');
    const ghost = bench.page.locator('.ghost-text-decoration, .ghost-text');
    await expect
      .poll(async () => (await ghost.allTextContents()).join('').replace(/\s/gu, ' '), patiently)
      .toContain('last plank');
  });

  it('offers what a speaker of the writer’s own articles said, and puts it in', async () => {
    await bench.rewrite('');
    await bench.type('Odd Berge said “');
    await bench.suggestions.first().waitFor();
    expect(await bench.suggestions.first().textContent()).toContain('I don’t think that');
    await bench.page.keyboard.press('Enter');
    await expect
      .poll(() => bench.visibleText(), patiently)
      .toMatch(/^Odd Berge said “I don’t think that the river belongs to anyone”/);
  });

  it('finds a quotation of the writer’s own articles by a few words, and prints it into an empty draft', async () => {
    await bench.rewrite('');
    await expect.poll(() => bench.visibleText(), patiently).toBe('');
    await bench.command('Stet: Insert Quotation…');
    // The palette that the command came from looks the same and closes in its own time.
    const asked = bench.page.locator('.quick-input-widget input[placeholder^="Words of the"]');
    await asked.waitFor();
    const found = bench.page.locator('.quick-input-list .monaco-list-row');
    await found.nth(2).waitFor();
    // Words in any order, one of them mistyped, and the speaker among them.
    await asked.fill('megawats valley holm');
    await found.first().filter({ hasText: 'flood the valley' }).waitFor();
    expect(await found.first().textContent()).toContain('Kari Holm');
    await bench.page.keyboard.press('Enter');
    await expect
      .poll(() => bench.visibleText(), patiently)
      .toMatch(
        /^“We will not flood the valley for the sake of a few megawatts,” Kari Holm said\s+\[@valley-post-2024-03-05\]\.$/,
      );
    await bench.type(`\n\n${ALTERED}`);
    await underlined(1);
  });

  it('opens the source beside the draft', async () => {
    await bench.rewrite(VERBATIM);
    await bench.command('Stet: Open Source Beside Draft');
    await bench.pick('Oragark');
    await expect
      .poll(() => bench.page.locator('.editor-group-container').count(), patiently)
      .toBe(2);
    await bench.page.locator('.view-line', { hasText: 'external threats' }).nth(1).waitFor();
  });
});
