import type { Quotation } from '../attribution/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { quotationsIn } from '../corpus/readings.ts';
import type { Source } from '../corpus/source.ts';
import { passageIndex } from '../index/passage-index.ts';
import { normalizeText } from '../text/normalized-text.ts';
import { splitSentences } from '../text/sentences.ts';
import { shift, textOf, type Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { certainSpeaker } from './speaker-names.ts';

/** A stretch of a source that can be quoted as it stands. */
export interface Offer {
  readonly source: Source;
  readonly span: Span;
  /** The source's characters at `span`. */
  readonly text: string;
  /** The same without the accidents of type, in small letters: two outlets' printings are one. */
  readonly plain: string;
  /** Folded, in order. */
  readonly words: readonly string[];
  /** Folded words of the quotation and of the paragraph around it. */
  readonly about: ReadonlySet<string>;
  readonly speaker?: string;
  /** The source names the speaker, or says who "he" is. */
  readonly isCertain: boolean;
  /** 1 a whole statement, less for one sentence of it, least for a phrase out of a sentence. */
  readonly wholeness: number;
  /** Among those of its source. */
  readonly place: number;
}

export interface Offers {
  readonly all: readonly Offer[];
  /** All folded words of the offers. */
  readonly vocabulary: readonly string[];
  /** Calls with every offer that has one of the words, once for each of them. */
  eachHolding(
    words: ReadonlyMap<string, number>,
    see: (offer: Offer, nearness: number) => void,
  ): void;
  rankOf(offer: Offer): Rank;
}

export interface Rank {
  /** Of the source, in the corpus. */
  readonly place: number;
  /** 1 for the newest source of the corpus, 0 for the oldest and for those without a date. */
  readonly recency: number;
}

/** Up to so many sources all that they hold is gone through; of more, those that the index finds. Chosen: a list of some thousand quotations. */
const FEW_SOURCES = 100;
/** Places that the index is asked for by the words typed, and by what the sentence speaks of. Chosen: more than a list shows. */
const PLACES = 40;

const known = new WeakMap<Corpus, Offers>();

/**
 * What a corpus has to offer for these words: all of it, or in a large one what stands in the sources
 * that have the words typed, or that speak of what the sentence speaks of.
 */
export function offersOf(corpus: Corpus, typed: string, before: string): Offers {
  if (corpus.sources.length > FEW_SOURCES) return gather(corpus, sourcesFor(corpus, typed, before));
  let offers = known.get(corpus);
  if (!offers) {
    offers = gather(corpus, corpus.sources);
    known.set(corpus, offers);
  }
  return offers;
}

function sourcesFor(corpus: Corpus, typed: string, before: string): Source[] {
  const index = passageIndex(corpus);
  const found = new Set<Source>();
  const places = [
    ...(words(typed).length > 1 ? index.findPhrase(typed, PLACES) : []),
    ...index.findPassages(`${before} ${typed}`, PLACES),
  ];
  for (const { source } of places) found.add(source);
  return [...found];
}

function gather(corpus: Corpus, sources: readonly Source[]): Offers {
  const ranks = ranksOf(corpus);
  const own = sources.map(ownOffers);
  const vocabulary = new Set<string>();
  for (const { byWord } of own) for (const word of byWord.keys()) vocabulary.add(word);
  return {
    all: own.flatMap(({ all }) => all),
    vocabulary: [...vocabulary],
    eachHolding(words, see) {
      for (const { byWord } of own) {
        // The beginning of a word may mean thousands: then a source's own words are fewer to go through.
        const [few, many] = words.size < byWord.size ? [words, byWord] : [byWord, words];
        for (const word of few.keys()) {
          if (!many.has(word)) continue;
          const nearness = words.get(word)!;
          for (const offer of byWord.get(word)!) see(offer, nearness);
        }
      }
    },
    rankOf: ({ source }) => ranks.get(source)!,
  };
}

/** What one source has to offer; it stays the same in every corpus. */
interface OwnOffers {
  readonly all: readonly Offer[];
  readonly byWord: ReadonlyMap<string, readonly Offer[]>;
}

const offersKept = new WeakMap<Source, OwnOffers>();

/** Reads what a source has to offer, so that nobody waits for it later. */
export function readOffers(source: Source): void {
  ownOffers(source);
}

function ownOffers(source: Source): OwnOffers {
  let offers = offersKept.get(source);
  if (!offers) {
    const all = quotationsIn(source)
      .flatMap((quotation) =>
        stretchesOf(source, quotation).flatMap(
          ({ span, wholeness }) => offerOf(source, span, quotation, wholeness) ?? [],
        ),
      )
      .map((offer, place) => offer(place));
    const byWord = new Map<string, Offer[]>();
    for (const offer of all) {
      for (const word of new Set(offer.words)) {
        const holding = byWord.get(word);
        if (holding) holding.push(offer);
        else byWord.set(word, [offer]);
      }
    }
    offers = { all, byWord };
    offersKept.set(source, offers);
  }
  return offers;
}

/** Shorter pieces are phrases that a sentence has made its own: nobody looks for them in a list. Chosen. */
const FEWEST_WORDS = 3;

function offerOf(
  source: Source,
  span: Span,
  quotation: Quotation,
  wholeness: number,
): ((place: number) => Offer) | undefined {
  const text = textOf(source.text, span);
  const spoken = words(text).map(({ folded }) => folded);
  if (spoken.length < FEWEST_WORDS) return undefined;
  const certain = certainSpeaker(quotation.speaker);
  const { name, how } = quotation.speaker ?? {};
  const speaker = certain ?? (how === 'described' ? name : undefined);
  let plain: string | undefined;
  let about: ReadonlySet<string> | undefined;
  return (place) => ({
    source,
    span,
    text,
    // Of most offers neither is ever asked for: they do not fit what is typed.
    get plain() {
      return (plain ??= plainOf(text));
    },
    get about() {
      return (about ??= wordsAround(source, span));
    },
    words: spoken,
    ...(speaker === undefined ? {} : { speaker }),
    isCertain: certain !== undefined,
    wholeness,
    place,
  });
}

function plainOf(text: string): string {
  return normalizeText(text)
    .text.replace(/[.,;: ]+$/u, '')
    .toLowerCase();
}

function wordsAround(source: Source, span: Span): ReadonlySet<string> {
  const paragraph = source.paragraphs.find(({ end }) => end > span.start) ?? span;
  return new Set(words(textOf(source.text, paragraph)).map(({ folded }) => folded));
}

/** Each part of a quotation, and where it is of several sentences, each of them. */
function stretchesOf(
  source: Source,
  { parts, kind }: Quotation,
): { span: Span; wholeness: number }[] {
  return parts.flatMap((part) => {
    const sentences = splitSentences(textOf(source.text, part)).map((span) =>
      shift(span, part.start),
    );
    const whole = { span: part, wholeness: kind === 'mixed' ? 0 : 1 };
    if (sentences.length < 2) return [whole];
    return [whole, ...sentences.map((span) => ({ span, wholeness: 0.5 }))];
  });
}

const ranked = new WeakMap<Corpus, ReadonlyMap<Source, Rank>>();

function ranksOf(corpus: Corpus): ReadonlyMap<Source, Rank> {
  let ranks = ranked.get(corpus);
  if (!ranks) {
    const days = new Map(
      [...new Set(corpus.sources.map(dayOf))].sort().map((day, at) => [day, at]),
    );
    const newest = Math.max(1, days.size - 1);
    ranks = new Map(
      corpus.sources.map((source, place) => [
        source,
        { place, recency: days.get(dayOf(source))! / newest },
      ]),
    );
    ranked.set(corpus, ranks);
  }
  return ranks;
}

function dayOf({ published }: Source): string {
  return published?.latest ?? published?.earliest ?? '';
}
