/** The package that a writer installs: what is in it, and that it runs. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cacheFolder, root } from '../../scripts/host/cache.mts';
import { launchChromium } from '../../scripts/host/chromium.mts';
import type { Host } from '../../scripts/host/host.mts';
import { installExtension, startVsCodeServer } from '../../scripts/host/vscode-server.mts';
import { Workbench } from '../../scripts/host/workbench.mts';
import { workspaceWith } from '../support/editor-hosts.ts';

const MEGABYTE = 1024 * 1024;
const vsix = join(cacheFolder, 'runs', 'package.vsix');

describe('the package', () => {
  let browser: Browser;
  let extensions: string;
  let host: Host;
  beforeAll(async () => {
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
    await promisify(execFile)(process.execPath, [tsx, 'scripts/package.mts', vsix], { cwd: root });
    extensions = await installExtension(vsix);
    host = await startVsCodeServer({
      workspace: workspaceWith({
        'draft.md':
          '“The CSTO’s mission is to defend its member states from internal threats,” Putin said.',
      }),
      openFile: 'draft.md',
      installedExtensions: extensions,
    });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
    rmSync(extensions, { recursive: true });
  });

  it('is under 2 MB', () => {
    expect(statSync(vsix).size).toBeLessThan(2 * MEGABYTE);
  });

  it('holds only what runs and what is read', () => {
    const folder = readdirSync(extensions).find((name) => name.startsWith('stet.stet-'));
    const files = readdirSync(join(extensions, folder ?? ''), {
      recursive: true,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(join(extensions, folder ?? '').length + 1),
      )
      .filter((name) => name !== '.vsixmanifest');
    expect(files.sort()).toEqual(
      [
        'LICENSE.txt',
        'changelog.md',
        'dist/extension-web.js',
        'dist/extension-program.cjs',
        'dist/extension.js',
        'dist/pictures-webview.css',
        'dist/pictures-webview.js',
        'dist/server-inline.js',
        'dist/server-worker.js',
        'dist/server-program.cjs',
        'dist/server.cjs',
        'docs/findings.md',
        'examples/offensive.md',
        'l10n/bundle.l10n.de.json',
        ...['supported', 'verified'].flatMap((name) =>
          ['dark', 'light'].map((theme) => `media/marks/${name}-${theme}.svg`),
        ),
        'media/stet.svg',
        ...['beside', 'draft', 'finding', 'quote', 'repair'].map(
          (name) => `media/walkthrough/${name}.svg`,
        ),
        'package.json',
        'package.nls.de.json',
        'package.nls.json',
        'readme.md',
        'syntaxes/citation.tmLanguage.json',
      ].sort(),
    );
  });

  it('carries the pictures of its README, as no page of an extension may load files', () => {
    const folder = readdirSync(extensions).find((name) => name.startsWith('stet.stet-'));
    const readme = readFileSync(join(extensions, folder ?? '', 'readme.md'), 'utf8');
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\((?<address>.{22})/gu)];
    expect(pictures.length).toBeGreaterThan(3);
    for (const { groups } of pictures) expect(groups?.['address']).toBe('data:image/png;base64,');
  });

  it('checks a draft once it is installed', async () => {
    const bench = await Workbench.open(browser, host);
    await bench.underlines.first().waitFor();
    const hover = await bench.hoverOver('internal');
    expect(await hover.textContent()).toContain('external threats');
  });
});
