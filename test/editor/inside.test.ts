import { describe, it, afterAll } from 'vitest';
import { launchChromium } from '../../scripts/host/chromium.mts';
import { buildSuite, hostKinds, workspaceWith } from '../support/editor-hosts.ts';
import { runInside } from '../support/inside-vscode.ts';

// The tests run inside VS Code, so what they are is known when they have run.
const suite = await buildSuite();
/** A source of the writer's own, where the setting's default looks for it. */
const library = {
  'sources/bridge.md': `---
id: courier-2024-03-02
title: Bridge to open in spring
container-title: The Courier
issued: 2024-03-02
---

“The bridge will open in the spring,” Petrosyan said on Saturday.
`,
};

const browser = await launchChromium();
afterAll(() => browser.close());

for (const kind of hostKinds) {
  const host = await kind.start({ workspace: workspaceWith(library), suite });
  const results = await runInside(browser, host).finally(() => host.close());
  describe(kind.name, () => {
    for (const { title, problem } of results)
      it(title, () => {
        if (problem !== undefined) throw reported(problem);
      });
  });
}

/** The error as it happened inside; where it was passed on is of no interest. */
function reported(problem: string): Error {
  const error = new Error(problem.split('\n', 1)[0]);
  error.stack = problem;
  return error;
}
