import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/core/text/markdown.ts';

describe('escapeMarkdown', () => {
  it('shows prose as it is', () => {
    expect(escapeMarkdown('We’ll see how it develops — “soon”')).toBe(
      'We’ll see how it develops — “soon”',
    );
  });

  it.each([
    [
      '[click](command:workbench.action.quit)',
      '\\[click\\]\\(command\\:workbench\\.action\\.quit\\)',
    ],
    ['<img src=x onerror=alert(1)>', '\\<img src\\=x onerror\\=alert\\(1\\)\\>'],
    ['# heading\n\n---\n* item', '\\# heading \\-\\-\\- \\* item'],
    ['https://example.org', 'https\\:\\/\\/example\\.org'],
    ['$(bug) &lt;', '\\$\\(bug\\) \\&lt\\;'],
  ])('disarms %s', (hostile, shown) => {
    expect(escapeMarkdown(hostile)).toBe(shown);
  });

  it('drops the marks that turn the direction of writing', () => {
    expect(escapeMarkdown('safe\u202Eevil')).toBe('safe evil');
  });

  it('leaves no punctuation without its backslash, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bare = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/gu, '');
        expect(bare).not.toMatch(/[!-/:-@[-`{-~\n\r\t]/u);
      }),
    );
  });
});
