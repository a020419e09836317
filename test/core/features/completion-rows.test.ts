import { expect, it } from 'vitest';
import { quotationRows } from '../../../src/core/features/completion-rows.ts';

const SPEECH =
  'The bridge will not be opened before the winter. We have no money for the lamps, and no lorry will cross it.';
const SENTENCE = 'The bridge will not be opened before the winter.';

const row = (text: string, speaker = 'Ann Lowe', outlet = 'The Courier (courier.example)') => ({
  ...{ text, speaker, outlet },
});
const nobody = () => false;
const everybody = () => true;

it('says who said the words, a person by the surname', () => {
  expect(quotationRows([row('We have no money.')], nobody)).toEqual([
    { label: 'We have no money.', hint: 'Lowe' },
  ]);
  const [ministry] = quotationRows([row('We have no money.', 'the Transport Ministry')], nobody);
  expect(ministry?.hint).toBe('the Transport…');
});

it('says the outlet instead where the sentence names the speaker', () => {
  expect(quotationRows([row('We have no money.')], everybody)).toEqual([
    { label: 'We have no money.', hint: 'Courier' },
  ]);
});

it('says the outlet of words that nobody is credited with', () => {
  const [only] = quotationRows([{ text: 'We have no money.', outlet: 'The Courier' }], nobody);
  expect(only?.hint).toBe('Courier');
});

it('leaves as many words as fit beside that', () => {
  const [narrow] = quotationRows([row(SPEECH, 'the Transport Ministry')], nobody);
  const [wide] = quotationRows([row(SPEECH)], nobody);
  expect(narrow?.label).toBe('The bridge will not be …');
  expect(wide?.label).toBe('The bridge will not be opened before …');
});

it('shows the last words of rows that begin alike', () => {
  expect(quotationRows([row(SPEECH), row(SENTENCE)], nobody).map(({ label }) => label)).toEqual([
    'The bridge will … lorry will cross it.',
    'The bridge will … before the winter.',
  ]);
});

it('cuts a word that is longer than the row', () => {
  const [only] = quotationRows([row('a'.repeat(100))], everybody);
  expect(only?.label).toMatch(/^a+ …$/u);
});

it('leaves out the comma that led to “he said”', () => {
  expect(quotationRows([row('We have\nno money,')], nobody)[0]?.label).toBe('We have no money');
});
