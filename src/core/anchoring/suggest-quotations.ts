import type { Quotation } from '../attribution/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { quotationsIn } from '../corpus/readings.ts';
import type { Source } from '../corpus/source.ts';
import { findNames, sameName } from '../names/index.ts';
import { textOf } from '../text/span.ts';
import type { Suggestion, SuggestionQuery } from './suggestion.ts';
import { words } from '../text/words.ts';

/** What a list shows when nobody says how much. */
const defaultLimit = 20;

/** Shorter quoted pieces are phrases that a sentence has made its own: nobody quotes them again by a list. */
const fewestWords = 3;

/**
 * Verbatim quotations of the corpus that the writer may mean, best first: by the words typed since
 * the opening mark, narrowed to a speaker that `before` names. Nothing is offered that does not
 * stand in a source as it is. Empty when nothing fits.
 */
export function suggestQuotations(corpus: Corpus, query: SuggestionQuery): Suggestion[] {
  const { typed, before = '', limit = defaultLimit } = query;
  const all = corpus.sources.flatMap((source) =>
    quotationsIn(source).flatMap((quotation) => suggestionsOf(source, quotation)),
  );
  const named = speakersNamed(all, before);
  const wanted = words(typed).map((word) => word.folded);
  const complete = /[\s\p{P}]$/u.test(typed);
  return (named.length > 0 ? named : all)
    .map((suggestion) => ({ ...suggestion, score: scoreOf(suggestion.text, wanted, complete) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || byRecency(a, b))
    .slice(0, limit);
}

function suggestionsOf(source: Source, { parts, speaker }: Quotation): Suggestion[] {
  return parts.flatMap((span) => {
    const text = textOf(source.text, span);
    if (words(text).length < fewestWords) return [];
    const name = speaker?.canonical ?? (speaker?.how === 'pronoun' ? undefined : speaker?.name);
    return {
      text,
      source: source.id,
      span,
      ...(name !== undefined && { speaker: name }),
      ...(source.issued !== undefined && { issued: source.issued }),
      score: 1,
    };
  });
}

function speakersNamed(all: readonly Suggestion[], before: string): Suggestion[] {
  const names = findNames(before).map((name) => name.text);
  if (names.length === 0) return [];
  return all.filter(({ speaker }) => speaker && names.some((name) => sameName(name, speaker)));
}

/**
 * 1 where the quotation begins with the words typed, less where they stand further in, less again
 * where they stand apart; 0 where one of them is missing. The last word may be cut off.
 */
function scoreOf(text: string, wanted: readonly string[], complete: boolean): number {
  if (wanted.length === 0) return unasked;
  const found = words(text).map((word) => word.folded);
  const stands = (word: string | undefined, index: number) =>
    word !== undefined &&
    (index === wanted.length - 1 && !complete
      ? word.startsWith(wanted[index]!)
      : word === wanted[index]);
  const inOrder = found.findIndex((_, at) =>
    wanted.every((_w, index) => stands(found[at + index], index)),
  );
  if (inOrder === 0) return 1;
  if (inOrder > 0) return 0.9 - 0.2 * (inOrder / found.length);
  return wanted.every((_, index) => found.some((word) => stands(word, index))) ? unasked : 0;
}

/** Nothing speaks for it and nothing against it. */
const unasked = 0.5;

function byRecency(a: Suggestion, b: Suggestion): number {
  const [first = '', second = ''] = [a.issued, b.issued];
  return first < second ? 1 : first > second ? -1 : a.span.start - b.span.start;
}
