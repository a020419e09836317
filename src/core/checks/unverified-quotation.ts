import {
  isFaithful,
  isFunctionWord,
  matchQuotation,
  type SourceMatch,
} from '../anchoring/index.ts';
import { isQuestionLabel } from '../attribution/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { contains, type Span } from '../text/span.ts';
import { words } from '../text/words.ts';
import { inTurn, phrase, type Phrase } from '../text/phrase.ts';
import type { Check } from './check.ts';
import { saying, type Finding } from './finding.ts';
import { isSomeoneElses } from './speakers.ts';
import { evidenceOf, verifications, wholeOf, type Verification } from './verification.ts';

/**
 * A quotation that no source has. That is no evidence against it, only none for it: the finding says
 * what was looked for and not found. Short fragments are words anyone may have used; words at arm's
 * length and titles are not quotations at all.
 */
export const unverifiedQuotation: Check = {
  codes: ['unverified-quotation'],
  checkBlock: (block, reading, corpus) =>
    corpus.sources.length === 0
      ? []
      : verifications(block, reading, corpus).flatMap((verification) =>
          unverified(verification, corpus),
        ),
};

function unverified(verification: Verification, corpus: Corpus): Finding[] {
  const { match } = verification;
  const { best } = match;
  const isPassage =
    best !== undefined &&
    best.fidelity !== 'other-words' &&
    !isSomeoneElses(verification, best, corpus);
  return (isPassage ? unseenParts(verification, best, corpus) : [allOf(verification)])
    .filter((span) => isWorthLookingFor(span, verification))
    .map((span) => findingAt(span, verification, isPassage, best));
}

/** Words where the source itself leaves some out are looked for if they are more than a phrase. Chosen. */
const MORE_THAN_A_PHRASE = 5;

/** What of the quotation its passage does not show: sentences it lacks, and words at the source's own ellipsis. */
function unseenParts(
  { quotation, match, prose }: Verification,
  best: SourceMatch,
  corpus: Corpus,
): Span[] {
  if (match.matches.some((each) => isFaithful(each) && each.unknown.length === 0)) return [];
  const missing = best.missing.map((span) => grown(span, quotation.parts));
  const unknown = best.unknown.filter(
    ({ start, end }) => words(prose.slice(start, end)).length >= MORE_THAN_A_PHRASE,
  );
  return [...missing, ...unknown].filter((span) => !isElsewhere(span, prose, corpus));
}

/** The first part as it stands between its marks, or from the first to the last of several. */
function allOf({ quotation }: Verification): Span {
  return quotation.parts.length > 1 ? wholeOf(quotation) : quotation.parts[0]!;
}

/** A sentence may come from another source than the rest of the speech. */
function isElsewhere(span: Span, prose: string, corpus: Corpus): boolean {
  const { best } = matchQuotation(prose, [span], corpus);
  return best !== undefined && isFaithful(best);
}

/** A missing sentence with the marks that close it; all of a part where it is all of its words. */
function grown(span: Span, parts: readonly Span[]): Span {
  const part = parts.find((each) => contains(each, span));
  if (!part) return span;
  return {
    start: span.start - part.start <= 1 ? part.start : span.start,
    end: part.end - span.end <= 2 ? part.end : span.end,
  };
}

/**
 * Fewer words than these are not looked for: with someone credited three that are not all grammar,
 * else a whole statement. Chosen: two words in common use stand anywhere.
 */
const CREDITED_WORDS = 3;
const UNCREDITED_WORDS = 6;
/** So many words are a statement even if all are small ("where do we go from here"). Chosen. */
const MANY_WORDS = 6;

function isWorthLookingFor(span: Span, { quotation, prose }: Verification): boolean {
  // The question of an interview is its writer's own.
  if (isQuestionLabel(quotation.speaker?.name ?? '')) return false;
  const said = words(prose.slice(span.start, span.end)).map(({ folded }) => folded);
  const telling = said.filter((word) => !isFunctionWord(word)).length;
  const credited = quotation.speaker !== undefined || quotation.cue !== undefined;
  if (credited)
    return (
      said.length >= CREDITED_WORDS &&
      (telling >= 2 || said.length >= (telling === 1 ? 5 : MANY_WORDS))
    );
  return quotation.kind !== 'mixed' && said.length >= UNCREDITED_WORDS && telling >= 2;
}

function findingAt(
  span: Span,
  { cited }: Verification,
  isPart: boolean,
  near: SourceMatch | undefined,
): Finding {
  const what = isPart ? phrase('these words of the quotation') : phrase('these words');
  const found =
    cited.length > 0
      ? phrase(
          'Neither {0} nor another source has {1}.',
          neither(cited.map(({ key }) => key)),
          what,
        )
      : phrase('No source has {0}.', what);
  const rest = isPart
    ? phrase('{0} has the rest.', near!.source.id)
    : near
      ? phrase('{0} says something near it in other words.', near.source.id)
      : phrase('That does not make them wrong: there is nothing to check them against.');
  return {
    code: 'unverified-quotation',
    severity: cited.length > 0 ? 'warning' : 'information',
    span,
    ...saying(inTurn(found, rest)),
    evidence: near ? evidenceOf(near, 'supports') : [],
    fixes: [],
  };
}

function neither(keys: readonly string[]): string | Phrase {
  return keys.reduce<string | Phrase>(
    (list, key, at) => (at === 0 ? key : phrase('{0} nor {1}', list, key)),
    '',
  );
}
