import { describe, expect, it } from 'vitest';
import { windowAround } from '../../../src/core/draft/window.ts';

/** The text of the window around `|`. */
function windowOf(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const span = windowAround(text, offset);
  return span && text.slice(span.start, span.end);
}

describe('windowAround', () => {
  it('is a short draft as a whole', () => {
    expect(windowOf('One.\n\nTwo|.')).toBe('One.\n\nTwo.');
  });

  it('leaves out what is far above and all that is below the paragraph', () => {
    const draft = windowOf('One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix|.\n\nSeven.');
    expect(draft?.trim()).toBe('Three.\n\nFour.\n\nFive.\n\nSix.');
  });

  it.each([
    ['front matter', '---\ntitle: A|\n---\nText.'],
    ['a code block that began further up', '```\n\n\n\n\n\n\n\n\n\n\n\nHe said|'],
    ['a comment that began further up', '<!--\n\n\n\n\n\n\n\n\n\n\n\nHe said|'],
  ])('is none in %s', (_, marked) => {
    expect(windowOf(marked)).toBeUndefined();
  });
});
