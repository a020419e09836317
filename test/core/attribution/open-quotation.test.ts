import { describe, expect, it } from 'vitest';
import { closingMarkAfter, openQuotationAt } from '../../../src/core/attribution/open-quotation.ts';

/** The words since the mark of the quotation that is open at `|`, behind the mark itself. */
function open(marked: string): string | undefined {
  const offset = marked.indexOf('|');
  const found = openQuotationAt(marked.replace('|', ''), offset);
  return found && `${found.mark}${marked.slice(found.start, offset)}`;
}

describe('openQuotationAt', () => {
  it.each([
    ['She said, “|', '“'],
    ['She said, “We have|', '“We have'],
    ['She said, "We have|"', '"We have'],
    ['“No,” she said. “We have|', '“We have'],
    ['"No," she said. "We have|', '"We have'],
    ['(“We have|', '“We have'],
    ['She said, ‘We have|', '‘We have'],
    ["She said, 'We don't have|", "'We don't have"],
    ['„Wir haben|', '„Wir haben'],
    ['« Nous avons|', '« Nous avons'],
    ['“He told me, ‘We have|', '‘We have'],
    ['“He told me, ‘No’, and we have|', '“He told me, ‘No’, and we have'],
  ])('finds the quotation that is open in %s', (marked, expected) => {
    expect(open(marked)).toBe(expected);
  });

  it.each([
    'She said nothing|',
    '“We have no money.”|',
    '"We have no money,"| she said',
    'the mayor’s plan|',
    "the mayor's plan|",
    "the councils' plan|",
    'a 12" record|',
  ])('finds none in %s', (marked) => {
    expect(open(marked)).toBeUndefined();
  });
});

describe('closingMarkAfter', () => {
  it('finds the mark that closes the quotation', () => {
    expect(closingMarkAfter('“We have” it', 3, '“')).toBe(8);
  });

  it('finds none where another quotation opens first', () => {
    expect(closingMarkAfter('“We have, he said. “No.”', 3, '“')).toBeUndefined();
  });
});
