import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { checkDraft } from '../../../src/core/language-service.ts';

function variants(text: string, houseSpellings: string[] = []): string[] {
  return checkDraft({ text }, createCorpus([]), { houseSpellings })
    .filter(({ code }) => code === 'name-variant')
    .map(({ span }) => text.slice(span.start, span.end));
}

it('flags the spelling of a name that the draft uses less', () => {
  expect(
    variants('Prime Minister Nikol Pashinyan spoke on Monday.\n\nLater Pashinian left for Paris.'),
  ).toEqual(['Pashinian']);
});

it.each([
  'Prime Minister Nikol Pashinyan spoke on Monday.\n\nLater Pashinyan left for Paris.',
  'President Ilham Aliyev spoke on Monday. “Heydar Aliev was my father,” he said.',
  'Foreign Minister John Smith met his colleague Anna Smyth in Paris.',
  'Armenia and the Armenians welcomed the Armenian envoy.',
])('leaves alone: %s', (text) => {
  expect(variants(text)).toEqual([]);
});

describe('a house with a spelling of its own', () => {
  it('is told of every other spelling, even the only one', () => {
    expect(variants('Later Pashinian left for Paris.', ['Pashinyan'])).toEqual(['Pashinian']);
    expect(
      variants('Nikol Pashinian spoke. Pashinian left. Pashinyan stayed.', ['Nikol Pashinyan']),
    ).toEqual(['Pashinian', 'Pashinian']);
  });

  it('is told nothing of its own spelling, of another first name, or of other names', () => {
    expect(variants('Pashinyan met Ilham Aliev.', ['Pashinyan', 'Heydar Aliyev'])).toEqual([]);
  });
});
