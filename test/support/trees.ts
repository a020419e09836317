/** The trees of the side bar, as they are drawn and as they are read out. */
import type { Locator } from 'playwright-core';
import type { Workbench } from '../../scripts/host/workbench.mts';

/** What is read of a row of a tree, in the page. */
interface Row {
  readonly ariaLabel: string | null;
  readonly dataset: { readonly index?: string };
}

export function rowsOf({ page }: Workbench, view: string): Locator {
  return page
    .locator('.pane', { has: page.locator(`.pane-header[aria-label^="${view}"]`) })
    .locator('.monaco-list-row');
}

/** What a screen reader says of each row, from the top. */
export function saidIn(bench: Workbench, view: string): Promise<string[]> {
  return rowsOf(bench, view).evaluateAll((rows: Row[]) =>
    rows
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map(({ ariaLabel }) => ariaLabel ?? ''),
  );
}
