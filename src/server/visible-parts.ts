import type { Connection, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/text/span.ts';
import { visibleNotification, type VisibleParams } from './protocol/index.ts';

/** What the writer sees of each draft, where the client tells it: that part is checked first. */
export class VisibleParts {
  readonly #ranges = new Map<string, Range>();

  constructor(connection: Connection) {
    connection.onNotification(visibleNotification, ({ uri, range }: VisibleParams) => {
      this.#ranges.set(uri, range);
    });
  }

  /** In the draft as it stands now, whose lines may have moved since: it is a matter of order only. */
  of(document: TextDocument): Span | undefined {
    const range = this.#ranges.get(document.uri);
    return range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  }

  forget(uri: string): void {
    this.#ranges.delete(uri);
  }
}
