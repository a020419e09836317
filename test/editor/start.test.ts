/** `npm start`, as a newcomer sees it on a machine without a desktop. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../../scripts/host/cache.mts';
import { launchChromium } from '../../scripts/host/chromium.mts';
import { Workbench } from '../../scripts/host/workbench.mts';

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
let start: ChildProcess | undefined;
afterAll(() => start?.kill());

it('prints an address whose page shows the example draft with its findings', async () => {
  start = spawn(process.execPath, [tsx, 'scripts/start.mts', '--browser', '--no-open'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressPrinted(start);
  const browser = await launchChromium();
  try {
    const bench = await Workbench.open(browser, { url });
    await bench.underlines.first().waitFor();
    await expect.poll(() => bench.underlines.count(), { timeout: 30_000 }).toBeGreaterThan(5);
  } finally {
    await browser.close();
  }
});

function addressPrinted(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\S+/u.exec(said)?.[0];
      if (url !== undefined) done(url);
    });
    child.once('close', () => {
      failed(new Error(`npm start ended, having printed:\n${said}`));
    });
  });
}
