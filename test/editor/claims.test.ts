/** Every kind of finding about a claim on the example draft, and what hovers say of claims, as the writer sees them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { cacheFolder, root } from '../../scripts/host/cache.mts';
import { launchChromium } from '../../scripts/host/chromium.mts';
import type { Host } from '../../scripts/host/host.mts';
import { startVsCodeServer } from '../../scripts/host/vscode-server.mts';
import { Workbench } from '../../scripts/host/workbench.mts';
import { workspaceWith } from '../support/editor-hosts.ts';

const draft = readFileSync(join(root, 'examples/offensive.md'), 'utf8');

/** Two sources of the writer's own that part over a figure; one of them tells of a claim, one dates what was said. */
const ownSource = (id: string, outlet: string, issued: string, text: string): string =>
  `---\nid: ${id}\ntitle: Fire in the market\ncontainer-title: ${outlet}\nissued: ${issued}\n---\n${text}\n`;
const ownSources = {
  'sources/gazette.md': ownSource(
    'gazette',
    'The Gazette',
    '2024-05-02',
    'The fire in the Gyumri market killed 12 traders.\n\nThe union claimed that Nordvik Shipping had dumped waste oil in the Oster fjord.',
  ),
  'sources/herald.md': ownSource(
    'herald',
    'The Herald',
    '2024-05-03',
    'The fire in the Gyumri market killed 15 traders.\n\n“We have no money for another market before the winter,” Mayor Ann Lowe told reporters on Friday.',
  ),
};

/** Conditions are asked again until they hold; a busy machine takes its time. */
const patiently = { timeout: 60_000, interval: 200 };

let browser: Browser;
let host: Host;
let bench: Workbench;
beforeAll(async () => {
  browser = await launchChromium();
  host = await startVsCodeServer({
    extension: root,
    openFile: 'draft.md',
    workspace: workspaceWith({ 'draft.md': draft, ...ownSources }),
  });
  // High enough for the whole draft: hovers reach visible lines only.
  bench = await Workbench.open(browser, host, { width: 1400, height: 1400 });
  await bench.underlines.first().waitFor();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** Asked again until all of it is shown: diagnostics come with their check, hovers at once. */
async function expectHover(words: string, ...shown: (string | RegExp)[]): Promise<void> {
  await expect
    .poll(async () => {
      // The last hover may lie over these words.
      await bench.page.keyboard.press('Escape');
      const said = (await (await bench.hoverOver(words)).textContent()) ?? '';
      return shown.filter((each) => said.search(each) < 0).map(String);
    }, patiently)
    .toEqual([]);
}

/** For whoever wants to look: the window as it is, beside the other runs' files. */
async function keepPicture(name: string): Promise<void> {
  const folder = join(cacheFolder, 'runs', 'claims');
  mkdirSync(folder, { recursive: true });
  await bench.page.screenshot({ path: join(folder, `${name}.png`) });
}

describe('the example draft', () => {
  it.each([
    ['date-conflict', 'September 18', /September 19/u],
    ['weekday-mismatch', 'Wednesday, September 12', /Tuesday/u],
    ['place-conflict', 'Khabarovsk', /Vladivostok/u],
    ['name-variant', 'Pashinian', /Pashinyan/u],
    ['actor-conflict', 'Armenian Foreign Ministry', /summoned/u],
    ['polarity-conflict', 'had decided', /Simonyan/u],
    ['number-conflict', '290', /138 to 209/u],
    ['role-conflict', 'Minister Nikolaos', /Defence Minister/u],
  ])('shows %s on “%s”, with its evidence', async (code, words, evidence) => {
    await expectHover(words, code, evidence);
    await keepPicture(code);
  });
});

describe('a hover in prose', () => {
  it('shows what supports a claim that is right', async () => {
    await expectHover('candidate status', 'Supported by OC Media', /accession negotiations/u);
    await keepPicture('supported');
  });

  it('tells who somebody is by the sources, with the day', async () => {
    await expectHover('Suren', 'Armenian Defence Minister', /OC Media, December 15, 2023/u);
    await keepPicture('name');
  });

  it('tells how a date was placed, the passage’s own too', async () => {
    await expectHover(
      'Last Monday',
      /“Last Monday” is read as December 11, 2023/u,
      /“Monday” is read as December 11, 2023, counted from December 15, 2023, the day OC Media/u,
    );
    await keepPicture('date');
  });

  it('says plainly that no source speaks of a claim', async () => {
    await bench.rewrite('The orchestra rehearsed a symphony in the town hall of Graz.');
    await expectHover('rehearsed', 'No source speaks of this');
  });
});

describe('sources of the writer’s own', () => {
  it('shows sources-disagree with each value, its outlet and day', async () => {
    await bench.rewrite(
      'The fire in the Gyumri market killed 12 traders. Nordvik Shipping dumped waste oil in the Oster fjord.',
    );
    await expectHover('12', 'sources-disagree', /The Herald, May 3, 2024, the newest, has 15/u);
    await keepPicture('sources-disagree');
  });

  it('shows allegation-as-fact with whose word it is', async () => {
    await expectHover('dumped', 'allegation-as-fact', /the union/u);
    await keepPicture('allegation-as-fact');
  });

  it('asks about the right words on the wrong day', async () => {
    await bench.rewrite(
      '“We have no money for another market before the winter,” Lowe said on Wednesday.',
    );
    await expectHover(
      'Wednesday',
      'date-conflict',
      /words said on Wednesday; The Herald has May 3, 2024/u,
    );
    await keepPicture('day-of-saying');
  });
});

it('says in the status bar that a draft in another language has its claims unchecked', async () => {
  const status = bench.page.locator('.statusbar-item', { hasText: 'Stet:' });
  await expect.poll(() => status.textContent(), patiently).not.toContain('claims not checked');
  await bench.rewrite(
    'Die Gespräche über den Haushalt der Stadt dauerten bis in den Abend, und am Ende war niemand mit dem Ergebnis zufrieden, sagte die Bürgermeisterin, die sich das anders vorgestellt hatte.',
  );
  await expect.poll(() => status.textContent(), patiently).toContain('claims not checked');
  await keepPicture('language');
});
