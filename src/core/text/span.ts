/**
 * A stretch of text: UTF-16 offsets, half open. `end` is the offset after the last unit.
 * The only notion of position inside the core; lines and characters exist at the edges alone.
 */
export interface Span {
  start: number;
  end: number;
}

export function spanOf(start: number, end: number): Span {
  return { start, end };
}

export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function lengthOf(span: Span): number {
  return span.end - span.start;
}

/** True when every unit of `inner` lies in `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two share at least one unit; spans that only touch do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Order of place: by start, the longer first where two start together. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
