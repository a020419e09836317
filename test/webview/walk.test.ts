import { describe, expect, it } from 'vitest';
import type { MarkRow } from '../../src/webview/mark.ts';
import { stepFrom, tiedMark } from '../../src/webview/walk.ts';

const mark = (key: string, at: number, ...tiedTo: readonly string[]) => ({
  key,
  at,
  label: key,
  ways: [],
  tiedTo,
});

const rows: MarkRow[] = [
  { name: 'Draft', marks: [mark('d1', 10, 's2'), mark('d2', 50)] },
  { name: 'An outlet without dates', marks: [] },
  { name: 'The Herald', marks: [mark('s1', 0), mark('s2', 45, 'd1'), mark('s3', 90)] },
];

const step = (from: string, pressed: string) => stepFrom(rows, from, pressed)?.key;

describe('the arrow keys', () => {
  it('go along a row, and end where it ends', () => {
    expect(step('s1', 'ArrowRight')).toBe('s2');
    expect(step('s1', 'ArrowLeft')).toBeUndefined();
    expect(step('s1', 'End')).toBe('s3');
    expect(step('s3', 'Home')).toBe('s1');
  });

  it('go to the nearest mark of the next row that has any', () => {
    expect(step('d2', 'ArrowDown')).toBe('s2');
    expect(step('s3', 'ArrowUp')).toBe('d2');
    expect(step('d1', 'ArrowUp')).toBeUndefined();
  });

  it('leave other keys, and marks that are gone, alone', () => {
    expect(step('d1', 'x')).toBeUndefined();
    expect(step('gone', 'ArrowDown')).toBeUndefined();
  });
});

it('goes along a tie and back', () => {
  expect(tiedMark(rows, 'd1')?.key).toBe('s2');
  expect(tiedMark(rows, 's2')?.key).toBe('d1');
  expect(tiedMark(rows, 's1')).toBeUndefined();
});
