import {
  certainSpeaker,
  isFaithful,
  isFunctionWord,
  mayBeSamePerson,
  type SourceMatch,
} from '../anchoring/index.ts';
import type { Speaker } from '../attribution/quotation.ts';
import { words } from '../text/words.ts';
import type { Check } from './check.ts';
import type { Finding, Fix } from './finding.ts';
import { sourceSpeaker, speaksFor, type SourceSpeaker } from './speakers.ts';
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
  const drafted = certainSpeaker(speaker);
  if (!speaker || drafted === undefined) return [];
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
      message: messageOf(first, drafted),
      ...(first.kind === 'article' ? {} : { expected: [first.said.name] }),
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
function judge(drafted: string, match: SourceMatch): Verdict | undefined {
  const { source } = match;
  const ofThePaper = [source.outlet, source.author].some(
    (name) => name !== undefined && mayBeSamePerson(name, drafted),
  );
  if (ofThePaper) return undefined;
  if (match.standing === 'prose') return { kind: 'article', match };
  const said = sourceSpeaker(match);
  if (!said || match.standing !== 'quoted') return undefined;
  const isSame = (name: string) =>
    mayBeSamePerson(name, drafted) || speaksFor(source.text, name, drafted);
  if (said.relayedBy !== undefined) {
    if (isSame(said.relayedBy)) return undefined;
    return { kind: isSame(said.name) ? 'relayed' : 'other', said, match };
  }
  return isSame(said.name) ? undefined : { kind: 'other', said, match };
}

function messageOf(verdict: Verdict, drafted: string): string {
  const { id } = verdict.match.source;
  switch (verdict.kind) {
    case 'article':
      return `${id} says this in its own words; it does not quote ${drafted}.`;
    case 'relayed':
      return `${id} has these words from ${verdict.said.relayedBy ?? ''}, who says that ${drafted} said them.`;
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
