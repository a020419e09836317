import { describe, expect, it } from 'vitest';
import {
  composeQuotation,
  composeWithMark,
} from '../../../src/core/attribution/compose-quotation.ts';
import type { HouseStyle } from '../../../src/core/attribution/compose-quotation.ts';

const full: HouseStyle = { quoteMarks: 'curly', insertAttribution: true, insertCitation: true };
const bare: HouseStyle = { quoteMarks: 'curly', insertAttribution: false, insertCitation: false };
const money = { words: 'We don’t have the money,', speaker: 'Lowe', source: 'gazette' };

function compose(quotation: typeof money, place: string, style: HouseStyle): string {
  const [before = '', after = ''] = place.split('|');
  const mark = before.slice(-1);
  const printed = composeQuotation(quotation, { mark, before: before.slice(0, -1), after }, style);
  return before + printed + after;
}

describe('composeQuotation', () => {
  it('closes with the mark that closes what was opened', () => {
    const words = { ...money, words: 'We don’t' };
    expect(compose(words, 'Lowe said “|', bare)).toBe('Lowe said “We don’t”');
    expect(compose(words, 'Lowe said "|', bare)).toBe('Lowe said "We don’t"');
    expect(compose(words, 'Lowe said „|', bare)).toBe('Lowe said „We don’t“');
    expect(compose(words, 'Lowe said «|', bare)).toBe('Lowe said «We don’t»');
  });

  it('attributes a quotation that opens its sentence', () => {
    expect(compose(money, '“|', full)).toBe('“We don’t have the money,” Lowe said [@gazette].');
    expect(compose({ ...money, words: 'Why should we?' }, '“|', full)).toBe(
      '“Why should we?” Lowe said [@gazette].',
    );
  });

  it('attributes nothing where the sentence has begun or goes on', () => {
    expect(compose(money, 'Lowe said, “|', full)).toBe(
      'Lowe said, “We don’t have the money.” [@gazette]',
    );
    expect(compose(money, '“| she said.', full)).toBe(
      '“We don’t have the money,” [@gazette] she said.',
    );
  });

  it('adds no second citation', () => {
    expect(compose(money, 'Lowe said, “| [@gazette]', full)).toBe(
      'Lowe said, “We don’t have the money,” [@gazette]',
    );
  });

  it('straightens marks for a house that prints them straight', () => {
    expect(compose(money, 'Lowe said, "|', { ...bare, quoteMarks: 'straight' })).toBe(
      'Lowe said, "We don\'t have the money."',
    );
  });

  it('names the speaker where the house does', () => {
    expect(compose(money, '“|', { ...full, attributionOrder: 'inverted' })).toBe(
      '“We don’t have the money,” said Lowe [@gazette].',
    );
    const before: HouseStyle = { ...full, attributionOrder: 'before' };
    expect(composeWithMark(money, { mark: '“', before: '', after: '' }, before)).toBe(
      'Lowe said: “We don’t have the money.” [@gazette]',
    );
    expect(composeWithMark(money, { mark: '“', before: 'He said ', after: '' }, before)).toBe(
      '“We don’t have the money.” [@gazette]',
    );
  });

  it('cites by outlet and day where the house does', () => {
    const quotation = { ...money, byline: 'The Gazette, March 2, 2024' };
    expect(compose(quotation, 'Lowe said, “|', { ...full, citationForm: 'byline' })).toBe(
      'Lowe said, “We don’t have the money.” (The Gazette, March 2, 2024)',
    );
  });
});
