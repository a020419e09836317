import { findQuotations } from '../attribution/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { findNames } from '../names/index.ts';
import { normalizeText } from '../text/normalized-text.ts';
import { Recent } from '../text/recent.ts';
import { words } from '../text/words.ts';
import { offersOf, type Offer, type Offers, type Rank } from './offers.ts';
import { isFunctionWord } from './sense-words.ts';
import { mayBeSamePerson } from './speaker-names.ts';
import type { Suggestion, SuggestionQuery } from './suggestion.ts';
import { wordsMeant } from './words-meant.ts';

/** What a list shows when nobody says how much. */
const DEFAULT_LIMIT = 20;

/**
 * Verbatim quotations of the corpus that the writer may mean, best first: whole ones and sentences of
 * longer ones, by the words typed since the opening mark (a beginning, words in any order, a slip of
 * the finger), by the speaker and the topic of `before`, and by recency. Where `before` credits
 * someone, nothing is offered that a source credits to somebody else. Nothing is ever offered that
 * does not stand in a source as it is. Empty when nothing fits.
 */
export function suggestQuotations(corpus: Corpus, query: SuggestionQuery): Suggestion[] {
  const { typed, before = '', draft = '', limit = DEFAULT_LIMIT } = query;
  const offers = offersOf(corpus, typed, before);
  const matching = matchesOf(typed, offers);
  const named = speakerIn(before, typed);
  const topic = topicOf(before, named);
  const used = plainParagraphs(draft);
  return bestOfEachWording(
    narrowed([...matching.keys()], named).map((offer) => ({
      offer,
      score: scoreOf(offer, offers.rankOf(offer), matching.get(offer) ?? 0, topic, used),
    })),
    offers,
  )
    .slice(0, limit)
    .map(({ offer, score }) => suggestionOf(offer, score));
}

interface Scored {
  readonly offer: Offer;
  readonly score: number;
}

/** What each thing is worth. Chosen: what is typed outweighs all else together; the rest orders what fits as well. */
const WORTH = { typed: 0.8, topic: 0.1, recent: 0.06, whole: 0.04 } as const;
/** An offer the draft already quotes comes after all that fit as well. Chosen. */
const USED = 0.15;

function scoreOf(
  offer: Offer,
  { recency }: Rank,
  match: number,
  topic: readonly string[],
  used: readonly string[],
): number {
  const shared = topic.filter((word) => offer.about.has(word)).length;
  const score =
    WORTH.typed * match +
    WORTH.topic * (topic.length === 0 ? 0 : shared / topic.length) +
    WORTH.recent * recency +
    WORTH.whole * offer.wholeness;
  const isUsed = used.some((paragraph) => paragraph.includes(offer.plain));
  return Math.max(0, Math.min(1, isUsed ? score - USED : score));
}

/** Paragraphs of drafts without the accidents of type: all but the one that is being written are known. Chosen: those of some drafts. */
const plainKept = new Recent<string, string>(2000);

function plainParagraphs(draft: string): readonly string[] {
  return draft
    .split(/\n\s*\n/u)
    .map((paragraph) =>
      plainKept.get(paragraph, () => normalizeText(paragraph).text.toLowerCase()),
    );
}

/** Nothing typed speaks for nothing and against nothing. */
const UNASKED = 0.5;
/** How good a match is by where the typed words stand. Chosen, in this order: at the beginning, further in, apart. */
const AT_THE_BEGINNING = 1;
const FURTHER_IN = 0.85;
const APART = 0.6;
/** Of the typed words at least this share must be meant by the offer's. Chosen: one word in four may be misremembered. */
const REMEMBERED = 0.75;

/** The offers that fit the typed words, and how well: 0 to 1. */
function matchesOf(typed: string, offers: Offers): Map<Offer, number> {
  const wanted = words(typed).map(({ folded }) => folded);
  if (wanted.length === 0) return new Map(offers.all.map((offer) => [offer, UNASKED]));
  const isCutOff = !/[\s\p{P}]$/u.test(typed);
  const meant = wanted.map((word, at) =>
    wordsMeant(word, offers.vocabulary, isCutOff && at === wanted.length - 1),
  );
  const found = new Map<Offer, number>();
  for (const words of meant) {
    const holding = new Map<Offer, number>();
    offers.eachHolding(words, (offer, nearness) => {
      holding.set(offer, Math.max(holding.get(offer) ?? 0, nearness));
    });
    for (const [offer, nearness] of holding) found.set(offer, (found.get(offer) ?? 0) + nearness);
  }
  const matches = new Map<Offer, number>();
  for (const [offer, sum] of found) {
    const share = sum / wanted.length;
    if (share >= REMEMBERED) matches.set(offer, share * placed(offer, meant));
  }
  return matches;
}

function placed({ words }: Offer, meant: readonly ReadonlyMap<string, number>[]): number {
  const standsAt = (from: number) => meant.every((each, at) => each.has(words[from + at] ?? ''));
  if (standsAt(0)) return AT_THE_BEGINNING;
  for (let from = 1; from + meant.length <= words.length; from++) {
    if (standsAt(from)) return FURTHER_IN - (FURTHER_IN - APART) * (from / words.length);
  }
  return APART;
}

/** Whom the sentence credits with the words that are about to be quoted, by name; undefined where it credits nobody for certain. */
function speakerIn(before: string, typed: string): string | undefined {
  if (before.trim() === '') return undefined;
  const quoted = words(typed).length > 0 ? typed : 'this is what was said';
  const opening = before.trimEnd().replace(/["“‘'«„]$/u, '');
  const { speaker } = findQuotations(`${opening} “${quoted}”`).at(-1) ?? {};
  if (speaker) return speaker.canonical ?? (speaker.how === 'named' ? speaker.name : undefined);
  return findNames(before).findLast(({ kind }) => kind === 'person')?.text;
}

/** What the credited speaker said, and nothing that somebody else certainly did; all offers when nobody is credited. */
function narrowed(offers: readonly Offer[], named: string | undefined): readonly Offer[] {
  if (named === undefined) return offers;
  const theirs = offers.filter(({ speaker }) => speaker && mayBeSamePerson(speaker, named));
  if (theirs.length > 0) return theirs;
  return offers.filter(({ isCertain }) => !isCertain);
}

function topicOf(before: string, named: string | undefined): string[] {
  const name = new Set(words(named ?? '').map(({ folded }) => folded));
  return [...new Set(words(before).map(({ folded }) => folded))].filter(
    (word) => word.length > 3 && !isFunctionWord(word) && !name.has(word),
  );
}

/** The same words of several outlets once, best first; then by place, so that the order is always one. */
function bestOfEachWording(scored: readonly Scored[], offers: Offers): Scored[] {
  const seen = new Set<string>();
  return [...scored]
    .sort(
      (a, b) =>
        b.score - a.score ||
        offers.rankOf(a.offer).place - offers.rankOf(b.offer).place ||
        a.offer.place - b.offer.place,
    )
    .filter(({ offer }) => {
      if (seen.has(offer.plain)) return false;
      seen.add(offer.plain);
      return true;
    });
}

function suggestionOf(offer: Offer, score: number): Suggestion {
  const { text, source, span, speaker } = offer;
  return {
    text,
    source: source.id,
    span,
    ...(speaker === undefined ? {} : { speaker }),
    ...(source.issued === undefined ? {} : { issued: source.issued }),
    score,
  };
}
