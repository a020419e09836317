import { lexicon } from './lexicon/lexicon.ts';
import type { NounGroup } from './noun-groups.ts';
import type { Token } from './tokens.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Where the clause of a verb begins: at what joins it to the one before, else at its subject. */
export function clauseStart(
  tokens: readonly Token[],
  groups: readonly NounGroup[],
  verbs: readonly VerbGroup[],
  verb: VerbGroup,
  i: number,
): number {
  const previous = verbs[i - 1];
  const floor = previous ? previous.main + 1 : 0;
  let joint: number | undefined;
  for (let t = verb.from - 1; t >= floor; t--) {
    const token = tokens[t]!;
    if (token.tag === 'subordinator' && !isComparison(tokens, t)) {
      joint = t;
      break;
    }
    if (/^[;:–—]$/u.test(token.text)) {
      joint = t + 1;
      break;
    }
    if (token.tag === 'conjunction' && joint === undefined && joinsClauses(tokens, groups, t, verb))
      joint = t;
  }
  if (joint !== undefined) return joint;
  if (!previous) return 0;
  if (!verb.finite) {
    const before = tokens[verb.from - 1];
    return before && (before.tag === 'preposition' || before.tag === 'to') && verb.from - 1 >= floor
      ? verb.from - 1
      : verb.from;
  }
  const own = groups.findLast(
    (g) => g.to <= verb.from && g.from >= floor && g.preposition === undefined,
  );
  return own && !isObjectOfRelative(tokens, previous, own) ? own.from : verb.from;
}

/**
 * "Putin, who gave a news conference in Moscow, advised …", "the man who shot the mayor was caught": what
 * stands right behind the verb of a relative clause is its object, and the next verb goes on with the
 * noun that the clause describes.
 */
function isObjectOfRelative(
  tokens: readonly Token[],
  previous: VerbGroup,
  group: NounGroup,
): boolean {
  const opener = tokens[previous.from - 1];
  return (
    opener?.tag === 'subordinator' &&
    /^(?:who|which|that)$/.test(opener.lower) &&
    group.from === previous.main + 1 &&
    !lexicon().isSpeechVerb(tokens[previous.main]!.lemma)
  );
}

/** "more than 20", "as well as": no clause begins here. */
function isComparison(tokens: readonly Token[], t: number): boolean {
  const token = tokens[t]!;
  if (/^(?:than|as)$/.test(token.lower)) return true;
  return token.lower === 'so' || token.lower === 'once';
}

/** An "and" before a verb, or before a noun that is the verb's subject, joins clauses; between nouns it does not. */
function joinsClauses(
  tokens: readonly Token[],
  groups: readonly NounGroup[],
  t: number,
  verb: VerbGroup,
): boolean {
  if (t === verb.from - 1 || (tokens[t + 1]?.tag === 'adverb' && t === verb.from - 2)) return true;
  const comma = tokens[t - 1]?.text === ',';
  return (
    comma && groups.some((g) => g.from > t && g.to <= verb.from && g.preposition === undefined)
  );
}
