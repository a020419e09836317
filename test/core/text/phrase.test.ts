import { describe, expect, it } from 'vitest';
import { inTurn, listed, phrase, say } from '../../../src/core/text/phrase.ts';

const german = { '{0} has “{1}” here.': 'Hier steht in {0} „{1}“.', Monday: 'Montag' };

describe('say', () => {
  it('puts what a phrase is about into its places', () => {
    expect(say(phrase('{0} has “{1}” here.', 'gazette', 'in the spring'))).toBe(
      'gazette has “in the spring” here.',
    );
  });

  it('says it in another language, and what that lacks in English', () => {
    const said = inTurn(phrase('{0} has “{1}” here.', 'gazette', 'no'), phrase('Is it right?'));
    expect(say(said, german)).toBe('Hier steht in gazette „no“. Is it right?');
  });

  it('translates a phrase within a phrase', () => {
    expect(say(phrase('a {0}', phrase('Monday')), german)).toBe('a Montag');
  });

  it('leaves braces in what it is about alone', () => {
    expect(say(phrase('{0}, {1}', '{1}', 'toString'), german)).toBe('{1}, toString');
  });

  it('takes no word of every object for a translation', () => {
    expect(say(phrase('toString'), german)).toBe('toString');
  });
});

describe('listed', () => {
  it('joins names', () => {
    expect(say(phrase('{0}', listed(['a', 'b', 'c'])))).toBe('a and b and c');
  });
});
