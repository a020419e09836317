import type { Connection, InitializeParams } from 'vscode-languageserver';

/** What takes no longer needs no notice. */
const noticeableMs = 1000;

/** Long work that the writer may watch and end. */
export interface Progress {
  readonly isCancelled: boolean;
  report(done: number, all: number): void;
  done(): void;
}

export type StartProgress = (title: string) => Progress;

/**
 * Shown after a second, with a way to cancel; nothing where the client shows none. VS Code has an entry
 * in the status bar for it, and behind a click there a notification with its bar and its button.
 */
export function progressOf(
  connection: Connection,
  capabilities: () => InitializeParams['capabilities'],
): StartProgress {
  return (title) => {
    let cancelled = false;
    let finished = false;
    let share = 0;
    let shown: Awaited<ReturnType<typeof connection.window.createWorkDoneProgress>> | undefined;
    const timer = setTimeout(() => {
      if (capabilities().window?.workDoneProgress !== true) return;
      void connection.window.createWorkDoneProgress().then((reporter) => {
        if (finished) return;
        shown = reporter;
        reporter.begin(title, share, undefined, true);
        reporter.token.onCancellationRequested(() => {
          cancelled = true;
        });
      });
    }, noticeableMs);
    return {
      get isCancelled() {
        return cancelled;
      },
      report(done, all) {
        const now = Math.floor((100 * done) / Math.max(1, all));
        if (now === share) return;
        share = now;
        shown?.report(share);
      },
      done() {
        finished = true;
        clearTimeout(timer);
        shown?.done();
      },
    };
  };
}
