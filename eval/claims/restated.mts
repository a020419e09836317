/**
 * News restated with one thing altered. A sentence of an article that another sentence of the same
 * article restates has one value changed, and is then read as a draft against the rest of its
 * article. The set is made anew in every run: the same articles give the same rows.
 */
import { splitSentences } from '../../src/core/text/sentences.ts';
import { alterations, type Alteration } from './alterations.mts';
import type { Article } from './news.mts';

export const altered = ['number', 'date', 'polarity', 'role', 'name', 'actor'] as const;
export type Altered = (typeof altered)[number];

export interface RestatedRow {
  readonly id: string;
  readonly kind: Altered;
  /** The article without the sentence that is the draft. */
  readonly source: Article;
  readonly printed: string;
  readonly draft: string;
  readonly restating: string;
  /** Share of the draft's content words that the restating sentence has. */
  readonly shared: number;
  readonly change: Alteration;
}

/** Below this share two sentences only touch on the same matter; the figure's definition. */
const leastShared = 0.6;
/** A sentence of fewer content words restates nothing in particular. */
const leastWords = 5;

/** One row an article and kind, so that no long article speaks for the rest; `most` of a kind, evenly spread. */
export function restatedRows(
  articles: readonly Article[],
  most: number,
  least = leastShared,
): RestatedRow[] {
  const all = articles.flatMap((article) => rowsOf(article, least));
  return altered.flatMap((kind) => {
    const rows = all.filter((row) => row.kind === kind);
    const step = Math.max(1, rows.length / most);
    return rows.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  });
}

interface Sentence {
  readonly start: number;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

function rowsOf(article: Article, least: number): RestatedRow[] {
  const sentences = sentencesOf(article.text);
  const holders = holdersOf(sentences);
  const rows = new Map<Altered, RestatedRow>();
  for (const draft of sentences) {
    if (!isPlainProse(draft.text) || draft.words.size < leastWords) continue;
    const restating = restatementOf(draft, sentences, holders, least);
    if (!restating) continue;
    for (const kind of altered) {
      if (rows.has(kind)) continue;
      const change = alterations[kind](draft.text, restating.text, article.text);
      if (change) rows.set(kind, rowOf(article, kind, draft, restating, change));
    }
  }
  return [...rows.values()];
}

function rowOf(
  article: Article,
  kind: Altered,
  draft: Sentence,
  restating: Sentence,
  change: Alteration,
): RestatedRow {
  const { start, text } = draft;
  return {
    id: `${article.id}-${kind}`,
    kind,
    source: {
      ...article,
      text: article.text.slice(0, start) + article.text.slice(start + text.length),
    },
    printed: text,
    draft: text.slice(0, change.at) + change.to + text.slice(change.at + change.from.length),
    restating: restating.text,
    shared: sharedOf(draft, restating),
    change,
  };
}

function sentencesOf(text: string): Sentence[] {
  return splitSentences(text).map((span) => {
    const sentence = text.slice(span.start, span.end);
    return { start: span.start, text: sentence, words: contentWords(sentence) };
  });
}

/** For each word, the numbers of the sentences that have it. */
function holdersOf(sentences: readonly Sentence[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, { words }] of sentences.entries()) {
    for (const word of words) {
      const known = holders.get(word);
      if (known) known.push(at);
      else holders.set(word, [at]);
    }
  }
  return holders;
}

/** The sentence that has most of a sentence's words without being the same; undefined where none has enough. */
function restatementOf(
  draft: Sentence,
  sentences: readonly Sentence[],
  holders: ReadonlyMap<string, readonly number[]>,
  least: number,
): Sentence | undefined {
  const counts = new Uint16Array(sentences.length);
  for (const word of draft.words) for (const at of holders.get(word) ?? []) counts[at]!++;
  let best: Sentence | undefined;
  let most = Math.ceil(least * draft.words.size) - 1;
  for (const [at, each] of sentences.entries()) {
    if (counts[at]! <= most || each === draft || !isWhole(each.text) || isSame(each, draft)) {
      continue;
    }
    [best, most] = [each, counts[at]!];
  }
  return best;
}

/** What a draft could say in its own words: an altered quotation would be another check's matter. */
function isPlainProse(sentence: string): boolean {
  return isWhole(sentence) && !/["“”«»?]/u.test(sentence);
}

/** A sentence, not a caption, a button, a post from a network or a line of a list. */
function isWhole(sentence: string): boolean {
  return (
    /^["“']?\p{Lu}.*[.!?]["”']?$/su.test(sentence) &&
    !/\b(?:caption|photos?|copyright|advertisement|subscribe|click|read more)\b|\(@|https?:/iu.test(
      sentence,
    )
  );
}

function isSame(a: Sentence, b: Sentence): boolean {
  return a.words.size === b.words.size && sharedOf(a, b) === 1;
}

function sharedOf(draft: Sentence, other: Sentence): number {
  let count = 0;
  for (const word of draft.words) if (other.words.has(word)) count++;
  return count / draft.words.size;
}

/** Words of grammar, which any two sentences share. */
const grammar = new Set(
  `a an the and or but of in on at to for from by with without about into over under after before as is are was
  were be been being has have had do does did will would can could may might shall should must not no it its he
  his him she her they their them we our us you your i my me this that these those who whom whose which what
  when where why how there here than then so if also just more most some any all said says`.split(
    /\s+/u,
  ),
);

function contentWords(sentence: string): Set<string> {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? [];
  return new Set(words.filter((word) => !grammar.has(word)));
}
