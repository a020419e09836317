import type { FromPicture } from './messages.ts';

/** Where a mark can lead: to the draft, or to a source. */
export interface Way {
  readonly label: string;
  readonly message: FromPicture;
}

/** Something in a picture that can be looked at, reached by keys and followed. */
export interface Mark {
  /** The same for the same thing after a redraw. */
  readonly key: string;
  /** All that the mark says, in words: its shape, its date, its sentence, how it stands. */
  readonly label: string;
  /** Where it stands on its row, so that a step up or down leads to the nearest. */
  readonly at: number;
  /** The first is taken by Enter or a click. */
  readonly ways: readonly Way[];
  /** The keys of the marks that it is tied to by a line. */
  readonly tiedTo: readonly string[];
}

/** The marks of one row of a picture, in order. */
export interface MarkRow {
  readonly name: string;
  readonly marks: readonly Mark[];
}

/** Makes keys unlike: the same words twice are two marks. */
export function uniqueKeys(): (key: string) => string {
  const given = new Map<string, number>();
  return (key) => {
    const count = (given.get(key) ?? 0) + 1;
    given.set(key, count);
    return `${key}#${count}`;
  };
}
