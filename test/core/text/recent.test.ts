import { describe, expect, it } from 'vitest';
import { Recent } from '../../../src/core/text/recent.ts';

describe('Recent', () => {
  it('makes a value once while it is asked for', () => {
    const recent = new Recent<string, object>(2);
    const made = recent.get('a', () => ({}));
    for (const other of ['b', 'c', 'd', 'e']) {
      recent.get(other, () => ({}));
      expect(recent.get('a', () => ({}))).toBe(made);
    }
  });

  it('lets go what nobody has asked for while others came', () => {
    const recent = new Recent<string, object>(2);
    const made = recent.get('a', () => ({}));
    for (const other of ['b', 'c', 'd', 'e']) recent.get(other, () => ({}));
    expect(recent.get('a', () => ({}))).not.toBe(made);
  });
});
