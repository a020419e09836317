/** Runs a suite inside VS Code's extension host and hands its results out. */
import type { Browser } from 'playwright-core';
import type { Host } from '../../scripts/host/host.mts';
import { MARK, type Result } from '../editor/suite/report.ts';

/** A suite that has not ended by then hangs. */
const DEADLINE_MS = 180_000;

/**
 * Opens the window whose host was told to run a suite, and waits for its end. VS Code calls two
 * functions of the page when it runs tests: one with each line that they log, one at the end.
 */
export async function runInside(browser: Browser, host: Host): Promise<Result[]> {
  const page = await browser.newPage();
  const results: Result[] = [];
  const log: string[] = [];
  await page.exposeFunction('codeAutomationLog', (_level: string, args: unknown[]) => {
    const line = args.map(String).join(' ');
    log.push(line);
    if (line.startsWith(MARK)) results.push(JSON.parse(line.slice(MARK.length)) as Result);
  });
  const ended = new Promise<void>((done) => {
    void page.exposeFunction('codeAutomationExit', () => {
      done();
    });
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, failed) => {
    timer = setTimeout(() => {
      failed(
        new Error(`The suite did not end. Last lines of the log:\n${log.slice(-20).join('\n')}`),
      );
    }, DEADLINE_MS);
  });
  try {
    await page.goto(host.url);
    await Promise.race([ended, late]);
  } finally {
    clearTimeout(timer);
    await page.close();
  }
  if (results.length === 0)
    throw new Error(`The suite reported nothing. Its log ends:\n${log.slice(-20).join('\n')}`);
  return results;
}
