import { clauseStart } from './clause-start.ts';
import { lexicon } from './lexicon/lexicon.ts';
import { findGroups, type NounGroup } from './noun-groups.ts';
import type { Token } from './tokens.ts';
import { findVerbs, type VerbGroup } from './verb-groups.ts';

/**
 * One predicate with what belongs to it. All numbers are token indices of its sentence. `from` to
 * `to` is the clause as it stands in the text, `to` excluded.
 */
export interface Frame {
  readonly verb: number;
  /** The first of its auxiliaries, or the verb itself. */
  readonly verbFrom: number;
  /** The token that joins the clause to what stands before it, or its first. */
  readonly opener: number;
  readonly from: number;
  readonly to: number;
  readonly passive: boolean;
  readonly negations: number;
  /** "would", "could", "if", "plans to": spoken of, not asserted. */
  readonly hypothetical: boolean;
  /** "will", "would" and nothing less sure: what is to come, as somebody has planned it. */
  readonly future: boolean;
  readonly subject?: NounGroup;
  readonly object?: NounGroup;
  /** "by" somebody, in a passive. */
  readonly agent?: NounGroup;
  /** The frame whose clause this one stands in as what is said, believed or denied. */
  readonly within?: number;
}

export interface Syntax {
  readonly groups: readonly NounGroup[];
  readonly frames: readonly Frame[];
  /** For each token the frame it belongs to, -1 for none. */
  readonly frameOf: readonly number[];
}

/** Reads predicates and their participants from tagged tokens; one pass each for nouns, verbs and clauses. */
export function readSyntax(tokens: readonly Token[]): Syntax {
  const groups = findGroups(tokens);
  const verbs = findVerbs(tokens);
  const starts = verbs.map((verb, i) => clauseStart(tokens, groups, verbs, verb, i));
  const frameOf = new Array<number>(tokens.length).fill(-1);
  verbs.forEach((_, i) => {
    const until = starts[i + 1] ?? tokens.length;
    for (let t = starts[i]!; t < until; t++) frameOf[t] = i;
  });
  if (verbs.length > 0) for (let t = 0; t < starts[0]!; t++) frameOf[t] = 0;
  const frames: Frame[] = [];
  verbs.forEach((verb, i) => {
    frames.push(
      frameAt(tokens, groups, frames, verb, {
        opener: starts[i]!,
        from: i === 0 ? 0 : starts[i]!,
        to: starts[i + 1] ?? tokens.length,
      }),
    );
  });
  const [opening, main] = frames;
  if (opening && main) frames[0] = withSubjectOf(tokens, opening, main);
  return { groups, frames, frameOf };
}

/** "Launched on Monday, the offensive …", "Speaking in Moscow, he …": what opens a sentence is said of its subject. */
function withSubjectOf(tokens: readonly Token[], opening: Frame, main: Frame): Frame {
  const { verb, verbFrom, subject } = opening;
  const { lower, lemma, tag } = tokens[verb]!;
  const isParticiple = verb === 0 && verbFrom === 0 && tag === 'verb' && lower !== lemma;
  const next = main.subject;
  if (!isParticiple || subject || !next || tokens[next.from - 1]?.text !== ',') return opening;
  return { ...opening, passive: !lower.endsWith('ing'), subject: next };
}

const reporting = /^(?:that|whether|if)$/;

function frameAt(
  tokens: readonly Token[],
  groups: readonly NounGroup[],
  earlier: readonly Frame[],
  verb: VerbGroup,
  clause: { readonly opener: number; readonly from: number; readonly to: number },
): Frame {
  const lex = lexicon();
  const { from, to } = clause;
  const start = clause.opener;
  const opener = tokens[start];
  const parent = parentOf(tokens, earlier, start, lex);
  const tokenBefore = tokens[start - 1];
  const relative =
    parent === undefined &&
    opener !== undefined &&
    /^(?:that|which|who|whom)$/.test(opener.lower) &&
    (tokenBefore?.tag === 'noun' || tokenBefore?.tag === 'name' || tokenBefore?.text === ',');
  const own =
    groups.findLast((g) => g.from >= start && g.to <= verb.from && g.preposition === undefined) ??
    partitive(tokens, groups, start, verb);
  const last = earlier.at(-1);
  const antecedent =
    relative || !own ? inherited(tokens, groups, last, verb, start, relative) : undefined;
  const after = groups.find(
    (g) => g.from > verb.main && g.from < to && directlyAfter(tokens, verb.main, g),
  );
  const agent = verb.passive
    ? groups.find(
        (g) =>
          g.from > verb.main &&
          g.from < to &&
          g.preposition !== undefined &&
          tokens[g.preposition]!.lower === 'by',
      )
    : undefined;
  const gap = relative && own && !after ? antecedent : undefined;
  const subject = own ?? antecedent;
  const object = after ?? gap;
  const inverted = inversion(tokens, groups, verb, to, own);
  return {
    verb: verb.main,
    verbFrom: verb.from,
    opener: start,
    from,
    to,
    passive: verb.passive,
    negations:
      verb.negations +
      (object && tokens[object.from]!.lower === 'no' ? 1 : 0) +
      (isOfNeither(tokens, verb.main + 1, to) ? 1 : 0) +
      (own && isDenied(tokens, own) ? 1 : 0),
    future: verb.future && !/^(?:if|whether|unless)$/.test(opener?.lower ?? ''),
    hypothetical:
      verb.modal ||
      /^(?:if|whether|unless)$/.test(opener?.lower ?? '') ||
      isInvertedCondition(tokens, own),
    ...((inverted ?? subject) && { subject: inverted ?? subject! }),
    ...(object && !inverted && { object }),
    ...(agent && { agent }),
    ...(parent !== undefined && { within: parent }),
  };
}

/** "Qualified for neither cup", "won neither of the races", "agreed with none of them". */
function isOfNeither(tokens: readonly Token[], from: number, to: number): boolean {
  const at = /^(?:preposition|to)$/.test(tokens[from]?.tag ?? '') ? from + 1 : from;
  return at < to && /^(?:neither|none)$/.test(tokens[at]!.lower);
}

/** "None of the miners survived": the subject stands behind the word that says how many of it. */
function partitive(
  tokens: readonly Token[],
  groups: readonly NounGroup[],
  start: number,
  verb: VerbGroup,
): NounGroup | undefined {
  const group = groups.find((g) => g.from >= start && g.to <= verb.from);
  if (group?.preposition === undefined || tokens[group.preposition]!.lower !== 'of')
    return undefined;
  const amount = tokens[group.preposition - 1]?.lower ?? '';
  return group.preposition - 1 >= start &&
    /^(?:none|neither|all|most|some|many|few|each)$/.test(amount)
    ? group
    : undefined;
}

/** "No miners", "no one", "neither party", "none of the miners". */
function isDenied(tokens: readonly Token[], { from, preposition }: NounGroup): boolean {
  if (tokens[from]!.lower === 'no') return true;
  const before = tokens[(preposition ?? from) - 1]?.lower ?? '';
  return preposition === undefined
    ? before === 'neither' || (before === 'no' && tokens[from]!.lower === 'one')
    : /^(?:none|neither)$/.test(before);
}

/** "Had the minister resigned, …", "Should it fail, …": the helping verb before its subject supposes, it does not state. */
function isInvertedCondition(tokens: readonly Token[], subject: NounGroup | undefined): boolean {
  const before = subject && tokens[subject.from - 1];
  return before !== undefined && /^(?:had|were|should)$/.test(before.lower);
}

/** "the offensive in the region launched …": the event that the nouns before a participle hang on. */
function chainTop(
  tokens: readonly Token[],
  groups: readonly NounGroup[],
  beside: NounGroup | undefined,
): NounGroup | undefined {
  let top = beside;
  while (top && !isEvent(tokens[top.head]!)) {
    const end = top.preposition ?? appositionStart(tokens, top);
    if (end === undefined) break;
    top = groups.findLast((g) => g.to === end);
  }
  return top && isEvent(tokens[top.head]!) ? top : beside;
}

/** Where a name begins that only says which one is meant ("in the country's capital, Astana"): at its comma. */
function appositionStart(tokens: readonly Token[], { from, head }: NounGroup): number | undefined {
  const isApposed = tokens[head]!.tag === 'name' && tokens[from - 1]?.text === ',';
  return isApposed && tokens[from - 2]?.tag === 'noun' ? from - 1 : undefined;
}

function isEvent(token: Token): boolean {
  return (
    token.tag === 'noun' &&
    (lexicon().isEventNoun(token.lemma) || lexicon().isEventNoun(token.lower))
  );
}

/**
 * The subject of a clause that names none: what a relative or a participle stands beside, else the
 * subject of the clause before ("planned to increase", "and warned").
 */
function inherited(
  tokens: readonly Token[],
  groups: readonly NounGroup[],
  last: Frame | undefined,
  verb: VerbGroup,
  from: number,
  relative: boolean,
): NounGroup | undefined {
  const nearest = groups.findLast(
    (g) => g.to <= (verb.passive && !relative ? verb.from : Math.min(from, verb.from)),
  );
  const beside = chainTop(
    tokens,
    groups,
    relative ? agreeing(tokens, groups, nearest, verb) : nearest,
  );
  if (relative) return beside;
  // After a relative clause the noun that it described goes on ("the offensive that … ended").
  if (last && verb.finite && from === verb.from && isRelative(tokens[last.opener]!)) {
    return chainTop(
      tokens,
      groups,
      groups.findLast((g) => g.to <= last.opener),
    );
  }
  if (!last || (verb.passive && tokens[from]!.tag !== 'conjunction')) return beside;
  if (last.object && isOfObject(tokens, last, last.object, verb, from)) return last.object;
  return last.subject ?? beside;
}

/** "Sent the stock soaring", "fined the firm for polluting": what is sent soars, who is fined has polluted. */
function isOfObject(
  tokens: readonly Token[],
  { verb }: Frame,
  object: NounGroup,
  { main, from: verbFrom }: VerbGroup,
  from: number,
): boolean {
  const { lower, lemma } = tokens[main]!;
  if (!lower.endsWith('ing') || lower === lemma || object.from < verb) return false;
  const before = tokens[from - 1] === undefined ? '' : tokens[from]!.lower;
  return before === 'for'
    ? blaming.test(tokens[verb]!.lemma)
    : object.to === verbFrom && moving.test(tokens[verb]!.lemma);
}

const blaming =
  /^(?:rebuke|criticize|criticise|fault|fine|punish|thank|praise|condemn|chide|reprimand|scold|suspend|jail|blame)$/;
const moving = /^(?:send|leave|keep|set|see|watch|catch|show)$/;

/** "Statements on the recognition of integrity that were issued": what a plural verb is said of is a plural. */
function agreeing(
  tokens: readonly Token[],
  groups: readonly NounGroup[],
  nearest: NounGroup | undefined,
  verb: VerbGroup,
): NounGroup | undefined {
  if (!/^(?:are|were|have)$/.test(tokens[verb.from]!.lower)) return nearest;
  let group = nearest;
  while (group && !isPlural(tokens[group.head]!)) {
    const { preposition } = group;
    if (preposition === undefined) return nearest;
    group = groups.findLast((g) => g.to === preposition);
  }
  return group ?? nearest;
}

function isPlural({ tag, lower, lemma }: Token): boolean {
  return tag === 'noun' && lower !== lemma;
}

function isRelative({ lower }: Token): boolean {
  return /^(?:that|which|who|whom)$/.test(lower);
}

/** “…,” said Simonyan: a verb of speech with no subject before it takes the name after it. */
function inversion(
  tokens: readonly Token[],
  groups: readonly NounGroup[],
  verb: VerbGroup,
  to: number,
  own: NounGroup | undefined,
): NounGroup | undefined {
  if (own || !lexicon().isSpeechVerb(tokens[verb.main]!.lemma)) return undefined;
  const group = groups.find((g) => g.from === verb.main + 1 && g.from < to);
  return group && tokens[group.head]!.tag === 'name' ? group : undefined;
}

function directlyAfter(tokens: readonly Token[], verb: number, group: NounGroup): boolean {
  if (group.preposition !== undefined) return false;
  for (let t = verb + 1; t < group.from; t++) {
    const { tag } = tokens[t]!;
    if (tag !== 'adverb' && tag !== 'negation' && tag !== 'mark') return false;
    if (tag === 'mark' && !/["“”‘’'([]/.test(tokens[t]!.text)) return false;
  }
  return true;
}

function parentOf(
  tokens: readonly Token[],
  earlier: readonly Frame[],
  from: number,
  lex: ReturnType<typeof lexicon>,
): number | undefined {
  const opener = tokens[from];
  // A mark between them (“…,” he told a forum) ends what was said.
  if (tokens[from - 1]?.tag === 'mark') return undefined;
  for (let i = earlier.length - 1; i >= 0; i--) {
    const frame = earlier[i]!;
    if (frame.to !== from) continue;
    const speech = lex.isSpeechVerb(tokens[frame.verb]!.lemma);
    return speech && opener && (reporting.test(opener.lower) || opener.tag !== 'subordinator')
      ? i
      : undefined;
  }
  return undefined;
}
