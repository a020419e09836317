/** How a suite inside VS Code tells the outside what happened: a marked line per test. */
export const MARK = 'STET-TEST ';

export interface Result {
  readonly title: string;
  /** Absent when the test passed. */
  readonly problem?: string;
}
