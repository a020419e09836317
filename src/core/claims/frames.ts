import { lexicon } from './lexicon/lexicon.ts';
import { isBe, type Token } from './tokens.ts';

/** A noun with what stands before it: tokens `from` (included) to `to` (excluded), `head` the noun itself. */
export interface NounGroup {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** The preposition that governs it, as a token index; undefined for a subject or object. */
  readonly preposition?: number;
}

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
  return { groups, frames, frameOf };
}

interface VerbGroup {
  /** The first auxiliary or the verb itself. */
  readonly from: number;
  readonly main: number;
  readonly finite: boolean;
  readonly passive: boolean;
  readonly negations: number;
  readonly modal: boolean;
  readonly future: boolean;
}

const inGroup = new Set(['noun', 'name', 'adjective', 'determiner', 'number']);

function findGroups(tokens: readonly Token[]): NounGroup[] {
  const groups: NounGroup[] = [];
  let i = 0;
  while (i < tokens.length) {
    if (!startsGroup(tokens[i]!)) {
      i++;
      continue;
    }
    let to = i + 1;
    if (tokens[i]!.tag !== 'pronoun') {
      while (to < tokens.length && continuesGroup(tokens, to)) to++;
    }
    const head = headOf(tokens, i, to);
    if (head !== undefined) {
      const before = tokens[i - 1];
      const governed =
        before !== undefined &&
        (before.tag === 'preposition' || before.tag === 'to' || prepositional(tokens, i - 1));
      groups.push({ from: i, to, head, ...(governed && { preposition: i - 1 }) });
    }
    i = to;
  }
  return groups;
}

/** "before", "after", "since" and the like before a noun govern it as prepositions do. */
function prepositional(tokens: readonly Token[], i: number): boolean {
  return /^(?:before|after|since|until|than|as|despite|amid)$/.test(tokens[i]!.lower);
}

function startsGroup(token: Token): boolean {
  return (
    inGroup.has(token.tag) ||
    token.tag === 'pronoun' ||
    (token.tag === 'negation' && token.lower === 'no')
  );
}

function continuesGroup(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1]!;
  if (token.tag === 'determiner') return before.tag === 'determiner';
  if (inGroup.has(token.tag)) return true;
  if (token.tag === 'time')
    return (
      (before.possessive || before.tag === 'determiner' || before.tag === 'time') &&
      nounFollows(tokens, i)
    );
  return token.tag === 'adverb' && before.tag === 'determiner';
}

/** A time that stands before a noun belongs to its group ("the 2020 war"). */
function nounFollows(tokens: readonly Token[], from: number): boolean {
  let i = from;
  while (tokens[i]?.tag === 'time') i++;
  return /^(?:noun|name|adjective)$/.test(tokens[i]?.tag ?? '');
}

function headOf(tokens: readonly Token[], from: number, to: number): number | undefined {
  if (tokens[from]!.tag === 'pronoun') return from;
  for (let i = to - 1; i >= from; i--) {
    const { tag } = tokens[i]!;
    if (tag === 'noun' || tag === 'name') return i;
  }
  return tokens[from]!.tag === 'determiner' || tokens[from]!.tag === 'number' ? to - 1 : undefined;
}

const modals = /^(?:can|could|will|would|shall|should|may|might|must|'ll|'d|ca|wo)$/;

function findVerbs(tokens: readonly Token[]): VerbGroup[] {
  const verbs: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.tag === 'verb') verbs.push(verbGroup(tokens, i, i, verbs.at(-1)));
    else if (token.tag === 'auxiliary') {
      const main = mainVerb(tokens, i);
      verbs.push(verbGroup(tokens, i, main, verbs.at(-1)));
      i = main;
    }
  }
  return verbs;
}

/** From an auxiliary to its verb, over adverbs and negations; the auxiliary itself when it stands alone. */
function mainVerb(tokens: readonly Token[], from: number): number {
  let last = from;
  for (let i = from + 1; i < tokens.length; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'verb') return i;
    if (tag === 'auxiliary') last = i;
    else if (
      tag !== 'adverb' &&
      !(tag === 'negation' && /^(?:not|n't|never)$/.test(tokens[i]!.lower))
    )
      break;
  }
  return last;
}

function verbGroup(
  tokens: readonly Token[],
  from: number,
  main: number,
  previous: VerbGroup | undefined,
): VerbGroup {
  let negations = 0;
  let modal = false;
  let future = false;
  let be = false;
  for (let i = from; i <= main; i++) {
    const token = tokens[i]!;
    if (token.tag === 'negation') negations++;
    if (modals.test(token.lower)) modal = true;
    if (/^(?:will|would|'ll|shall)$/.test(token.lower)) future = true;
    if (i < main && isBe(token)) be = true;
  }
  for (
    let i = from - 1;
    i >= 0 && (tokens[i]!.tag === 'adverb' || tokens[i]!.tag === 'negation');
    i--
  ) {
    if (
      tokens[i]!.tag === 'negation' &&
      (tokens[i]!.lower !== 'no' || tokens[i + 1]?.lower === 'longer')
    )
      negations++;
  }
  const verb = tokens[main]!;
  const isIng = verb.lower.endsWith('ing') && verb.lower !== verb.lemma;
  const isPast = !isIng && verb.lower !== verb.lemma && !/[^s]s$/.test(verb.lower);
  const after = tokens[main + 1];
  const before = tokens[from - 1];
  const bareParticiple =
    from === main &&
    isPast &&
    (before?.tag === 'noun' || before?.tag === 'name' || before?.text === ',') &&
    (after === undefined ||
      /^(?:preposition|mark|adverb|subordinator|to|conjunction)$/.test(after.tag));
  const finite =
    from < main
      ? !/^(?:being|been|having)$/.test(tokens[from]!.lower)
      : !isIng && before?.tag !== 'to';
  return {
    from,
    main,
    finite,
    passive:
      (be && !isIng && verb.tag === 'verb') ||
      (bareParticiple &&
        (after?.lower === 'by' || (previous !== undefined && sameClause(tokens, previous, from)))),
    negations,
    modal,
    future,
  };
}

/** No joint between two verbs: the second, a past form behind a noun, describes that noun ("forces stationed there"). */
function sameClause(tokens: readonly Token[], previous: VerbGroup, from: number): boolean {
  if (lexicon().isSpeechVerb(tokens[previous.main]!.lemma)) return false;
  for (let t = previous.main + 1; t < from; t++) {
    const { tag } = tokens[t]!;
    if (tag === 'subordinator' || tag === 'conjunction' || tag === 'mark' || tag === 'pronoun')
      return false;
  }
  return true;
}

/** Where the clause of a verb begins: at what joins it to the one before, else at its subject. */
function clauseStart(
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
  return own ? own.from : verb.from;
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
  const own = groups.findLast(
    (g) => g.from >= start && g.to <= verb.from && g.preposition === undefined,
  );
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
      (own && tokens[own.from]!.lower === 'no' ? 1 : 0),
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
  while (top?.preposition !== undefined && !isEvent(tokens[top.head]!)) {
    const { preposition } = top;
    top = groups.findLast((g) => g.to === preposition);
  }
  return top && isEvent(tokens[top.head]!) ? top : beside;
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
  const beside = chainTop(
    tokens,
    groups,
    groups.findLast(
      (g) => g.to <= (verb.passive && !relative ? verb.from : Math.min(from, verb.from)),
    ),
  );
  if (relative || verb.passive) return beside;
  if (!last) return beside;
  const opened = tokens[last.opener]!.lower;
  // After a relative clause the noun that it described goes on ("the offensive that … ended").
  if (verb.finite && /^(?:that|which|who|whom)$/.test(opened) && tokens[from]?.tag === 'verb') {
    return groups.findLast((g) => g.to <= last.opener) ?? last.subject;
  }
  return last.subject ?? beside;
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
