import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorSelector, describeSpan } from '../../../src/core/anchoring/text-quote-selector.ts';
import { textOf } from '../../../src/core/text/span.ts';

describe('a text quote selector', () => {
  it('anchors where it was described', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const span = anchorSelector(text, describeSpan(text, { start, end }));
        expect(span === undefined || textOf(text, span).trim()).toEqual(
          span === undefined || textOf(text, { start, end }).trim(),
        );
      }),
    );
  });

  it('anchors after a new first paragraph and other quote marks', () => {
    const before = 'He left. “It’s over,” he said. She stayed.';
    const after =
      'A new first paragraph. "It\'s over" was the headline.\n\nHe left. "It\'s over," he said.';
    const selector = describeSpan(before, { start: 10, end: 19 });
    expect(selector.exact).toBe('It’s over');
    expect(anchorSelector(after, selector)).toEqual({ start: 64, end: 73 });
  });

  it('does not anchor other words', () => {
    const selector = describeSpan('“It’s over,” he said.', { start: 1, end: 10 });
    expect(anchorSelector('“It’s not over,” he said.', selector)).toBeUndefined();
  });
});
