/**
 * Counts what a function does with texts, patterns and lists: each call of a built-in method is as
 * many steps as the characters or items it may look at. The count is the same on every machine, so a
 * test can double an input and compare.
 */
export function stepsOf(work: () => void): number {
  let steps = 0;
  const undo = [
    ...strings.map((name) =>
      counted(String.prototype, name, (self, args, result) => {
        steps += 1 + costOfText(String(self), name, args, result);
      }),
    ),
    ...lists.map((name) =>
      counted(Array.prototype, name, (self, _args, result) => {
        // A list is what an Array method is called on, and what slice gives back.
        const looked = (name === 'slice' ? result : self) as unknown[];
        steps += 1 + looked.length;
      }),
    ),
    ...patterns.map((name) =>
      counted(RegExp.prototype, name, (self, [text], result, before) => {
        steps += 1 + costOfPattern(self as RegExp, String(text), result, before);
      }),
    ),
  ];
  try {
    work();
  } finally {
    for (const each of undo) each();
  }
  return steps;
}

const strings = [
  'charCodeAt',
  'charAt',
  'indexOf',
  'lastIndexOf',
  'slice',
  'split',
  'trim',
] as const;
const lists = [
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'flatMap',
  'forEach',
  'includes',
  'indexOf',
  'map',
  'reduce',
  'slice',
  'some',
  'sort',
  'splice',
] as const;
const patterns = ['exec', 'test'] as const;

/** How far a search went, how much was copied; one step for a look at a single character. */
function costOfText(text: string, name: string, args: readonly unknown[], result: unknown): number {
  const from = typeof args[1] === 'number' ? args[1] : 0;
  if (name === 'indexOf') return (result === -1 ? text.length : Number(result)) - from;
  if (name === 'lastIndexOf') return text.length - Number(result);
  if (name === 'slice') return String(result).length;
  return name === 'split' || name === 'trim' ? text.length : 0;
}

/** From where a pattern began to where it found something, else to the end of the text. */
function costOfPattern(
  pattern: RegExp,
  text: string,
  result: unknown,
  from: number | undefined,
): number {
  const start = pattern.global || pattern.sticky ? (from ?? 0) : 0;
  if (Array.isArray(result)) {
    // What exec returns is a list with the place of the match.
    const { index } = result as RegExpExecArray;
    return index - start + String(result[0]).length;
  }
  return pattern.sticky ? 0 : text.length - start;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Puts a counting method in the place of a built-in one; what comes back puts the old one back. */
function counted(
  prototype: object,
  name: string,
  count: (
    self: unknown,
    args: readonly unknown[],
    result: unknown,
    before: number | undefined,
  ) => void,
): () => void {
  // The names above are those of methods.
  const methods = prototype as Record<string, Method>;
  const method = methods[name]!;
  let isCounting = false;
  methods[name] = function (...args) {
    const before = this instanceof RegExp ? this.lastIndex : undefined;
    const result = method.apply(this, args);
    if (!isCounting) {
      isCounting = true;
      try {
        count(this, args, result, before);
      } finally {
        isCounting = false;
      }
    }
    return result;
  };
  return () => {
    methods[name] = method;
  };
}
