import { describe, it, afterAll } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mts';
import { buildSuite, hostKinds, workspaceWith } from '../support/editor-hosts.ts';
import { runInside } from '../support/inside-vscode.ts';

// The tests run inside VS Code, so what they are is known when they have run.
const suite = await buildSuite();
const browser = await launchChromium();
afterAll(() => browser.close());

for (const kind of hostKinds) {
  const host = await kind.start({ workspace: workspaceWith({}), suite });
  const results = await runInside(browser, host).finally(() => host.close());
  describe(kind.name, () => {
    for (const { title, problem } of results)
      it(title, () => {
        if (problem !== undefined) throw new Error(problem);
      });
  });
}
