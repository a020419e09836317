import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../../src/core/draft/parse-draft.ts';

/** The prose of each block with its blanks squeezed, so that a test shows what is left to read. */
function proseOf(text: string): string[] {
  return parseDraft(text).blocks.map((block) => block.prose.replace(/\s+/gu, ' ').trim());
}

function kindsOf(text: string): string[] {
  return parseDraft(text).blocks.map(
    (block) => `${block.kind}: ${block.prose.replace(/\s+/gu, ' ').trim()}`,
  );
}

function citationsOf(text: string): unknown[] {
  return parseDraft(text).blocks.flatMap((block) =>
    block.citations.map((citation) => ({
      text: text.slice(citation.span.start, citation.span.end),
      items: citation.items.map((item) => [
        text.slice(item.span.start, item.span.end),
        item.key,
        ...(item.locator === undefined ? [] : [item.locator]),
      ]),
    })),
  );
}

describe('what is prose', () => {
  it.each([
    ['a paragraph', 'He said so.', ['He said so.']],
    ['emphasis', 'He **really** _said_ so.', ['He really said so.']],
    ['struck-out words', 'He ~~never~~ said so.', ['He said so.']],
    ['a code block', 'One.\n\n```\nSeptember 13\n```\n\nTwo.', ['One.', 'Two.']],
    ['indented code', 'One.\n\n    September 13\n\nTwo.', ['One.', 'Two.']],
    ['inline code', 'See `September 13` here.', ['See here.']],
    ['an HTML comment', 'One <!-- not\nthis --> two.', ['One two.']],
    ['an open HTML comment', 'One.\n\n<!-- not this\n\nnor this', ['One.']],
    ['an HTML block', '<div>\nnot this\n</div>\n\nOne.', ['One.']],
    ['inline HTML', 'One <b>two</b>.', ['One two .']],
    ['a link', 'The [ministry](https://a.org/13 "On 14") said.', ['The ministry said.']],
    ['a reference link', 'The [ministry][m] said.\n\n[m]: https://a.org', ['The ministry said.']],
    ['an image', '![A man](man-13.jpg "t")', ['A man']],
    ['an address', 'See <https://a.org/13> and https://b.org/14.', ['See and .']],
    ['a thematic break', 'One.\n\n***\n\nTwo.', ['One.', 'Two.']],
    ['a footnote mark', 'One.[^1]\n\n[^1]: Two.', ['One.', 'Two.']],
    ['a hard break', 'One\\\ntwo', ['One two']],
    ['an entity', '&ldquo;One&rdquo;', ['“ One”']],
    ['an escape', 'One \\*two\\*', ['One *two *']],
    ['a citation', 'One [@a, p. 13] two @b.', ['One two .']],
    ['an escaped at sign', 'One \\@b.', ['One b.']],
  ])('blanks the markup of %s', (_, text, prose) => {
    expect(proseOf(text)).toEqual(prose);
  });

  it('keeps the brackets of an insertion', () => {
    expect(proseOf('“joined [the bloc] in [2021][sic],” he said')).toEqual([
      '“joined [the bloc] in [2021][sic],” he said',
    ]);
  });

  it('tells which way a straight quote mark beside emphasis turns', () => {
    expect(parseDraft('said, "*Never*"').blocks[0]?.prose).toBe('said, “ Never ”');
    expect(parseDraft('said, *"Never"* then').blocks[0]?.prose).toBe('said,  "Never"  then');
  });

  it('blanks the marks of a block quotation on every line', () => {
    const text = '> One\n> two.\n';
    expect(parseDraft(text).blocks[0]).toMatchObject({
      kind: 'block-quotation',
      prose: 'One\n  two.',
    });
  });
});

describe('kinds of blocks', () => {
  it('names headings, lists, tables, footnotes and block quotations', () => {
    const text = [
      '# One',
      '',
      'Two',
      '===',
      '',
      '- three',
      '  - four',
      '- [x] five',
      '',
      '1. six',
      '',
      '> seven',
      '>',
      '> - eight',
      '',
      '| nine | ten |',
      '| --- | --- |',
      '| eleven | `x` |',
      '',
      'twelve[^n]',
      '',
      '[^n]: thirteen',
      '',
      '    fourteen',
      '[^o]: fifteen',
    ].join('\n');
    expect(kindsOf(text)).toEqual([
      'heading: One',
      'heading: Two',
      'list-item: three',
      'list-item: four',
      'list-item: five',
      'list-item: six',
      'block-quotation: seven',
      'block-quotation: eight',
      'table-cell: nine',
      'table-cell: ten',
      'table-cell: eleven',
      'paragraph: twelve',
      'footnote: thirteen',
      'footnote: fourteen',
      'footnote: fifteen',
    ]);
  });
});

describe('citations', () => {
  it.each([
    ['a bracket', 'So [@key].', [{ text: '[@key]', items: [['@key', 'key']] }]],
    [
      'a locator',
      'So [@oc-media-2023-12-15, p. 3].',
      [
        {
          text: '[@oc-media-2023-12-15, p. 3]',
          items: [['@oc-media-2023-12-15', 'oc-media-2023-12-15', 'p. 3']],
        },
      ],
    ],
    [
      'several items',
      '[see @a, para. 2; also -@b]',
      [
        {
          text: '[see @a, para. 2; also -@b]',
          items: [
            ['@a', 'a', 'para. 2'],
            ['@b', 'b'],
          ],
        },
      ],
    ],
    ['a bare key', 'As @a says.', [{ text: '@a', items: [['@a', 'a']] }]],
    [
      'a bare key with a locator',
      'As @a [p. 3] says.',
      [{ text: '@a [p. 3]', items: [['@a', 'a', 'p. 3']] }],
    ],
    [
      'a bare key before an insertion',
      'As @a [the paper] says.',
      [{ text: '@a', items: [['@a', 'a']] }],
    ],
    [
      'a key in braces',
      '[@{https://a.org/b}]',
      [{ text: '[@{https://a.org/b}]', items: [['@{https://a.org/b}', 'https://a.org/b']] }],
    ],
    ['a key at the end of a sentence', 'So says @a. Then', [{ text: '@a', items: [['@a', 'a']] }]],
    ['a key in a linked text', '[@a](https://b.org)', [{ text: '@a', items: [['@a', 'a']] }]],
    ['an e-mail address', 'Write to desk@paper.org.', []],
    ['code', '`[@key]`', []],
    ['an HTML comment', '<!-- [@key] --> x', []],
  ])('reads %s', (_, text, citations) => {
    expect(citationsOf(text)).toEqual(citations);
  });
});

describe('front matter', () => {
  it('reads the fields as they are written', () => {
    const text = '---\ndate: 2023-12-18\ntitle: 2024\nsources: [a, "@b"]\n---\n\nOne.';
    const draft = parseDraft(text);
    expect(draft.frontMatter).toEqual({
      span: { start: 0, end: text.indexOf('\nOne') },
      date: '2023-12-18',
      title: '2024',
      sources: ['a', 'b'],
    });
    expect(proseOf(text)).toEqual(['One.']);
    expect(draft.problems).toEqual([]);
  });

  it('is read with Windows line ends', () => {
    expect(parseDraft('---\r\ndate: 2023\r\n---\r\nOne.\r\n').frontMatter.date).toBe('2023');
  });

  it('is no front matter when it is a rule', () => {
    expect(proseOf('---\n\nOne.')).toEqual(['One.']);
    expect(parseDraft('---\n\nOne.').problems).toEqual([]);
  });

  it.each([
    ['a tab', '---\ndate:\t- x\n  y: [\n---\nOne.'],
    ['no closing line', '---\ndate: 2023\n\nOne.'],
    ['a list', '---\n- a\n---\nOne.'],
    ['brackets by the thousand', `---\na: ${'['.repeat(40_000)}\n---\nOne.`],
    ['lists in lists by the thousand', `---\na:\n  ${'- '.repeat(40_000)}x\n---\nOne.`],
    [
      'maps in maps by the hundred',
      `---\n${Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n---\nOne.`,
    ],
  ])('is a problem, not an exception, with %s', (_, text) => {
    const draft = parseDraft(text);
    expect(draft.problems.length).toBeGreaterThan(0);
    expect(proseOf(text).at(-1)).toContain('One.');
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '> ',
    '- ',
    '1. ',
    '    ',
    '# ',
    '```',
    '`',
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '<!--',
    '-->',
    '<b>',
    '@key',
    '[@key]',
    '[^1]',
    '[^1]: ',
    '|',
    '|-|',
    '---\n',
    '\\',
    '~~',
    '“',
    '”',
    '"',
    'word',
    'a: b',
    '&amp;',
    'http://a.b',
    '\u0000',
    '\uD800',
    '\uFEFF',
    '😀',
    ' ',
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 60 })
    .map((all) => all.join(''));

  it('keeps each block as long as its prose, in order, and keeps its line breaks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const block of parseDraft(text).blocks) {
          expect(block.span.start).toBeGreaterThanOrEqual(end);
          expect(block.span.end).toBeLessThanOrEqual(text.length);
          expect(block.prose.length).toBe(block.span.end - block.span.start);
          end = block.span.end;
          for (const citation of block.citations) {
            for (const item of citation.items) {
              expect(text.slice(item.span.start, item.span.end)).toContain(item.key);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '[',
    '[a](',
    '*a _b',
    'a*',
    '1. ',
    '> ',
    '<!--',
    'a <?',
    '`',
    '@',
    '[@a',
    '\\',
    '~~a ',
    '- ',
    '\u0000',
  ])('is read in bounded time when it is %j a hundred thousand times', (piece) => {
    expect(parseDraft(piece.repeat(100_000)).problems).toEqual([]);
  });
});
