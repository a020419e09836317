import type { Span } from '../core/text/span.ts';

/** As in the Language Server Protocol: both count from 0, characters in UTF-16 units. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** A text with its lines: offsets become lines and characters here, at the edge. */
export class TextLines {
  readonly text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (const match of text.matchAll(/\r\n|\n|\r/gu)) {
      this.#starts.push(match.index + match[0].length);
    }
  }

  rangeOf(span: Span): Range {
    return { start: this.positionOf(span.start), end: this.positionOf(span.end) };
  }

  positionOf(offset: number): Position {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low, character: offset - this.#starts[low]! };
  }

  /** A line without its line break, as a span. */
  line(index: number): Span {
    const start = this.#starts[index] ?? this.text.length;
    const next = this.#starts[index + 1];
    const end = next === undefined ? this.text.length : next - 1;
    const isCrLf = next !== undefined && this.text[end] === '\n' && this.text[end - 1] === '\r';
    return { start, end: Math.max(start, isCrLf ? end - 1 : end) };
  }
}
