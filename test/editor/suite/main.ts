/**
 * The suite that VS Code runs inside its extension host, with the full API: in Node, and in a web
 * worker. It is bundled into one file; there is no test library, because a list of functions that
 * throw is all that runs in both.
 */
import { assistantTests } from './assistants.ts';
import { keyTests } from './keys.ts';
import { MARK, type Result } from './report.ts';
import { tests } from './tests.ts';

/** What VS Code calls. */
export async function run(): Promise<void> {
  let failed = 0;
  for (const [title, body] of Object.entries({ ...tests, ...assistantTests, ...keyTests })) {
    try {
      await body();
      report({ title });
    } catch (problem) {
      const said = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
      report({ title, problem: said });
      failed += 1;
    }
  }
  // The desktop editor makes its exit code of this.
  if (failed > 0) throw new Error(`${failed} failed`);
}

function report(result: Result): void {
  console.log(MARK + JSON.stringify(result));
}
