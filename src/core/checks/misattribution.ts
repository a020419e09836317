import {
  isFaithful,
  isFunctionWord,
  mayBeSamePerson,
  type SourceMatch,
} from '../anchoring/index.ts';
import type { Speaker } from '../attribution/quotation.ts';
import { words } from '../text/words.ts';
import type { Check } from './check.ts';
import type { Finding, Fix } from './finding.ts';
import { mayBeMeant, namesOf, sourceSpeaker, speaksFor, type SourceSpeaker } from './speakers.ts';
import { evidenceOf, verifications, type Verification } from './verification.ts';

/**
 * The words are right and the speaker is not: every source that has them credits someone else, for
 * certain. Silent where either side leaves the speaker open, where two names may be one person or
 * body, and where any source agrees with the draft.
 */
export const misattribution: Check = {
  codes: ['misattribution'],
  checkBlock: (block, reading, corpus) =>
    verifications(block, reading, corpus).flatMap(misattributed),
};

/** Altered words are held against a speaker only where hardly any is altered. Chosen: one word in seven. */
const SURELY_THE_PASSAGE = 0.85;
/** Words that are not grammar, so that nobody else can be thought to have said the same. Chosen. */
const TELLING_WORDS = 3;
/** So many small words in one order are one person's too. Chosen. */
const MANY_WORDS = 8;

function misattributed(verification: Verification): Finding[] {
  const { quotation, match } = verification;
  const { speaker } = quotation;
  const drafted = namesOf(speaker);
  // Whom "he" means in the draft is a guess, and a guess is no ground for this finding.
  if (!speaker || speaker.how === 'pronoun' || drafted.length === 0) return [];
  const said = words(quotation.text);
  const telling = said.filter(({ folded }) => !isFunctionWord(folded));
  if (telling.length < TELLING_WORDS && said.length < MANY_WORDS) return [];
  const having = match.matches.filter(
    (each) => isFaithful(each) || (each.fidelity === 'altered' && each.score >= SURELY_THE_PASSAGE),
  );
  const verdicts = having.map((each) => judge(drafted, each));
  const first = verdicts[0];
  // One source that agrees, or does not say, is enough.
  if (!first || verdicts.some((verdict) => verdict === undefined)) return [];
  const evidence = verdicts.flatMap((verdict) =>
    verdict ? evidenceOf(verdict.match, 'contradicts') : [],
  );
  return [
    {
      code: 'misattribution',
      severity: first.kind === 'article' ? 'warning' : 'error',
      span: speaker.span,
      message: messageOf(first, drafted[0]!),
      ...(first.kind === 'article'
        ? {}
        : { expected: [first.said.relayedBy?.[0] ?? first.said.name] }),
      evidence,
      fixes: first.kind === 'other' ? fixesFor(speaker, first.said) : [],
    },
  ];
}

type Verdict =
  | {
      readonly kind: 'other' | 'relayed';
      readonly said: SourceSpeaker;
      readonly match: SourceMatch;
    }
  | { readonly kind: 'article'; readonly match: SourceMatch };

/** How a source contradicts the draft's speaker; undefined where it does not. */
function judge(drafted: readonly string[], match: SourceMatch): Verdict | undefined {
  const { source } = match;
  const isNamed = (name: string | undefined) =>
    name !== undefined && drafted.some((each) => mayBeSamePerson(name, each));
  if (isNamed(source.outlet) || isNamed(source.author)) return undefined;
  if (match.standing === 'prose') return { kind: 'article', match };
  const said = sourceSpeaker(match);
  const isOpen = said?.relayedBy === undefined && said && mayBeMeant(source.text, said, drafted);
  if (!said || match.standing !== 'quoted' || isOpen) {
    return undefined;
  }
  const isSame = (names: readonly string[]) =>
    names.some(
      (name) => isNamed(name) || drafted.some((each) => speaksFor(source.text, name, each)),
    );
  if (said.relayedBy !== undefined) {
    if (isSame(said.relayedBy)) return undefined;
    // Whom a relayed speech is really from is the relayer's word: the draft must say whose word it is.
    return { kind: 'relayed', said, match };
  }
  return isSame(said.names) ? undefined : { kind: 'other', said, match };
}

function messageOf(verdict: Verdict, drafted: string): string {
  const { id } = verdict.match.source;
  switch (verdict.kind) {
    case 'article':
      return `${id} says this in its own words; it does not quote ${drafted}.`;
    case 'relayed':
      return `${id} has these words from ${verdict.said.relayedBy?.[0] ?? verdict.said.name}, who relays what another said; ${drafted} is not quoted there.`;
    case 'other':
      return `${id} credits these words to ${verdict.said.name}, not to ${drafted}.`;
  }
}

/** The source's speaker, as short as the draft names people: a surname for a single word. */
function fixesFor(speaker: Speaker, said: SourceSpeaker): Fix[] {
  if (speaker.how !== 'named') return [];
  const isOneWord = !/\s/.test(speaker.name);
  const surname = said.isPerson && isOneWord ? said.name.split(/\s+/).at(-1)! : said.name;
  return [{ title: `Credit ${surname}`, edits: [{ span: speaker.span, text: surname }] }];
}
