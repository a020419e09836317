/** Draws a picture to its end, as a host does that never rests. */
export function drawn<T>(slices: Generator<void, T, void>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}
