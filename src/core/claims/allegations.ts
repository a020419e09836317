import { textOf } from '../text/span.ts';
import { coverageOf } from './alignment.ts';
import type { ClaimConflict, ClaimEvidence, SourceSentence } from './conflict.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { verbSpan } from './predication-conflicts.ts';
import type { Predication } from './predications.ts';
import { share, withKey, type Prospect } from './prospects/prospect.ts';
import { sameDoer } from './same-doer.ts';
import type { SentenceReading } from './sentence-reading.ts';

/** Verbs by which a reporter keeps clear of what somebody says. "Said" and "announced" vouch for more. */
const allegingVerbs = new Set(
  'allege claim contend accuse insist argue maintain suspect assert'.split(' '),
);
/** Words by which a sentence says that it is not its own: "allegedly", "according to", "reportedly". */
const hedges =
  /^(?:alleged|allegedly|reported|reportedly|purported|purportedly|supposedly|apparently|according|accused|suspected|claims|claim|claimed|allegations?|accusations?)$/;

/** Share of what a predicate is said of that a source must have. Chosen high: nothing can be repaired by it. */
const leastCoverage = 0.75;
/** Words that a predicate must be said of, so that more than a name and a verb are alike. Chosen. */
const leastWords = 2;

/** What a draft states on its own account and every source that speaks of it holds on somebody's word. */
export function allegations(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
): ClaimConflict[] {
  return statedIn(draft).flatMap((own) => {
    const holders = sentences.flatMap((sentence) => holdersOf(draft, own, sentence));
    const [first] = holders;
    if (!first || holders.some(({ speaker }) => speaker === undefined)) return [];
    const span = verbSpan(draft, own);
    return [
      {
        facet: 'polarity' as const,
        span,
        found: textOf(text, span),
        expected: [],
        evidence: holders.map(({ evidence }) => evidence),
        isDisputed: true,
        allegedBy: first.speaker!,
      },
    ];
  });
}

export function allegationProspects(draft: SentenceReading): Prospect[] {
  return statedIn(draft).map(({ word, rest }) => {
    const need = {
      words: [[withKey(word.key)]],
      signs: 0,
      shares: [share(draft, rest, leastCoverage)],
    };
    return { toContradict: need, toBear: need };
  });
}

/** The predications that a sentence asserts by itself, on nobody's word. */
function statedIn(draft: SentenceReading): Predication[] {
  const isOwn =
    !draft.isQuestion &&
    !draft.tokens.some(({ lower }) => hedges.test(lower)) &&
    !draft.syntax.frames.some(({ verb }) => lexicon().isSpeechVerb(draft.tokens[verb]!.lemma));
  if (!isOwn) return [];
  return draft.predications.filter(
    (own) =>
      !own.isOpen &&
      draft.quoted[own.frame.verb] !== true &&
      own.word.tag !== 'name' &&
      own.doer.length > 0 &&
      own.rest.length >= leastWords,
  );
}

interface Holder {
  readonly evidence: ClaimEvidence;
  /** Whose word it is; undefined where the source says it itself, or somebody it does not keep clear of. */
  readonly speaker: string | undefined;
}

/** The clauses of a source's sentence that say the same, each with on whose word. */
function holdersOf(draft: SentenceReading, own: Predication, sentence: SourceSentence): Holder[] {
  const { reading } = sentence;
  if (reading.isQuestion) return [];
  return reading.predications.flatMap((other): Holder[] => {
    if (other.word.key !== own.word.key || other.isOpen) return [];
    if (other.isNegated !== own.isNegated || !sameDoer(draft, own, reading, other)) return [];
    const coverage = coverageOf(draft, own.rest, reading);
    if (coverage < leastCoverage) return [];
    const value = textOf(sentence.source.text, verbSpan(reading, other));
    const evidence: ClaimEvidence = { sentence, bearing: 'supports', value, coverage };
    return [{ evidence, speaker: speakerOf(sentence, other) }];
  });
}

/** "Aliyev claimed that …": who alleges what a clause says. */
function speakerOf(
  { source, reading }: SourceSentence,
  { frame }: Predication,
): string | undefined {
  const outer = frame.within === undefined ? undefined : reading.syntax.frames[frame.within];
  if (!outer?.subject || !allegingVerbs.has(reading.tokens[outer.verb]!.lemma)) return undefined;
  const { from, to } = outer.subject;
  const words = textOf(source.text, {
    start: reading.tokens[from]!.start,
    end: reading.tokens[to - 1]!.end,
  });
  return words.replace(/^(?:The|An?|His|Her|Its|Their)(?= )/u, (word) => word.toLowerCase());
}
