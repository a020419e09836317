import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { plainTextOf } from '../../src/sources/plain-text.ts';

describe('the text of a Markdown source', () => {
  it.each([
    ['emphasis', 'It is _never_ **for sale**.', 'It is never for sale.'],
    ['links', 'The [water works](https://a.example/w "Works").', 'The water works.'],
    ['links by label', 'The [works][w].\n\n[w]: https://a.example', 'The works.\n\n'],
    ['images', 'Before ![a map](map.png) after.', 'Before  after.'],
    ['headings', '# One\n\nTwo ##\n\n### Three', 'One\n\nTwo ##\n\nThree'],
    [
      'block quotations, but for the mark of each paragraph',
      '> “Never,” she said.\n>“Not once.”\n>\n> > Ana Ruiz',
      '> “Never,” she said.\n“Not once.”\n\n> Ana Ruiz',
    ],
    ['comments and tags', 'A <b>bold</b> word<!-- cut -->.', 'A bold word.'],
    ['blocks of HTML', '<div>\n<p>Words.</p>\n</div>', '\nWords.\n'],
    ['escapes', 'Rule 4\\* of A\\_B.', 'Rule 4* of A_B.'],
    [
      'entities',
      'Caf&eacute; Marks &amp; Co. said &ldquo;no&#8221;.',
      'Café Marks & Co. said “no”.',
    ],
    ['words struck out', 'It costs ~~ten~~ twelve.', 'It costs  twelve.'],
    ['notes', 'It was built in 1931.[^1]', 'It was built in 1931.'],
    ['Windows line ends', 'Not *one*.\r\nTwo.', 'Not one.\nTwo.'],
  ])('is without the markup of %s', (_, markdown, text) => {
    expect(plainTextOf(markdown)).toBe(text);
  });

  it.each([
    ['an insertion in brackets', '“[The minister] refused,” he said.'],
    ['a lone star or line', 'Rated 4 * of 5; file a_b_c; 2 < 3 & 4 > 1.'],
    ['an unknown entity', 'R&D and &unheard; stay.'],
    ['a list', '- one\n- two\n\n1. three'],
  ])('keeps %s', (_, text) => {
    expect(plainTextOf(text)).toBe(text);
  });

  it('is the bundled articles’ own, word for word', () => {
    const articles = readdirSync('corpus').filter((name) => !name.startsWith('README'));
    expect(articles.length).toBeGreaterThan(4);
    for (const name of articles) {
      const body = readFileSync(`corpus/${name}`, 'utf8').replace(/^---\n[^]*?\n---\n/u, '');
      expect(plainTextOf(body)).toBe(body);
    }
  });

  it('can be made of any text', () => {
    const piece = fc.constantFrom('*', '_', '[', '](', ')', '<', '>', '&', '\\', 'word', ' ', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(plainTextOf(text).length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
