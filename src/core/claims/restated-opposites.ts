import { textOf } from '../text/span.ts';
import { coverageOf, likeness } from './alignment.ts';
import { partInNames } from './apart.ts';
import { lightVerbs } from './lexicon/own-words.ts';
import { conflictAt } from './conflict-at.ts';
import type { ClaimConflict, Sensitivity, SourceSentence } from './conflict.ts';
import { isSaidOfOthers, predicationAt } from './other-statement.ts';
import { areOpposite, canBothBe, hasOpposite } from './opposites.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { timesPart } from './time-values.ts';
import { isNegative } from './small-words.ts';

/** So many content words on either side of a word are its surroundings; those across from it may stand a little further off. Chosen. */
const reach = 3;
const reachAcross = 5;
/** Fewer shared words around it could be chance. Chosen. */
const leastShared = 3;
/** Share of a sentence's words without which a source's sentence is not looked at. Chosen. */
const leastOfSentence = 0.25;
/** Share of the surroundings that the source has around its own word for the source to bear the draft's word out. Chosen: support is believed sooner. */
const leastToSupport = 0.34;

/**
 * Shares of words that both texts must have: of the surroundings, of the source's in turn, of the
 * clause, of the whole sentence. Measured on half of SummEdits, against news sentences beside their
 * own article (DESIGN.md, "Claims").
 */
interface Shares {
  readonly around: number;
  readonly returned: number;
  readonly clause: number;
  readonly sentence: number;
}
const least: Readonly<Record<Sensitivity, Shares>> = {
  careful: { around: 0.6, returned: 0.5, clause: 0.6, sentence: 0.5 },
  balanced: { around: 0.5, returned: 0.3, clause: 0.6, sentence: 0.4 },
  eager: { around: 0.5, returned: 0.3, clause: 0, sentence: 0 },
};

interface Turned {
  readonly sentence: SourceSentence;
  /** The word of the source, as a token. */
  readonly at: number;
  readonly share: number;
}

/**
 * What a source says in the same words, but for an opposite or a negation: "unlock the limited
 * potential of farming" beside "unlocking the full potential of farming". Who says it or does it need
 * not be named in both, for a summary seldom keeps it; the words around the one that is turned must be.
 */
export function restatedOpposites(
  text: string,
  draft: SentenceReading,
  sentences: readonly SourceSentence[],
  sensitivity: Sensitivity,
  isPassageGiven: boolean,
): ClaimConflict[] {
  if (draft.isQuestion) return [];
  const near = sentences.filter(
    ({ reading }) =>
      !reading.isQuestion && sharesWords(draft, reading) && !timesPart(draft, reading),
  );
  if (near.length === 0) return [];
  return draft.tokens.flatMap((token, i): ClaimConflict[] => {
    if (!hasOpposite(token) || draft.quoted[i] === true || isOpenAt(draft, i)) return [];
    const turned = turnedIn(draft, i, near, least[sensitivity], isPassageGiven);
    if (!turned) return [];
    const { sentence, share } = turned;
    const value = textOf(sentence.source.text, sentence.reading.tokens[turned.at]!);
    return [conflictAt(text, 'polarity', token, [{ sentence, value, coverage: share }])];
  });
}

/** Where the sources turn one word of the draft; undefined as soon as one bears it out. */
function turnedIn(
  draft: SentenceReading,
  i: number,
  sentences: readonly SourceSentence[],
  shares: Shares,
  isPassageGiven: boolean,
): Turned | undefined {
  const token = draft.tokens[i]!;
  const surroundings = around(draft, i, reach);
  let best: Turned | undefined;
  for (const sentence of sentences) {
    const { reading } = sentence;
    const { tokens } = reading;
    for (let at = 0; at < tokens.length; at++) {
      const far = tokens[at]!;
      const isSame = far.key === token.key && far.tag === token.tag;
      if (!isSame && (!hasOpposite(far) || !areOpposite(token, far))) continue;
      const share = shareAround(draft, surroundings, reading, around(reading, at, reachAcross));
      const isTurned = isSame === (negatedAt(draft, i) !== negatedAt(reading, at));
      if (isSame && !isTurned && share >= leastToSupport) return undefined;
      if (!isTurned || share < shares.around || share * surroundings.length < leastShared) continue;
      if (
        isSame
          ? token.tag !== 'verb' || lightVerbs.has(token.lemma)
          : canBothBe(token, far) || hasBoth(draft, i, reading, at)
      )
        continue;
      if (!isPassageGiven && isSaidOfOthers(draft, i, reading, at)) continue;
      if (isRestated(draft, i, reading, at, shares) && share > (best?.share ?? 0))
        best = { sentence, at, share };
    }
  }
  return best;
}

/** The rest of what both say is the same, and nothing in it is turned as well. */
function isRestated(
  draft: SentenceReading,
  i: number,
  source: SentenceReading,
  at: number,
  shares: Shares,
): boolean {
  const token = draft.tokens[i]!;
  const far = source.tokens[at]!;
  const frame = draft.syntax.frameOf[i];
  const rest = draft.content.filter((each) => each !== i);
  const clause = rest.filter((each) => draft.syntax.frameOf[each] === frame);
  const negations = denials(draft) - denials(source);
  return (
    (token.key === far.key ? negations !== 0 : negations === 0) &&
    !isOpenAt(source, at) &&
    !partInNames(draft, source) &&
    coverageOf(draft, rest, source) >= shares.sentence &&
    (clause.length === 0 || coverageOf(draft, clause, source) >= shares.clause) &&
    shareAround(source, around(source, at, reach), draft, around(draft, i, reachAcross)) >=
      shares.returned
  );
}

/** A text that has both words of a pair tells of two things. */
function hasBoth(draft: SentenceReading, i: number, source: SentenceReading, at: number): boolean {
  const [own, far] = [draft.tokens[i]!.key, source.tokens[at]!.key];
  return (
    source.tokens.some(({ key }) => key === own) || draft.tokens.some(({ key }) => key === far)
  );
}

function denials({ tokens }: SentenceReading): number {
  return tokens.filter(({ lower }) => isNegative(lower)).length;
}

/** Supposed, asked or planned: nothing that can be contradicted. */
function isOpenAt({ syntax, openFrames }: SentenceReading, at: number): boolean {
  const frame = syntax.frames[syntax.frameOf[at] ?? -1];
  return frame !== undefined && openFrames.has(frame);
}

function negatedAt(reading: SentenceReading, at: number): boolean {
  return predicationAt(reading, at)?.isNegated === true;
}

function sharesWords(draft: SentenceReading, source: SentenceReading): boolean {
  const needed = Math.max(leastShared - 1, draft.content.length * leastOfSentence);
  let shared = 0;
  for (const i of draft.content) if (source.keys.has(draft.tokens[i]!.key)) shared++;
  return shared >= needed;
}

function shareAround(
  near: SentenceReading,
  own: readonly number[],
  far: SentenceReading,
  there: readonly number[],
): number {
  if (own.length === 0) return 0;
  let met = 0;
  for (const a of own) if (there.some((b) => likeness(near.tokens[a]!, far.tokens[b]!) > 0)) met++;
  return met / own.length;
}

/** The content words next to a token, so many on either side. */
function around({ content }: SentenceReading, at: number, width: number): number[] {
  const before = content.filter((each) => each < at).slice(-width);
  const behind = content.filter((each) => each > at).slice(0, width);
  return [...before, ...behind];
}
