import type { Quotation } from '../attribution/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { quotationsIn } from '../corpus/readings.ts';
import type { Source } from '../corpus/source.ts';
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
  /** 1 for the newest source of the corpus, 0 for the oldest and for those without a date. */
  readonly recency: number;
  /** 1 a whole statement, less for one sentence of it, least for a phrase out of a sentence. */
  readonly wholeness: number;
  /** Its number in the corpus. */
  readonly order: number;
}

export interface Offers {
  readonly all: readonly Offer[];
  readonly byWord: ReadonlyMap<string, readonly Offer[]>;
  readonly vocabulary: readonly string[];
}

const known = new WeakMap<Corpus, Offers>();

/** All that a corpus has to offer, gathered once. */
export function offersOf(corpus: Corpus): Offers {
  let offers = known.get(corpus);
  if (!offers) {
    offers = gather(corpus);
    known.set(corpus, offers);
  }
  return offers;
}

function gather(corpus: Corpus): Offers {
  const recency = recencyOf(corpus.sources);
  const all: Offer[] = [];
  for (const source of corpus.sources) {
    for (const quotation of quotationsIn(source)) {
      for (const { span, wholeness } of stretchesOf(source, quotation)) {
        const offer = offerOf(source, span, quotation, all.length);
        if (offer) all.push({ ...offer, wholeness, recency: recency.get(source) ?? 0 });
      }
    }
  }
  const byWord = new Map<string, Offer[]>();
  for (const offer of all) {
    for (const word of new Set(offer.words)) {
      const holding = byWord.get(word);
      if (holding) holding.push(offer);
      else byWord.set(word, [offer]);
    }
  }
  return { all, byWord, vocabulary: [...byWord.keys()] };
}

/** Shorter pieces are phrases that a sentence has made its own: nobody looks for them in a list. Chosen. */
const FEWEST_WORDS = 3;

function offerOf(
  source: Source,
  span: Span,
  quotation: Quotation,
  order: number,
): Omit<Offer, 'wholeness' | 'recency'> | undefined {
  const text = textOf(source.text, span);
  const spoken = words(text).map(({ folded }) => folded);
  if (spoken.length < FEWEST_WORDS) return undefined;
  const paragraph = source.paragraphs.find(({ end }) => end > span.start) ?? span;
  const certain = certainSpeaker(quotation.speaker);
  const { name, how } = quotation.speaker ?? {};
  const speaker = certain ?? (how === 'described' ? name : undefined);
  return {
    source,
    span,
    text,
    plain: normalizeText(text)
      .text.replace(/[.,;: ]+$/u, '')
      .toLowerCase(),
    words: spoken,
    about: new Set(words(textOf(source.text, paragraph)).map(({ folded }) => folded)),
    ...(speaker === undefined ? {} : { speaker }),
    isCertain: certain !== undefined,
    order,
  };
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

function recencyOf(sources: readonly Source[]): Map<Source, number> {
  const days = [...new Set(sources.map(dayOf))].sort();
  const newest = Math.max(1, days.length - 1);
  return new Map(sources.map((source) => [source, days.indexOf(dayOf(source)) / newest]));
}

function dayOf({ published }: Source): string {
  return published?.latest ?? published?.earliest ?? '';
}
