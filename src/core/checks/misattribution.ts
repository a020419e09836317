import {
  isFaithful,
  isFunctionWord,
  mayBeSamePerson,
  sameWordsIn,
  type SourceMatch,
} from '../anchoring/index.ts';
import { isSpeaking } from '../attribution/index.ts';
import type { Speaker } from '../attribution/quotation.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { findNames } from '../names/index.ts';
import { words } from '../text/words.ts';
import { phrase, type Phrase } from '../text/phrase.ts';
import type { BlockReading, Check } from './check.ts';
import { offering, saying, type Finding, type Fix } from './finding.ts';
import { saidOfAnother } from './said-of.ts';
import {
  mayBeMeant,
  namesOf,
  sourceSpeaker,
  speakerAt,
  speaksFor,
  type SourceSpeaker,
} from './speakers.ts';
import { countryThatSpeaks, placeSpeaksAs } from './voices.ts';
import { evidenceOf, verifications, type Verification } from './verification.ts';

/**
 * The words are right and the speaker is not: every source that has them credits someone else, for
 * certain. Silent where either side leaves the speaker open, where two names may be one person or
 * body, and where any source agrees with the draft.
 */
export const misattribution: Check = {
  codes: ['misattribution'],
  checkBlock: (block, reading, corpus) =>
    verifications(block, reading, corpus).flatMap((verification) => [
      ...misattributed(verification, block, corpus),
      ...saidOfAnother(verification),
    ]),
};

/** Altered words are held against a speaker only where hardly any is altered. Chosen: one word in seven. */
const SURELY_THE_PASSAGE = 0.85;
/** Words that are not grammar, so that nobody else can be thought to have said the same. Chosen. */
const TELLING_WORDS = 3;
/** So many small words in one order are one person's too. Chosen. */
const MANY_WORDS = 8;
/** Of a phrase that a source quotes by itself fewer will do: somebody found it worth quoting. Chosen. */
const TELLING_WORDS_OF_A_PHRASE = 2;

function misattributed(verification: Verification, block: BlockReading, corpus: Corpus): Finding[] {
  const { quotation, match } = verification;
  const { speaker } = quotation;
  // Whom "he" means in the draft is a guess, and a guess is no ground for this finding.
  if (!speaker || speaker.how === 'pronoun') return [];
  const drafted = namesOf(speaker, corpus);
  const said = words(quotation.text);
  const telling = said.filter(({ folded }) => !isFunctionWord(folded)).length;
  const isPhrase = telling < TELLING_WORDS && said.length < MANY_WORDS;
  if (isPhrase && telling < TELLING_WORDS_OF_A_PHRASE) return [];
  if (!isCreditedHere(verification, block, isPhrase)) return [];
  const having = match.matches.filter(
    (each) => isFaithful(each) || (each.fidelity === 'altered' && each.score >= SURELY_THE_PASSAGE),
  );
  if (isPhrase && !having.every((each) => isQuotedAlone(each))) return [];
  const verdicts = having.map((each) => {
    const verdict = judge(speaker, drafted, each, isPhrase, corpus);
    if (verdict === undefined || verdict.kind === 'article') return verdict;
    const { relayedBy, names } = verdict.said;
    return tellsSpeaker(verification, block, relayedBy ?? names) ? undefined : verdict;
  });
  const first = verdicts[0];
  // One source that agrees, or does not say, is enough.
  if (!first || verdicts.some((verdict) => verdict === undefined)) return [];
  const evidence = verdicts.flatMap((verdict) =>
    verdict ? evidenceOf(verdict.match, 'contradicts') : [],
  );
  return [
    {
      code: 'misattribution',
      severity: first.kind === 'article' || isPhrase ? 'warning' : 'error',
      span: speaker.span,
      ...saying(messageOf(first, speaker)),
      ...(first.kind === 'article'
        ? {}
        : { expected: [first.said.relayedBy?.[0] ?? first.said.name] }),
      evidence,
      fixes: first.kind === 'other' ? fixesFor(speaker, first.said) : [],
    },
  ];
}

/**
 * The draft itself credits the words: in their paragraph, or with a colon right before it; a phrase
 * in its own sentence. Whom a reader carries on from further up is a guess.
 */
function isCreditedHere(
  { quotation, prose }: Verification,
  { block, sentences }: BlockReading,
  isPhrase: boolean,
): boolean {
  const at = quotation.speaker!.span.start;
  const { start } = quotation.parts[0]!;
  if (isPhrase) {
    const sentence = sentences.find((each) => each.start <= start && start < each.end);
    return sentence !== undefined && sentence.start <= at && at < sentence.end;
  }
  const isWithin = block.span.start <= at && at < block.span.end;
  return (
    isWithin ||
    at > start ||
    /:\s*[>\s]*[“"‘'«„]?$/u.test(prose.slice(Math.max(0, start - 20), start))
  );
}

/**
 * `Quist said that Pell had told her: “…”`: the draft names two who speak, and one of them is who
 * says or relays the words in the source.
 */
function tellsSpeaker(
  { quotation, prose }: Verification,
  { sentences }: BlockReading,
  said: readonly string[],
): boolean {
  const { start } = quotation.parts[0]!;
  const sentence = sentences.find((each) => each.start <= start && start < each.end);
  if (!sentence) return false;
  const before = prose.slice(sentence.start, start);
  return findNames(before).some(
    (name) =>
      (isSpeaking(name, before) ||
        /^ (?:had |has )?told\b/u.test(before.slice(name.span.end)) ||
        /\baccording to $/iu.test(before.slice(0, name.span.start))) &&
      said.some((each) => mayBeSamePerson(each, name.text)),
  );
}

/** A source with the phrase word for word, somewhere as all that it quotes. */
function isQuotedAlone(match: SourceMatch): boolean {
  return match.fidelity === 'verbatim' && sameWordsIn(match).some(({ isAllOfIt }) => isAllOfIt);
}

type Verdict =
  | {
      readonly kind: 'other' | 'relayed';
      readonly said: SourceSpeaker;
      readonly match: SourceMatch;
    }
  | { readonly kind: 'article'; readonly match: SourceMatch };

/** How a source contradicts the draft's speaker; undefined where it does not. */
function judge(
  speaker: Speaker,
  drafted: readonly string[],
  match: SourceMatch,
  isPhrase: boolean,
  corpus: Corpus,
): Verdict | undefined {
  if (isPhrase) {
    // Wherever the source has a phrase, somebody else must be quoted with it.
    const all = sameWordsIn(match).map(({ quotation, span }) =>
      quotation
        ? verdictOn(speakerAt(quotation, span, corpus), speaker, drafted, match, corpus)
        : undefined,
    );
    return all.every((verdict) => verdict?.kind === 'other') ? all[0] : undefined;
  }
  if (match.standing === 'prose') {
    const { outlet, author } = match.source;
    const isAuthors = [outlet, author].some(
      (name) => name !== undefined && drafted.some((each) => mayBeSamePerson(name, each)),
    );
    return drafted.length === 0 || isAuthors ? undefined : { kind: 'article', match };
  }
  if (match.standing !== 'quoted') return undefined;
  return verdictOn(sourceSpeaker(match, corpus), speaker, drafted, match, corpus);
}

function verdictOn(
  said: SourceSpeaker | undefined,
  speaker: Speaker,
  drafted: readonly string[],
  match: SourceMatch,
  corpus: Corpus,
): Verdict | undefined {
  if (!said) return undefined;
  const { source } = match;
  if (said.relayed !== undefined && isOneDescription(said.relayed, speaker.name)) {
    return { kind: 'relayed', said, match };
  }
  if (drafted.length === 0) return undefined;
  const isNamed = (name: string | undefined) =>
    name !== undefined && drafted.some((each) => mayBeSamePerson(name, each));
  if (isNamed(source.outlet) || isNamed(source.author)) return undefined;
  if (said.relayedBy === undefined && mayBeMeant(source.text, said, drafted)) return undefined;
  const isSame = ([certain, ...others]: readonly string[]) =>
    certain !== undefined &&
    ([certain, ...others].some(
      (name) => isNamed(name) || drafted.some((each) => speaksFor(source.text, name, each)),
    ) ||
      maySpeakAs(certain, drafted[0]!, corpus));
  if (said.relayedBy !== undefined) {
    if (isSame(said.relayedBy)) return undefined;
    // Whom a relayed speech is really from is the relayer's word: the draft must say whose word it is.
    return { kind: 'relayed', said, match };
  }
  return isSame(said.names) ? undefined : { kind: 'other', said, match };
}

/** "The president of Azerbaijan", as the relayer calls him. */
function isOneDescription(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether one is a place that speaks, and speaks for the other as far as anybody knows. */
function maySpeakAs(one: string, other: string, corpus: Corpus): boolean {
  const isPlace = countryThatSpeaks(one) !== undefined || countryThatSpeaks(other) !== undefined;
  return (
    isPlace && (placeSpeaksAs(one, other, corpus) ?? placeSpeaksAs(other, one, corpus) ?? true)
  );
}

function messageOf(verdict: Verdict, speaker: Speaker): Phrase {
  const { id } = verdict.match.source;
  const drafted = speaker.canonical ?? speaker.name;
  switch (verdict.kind) {
    case 'article':
      return phrase('{0} says this in its own words; it does not quote {1}.', id, drafted);
    case 'relayed':
      return phrase(
        '{0} has these words from {1}, who relays what {2} said; {3} is not quoted there.',
        id,
        verdict.said.relayedBy?.[0] ?? verdict.said.name,
        verdict.said.relayed === undefined ? phrase('another') : inSentence(verdict.said.relayed),
        drafted,
      );
    case 'other':
      return phrase('{0} credits these words to {1}, not to {2}.', id, verdict.said.name, drafted);
  }
}

/** A description that began a sentence: "The president" is "the president". */
function inSentence(name: string): string {
  return name.replace(/^(?:The|A|An|His|Her|Its|Their) /u, (word) => word.toLowerCase());
}

/** The source's speaker, as short as the draft names people: a surname for a single word. */
function fixesFor(speaker: Speaker, said: SourceSpeaker): Fix[] {
  if (speaker.how !== 'named') return [];
  const isOneWord = !/\s/.test(speaker.name);
  const surname = said.isPerson && isOneWord ? said.name.split(/\s+/).at(-1)! : said.name;
  return [
    {
      ...offering(phrase('Credit {0}', surname)),
      edits: [{ span: speaker.span, text: surname }],
    },
  ];
}
