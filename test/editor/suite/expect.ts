/** The two comparisons that the suite needs, in Node and in a web worker. */
export function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`expected ${should}, found ${is}`);
}

export function match(actual: string, expected: RegExp): void {
  if (!expected.test(actual)) throw new Error(`expected ${String(expected)}, found:\n${actual}`);
}
