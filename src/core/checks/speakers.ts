import {
  certainSpeaker,
  mayBeSamePerson,
  personByTitle,
  tellingWords,
  type SourceMatch,
} from '../anchoring/index.ts';
import type { Quotation, Speaker } from '../attribution/quotation.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { findNames } from '../names/index.ts';
import { contains, type Span } from '../text/span.ts';
import type { Verification } from './verification.ts';

/** Who said the words of a match in its source, and where they are credited. */
export interface SourceSpeaker {
  readonly name: string;
  readonly span: Span;
  /** All that the source calls them where it credits them: the phrase as it stands, the name it resolves to. */
  readonly names: readonly string[];
  /** Reached through "he" or a description, not read. */
  readonly isInferred: boolean;
  readonly isPerson: boolean;
  /** Who quoted this speaker: the words stand inside a speech of another. */
  readonly relayedBy?: readonly string[];
  /** What the relayer calls the one whose words they give. */
  readonly relayed?: string;
}

/**
 * What a text calls a speaker whom it, or for an office the corpus, leaves in no doubt; empty where
 * both do.
 */
export function namesOf(speaker: Speaker | undefined, corpus?: Corpus): string[] {
  const certain = nameOf(speaker, corpus);
  if (!speaker || certain === undefined) return [];
  return [...new Set(speaker.how === 'pronoun' ? [certain] : [certain, speaker.name])];
}

function nameOf(speaker: Speaker | undefined, corpus?: Corpus): string | undefined {
  const certain = certainSpeaker(speaker);
  if (certain !== undefined || speaker?.how !== 'described' || !corpus) return certain;
  return personByTitle(speaker.name, corpus);
}

/**
 * The speaker of a match's words, an office by what the other sources of a corpus say too; undefined where the source does not say for certain, or does not quote.
 */
export function sourceSpeaker(match: SourceMatch, corpus?: Corpus): SourceSpeaker | undefined {
  const { quotation } = match;
  const place = match.pieces[0]?.span;
  return quotation && place ? speakerAt(quotation, place, corpus) : undefined;
}

/** Who says the words at a place of a source's quotation. */
export function speakerAt(
  quotation: Quotation,
  place: Span,
  corpus?: Corpus,
): SourceSpeaker | undefined {
  const inner = innermost(quotation, place);
  const relayedBy = inner === quotation ? [] : namesOf(quotation.speaker, corpus);
  const name = nameOf(inner.speaker, corpus) ?? relayedBy[0];
  const speaker = inner.speaker ?? quotation.speaker;
  if (name === undefined || !speaker) return undefined;
  return {
    name,
    span: speaker.span,
    names: namesOf(inner.speaker, corpus),
    isInferred: speaker.how !== 'named',
    isPerson: !isBody(name),
    ...(relayedBy.length === 0 ? {} : { relayedBy }),
    ...(relayedBy.length === 0 || !inner.speaker ? {} : { relayed: inner.speaker.name }),
  };
}

/**
 * Whether one of the draft's names was named between the speaker a pronoun was resolved to and the
 * pronoun: then "he" may as well be that one.
 */
export function mayBeMeant(
  text: string,
  { name, span, isInferred }: SourceSpeaker,
  drafted: readonly string[],
): boolean {
  // "The prefect, Ana Ruiz, answered": the name is read, behind its comma.
  if (!isInferred || isApposed(text.slice(span.end), name)) return false;
  const before = text.slice(0, span.start).toLowerCase();
  const lastOf = (each: string) =>
    before.lastIndexOf(tellingWords(each).at(-1) ?? each.toLowerCase());
  return drafted.some((each) => lastOf(each) > lastOf(name));
}

function isApposed(after: string, name: string): boolean {
  const [, apposition] = /^, ([^,.;]{1,60})[,.;]/u.exec(after.slice(0, 80)) ?? [];
  return apposition !== undefined && mayBeSamePerson(apposition, name);
}

function innermost(quotation: Quotation, place: Span): Quotation {
  const within = quotation.inner?.find(({ parts }) => parts.some((part) => contains(part, place)));
  return within ? innermost(within, place) : quotation;
}

/**
 * Whether the text introduces a person as the voice of a body: "The Foreign Ministry spokeswoman,
 * Maria Zakharova" speaks for the ministry, and the ministry's words are hers. Two persons never
 * speak for each other.
 */
export function speaksFor(text: string, one: string, other: string): boolean {
  return (
    isVoiceOf(text, one, other) ||
    isVoiceOf(text, other, one) ||
    isOfficerOf(text, one, other) ||
    isOfficerOf(text, other, one)
  );
}

/** "Inspector Keller" speaks for "police". */
function isOfficerOf(text: string, person: string, body: string): boolean {
  const surname = tellingWords(person).at(-1);
  if (surname === undefined || !/\bpolice\b/iu.test(body)) return false;
  return findNames(text).some(
    ({ title, text: name }) =>
      title !== undefined && ranks.test(title) && tellingWords(name).at(-1) === surname,
  );
}

const ranks =
  /\b(?:inspector|officer|detective|sergeant|sgt|superintendent|constable|sheriff|captain|capt|lieutenant|lt|commissioner)\b/iu;

/** How far from a name its bearer's office stands. Chosen: a line of a newspaper and a half. */
const APPOSITION = 80;

function isVoiceOf(text: string, person: string, body: string): boolean {
  const surname = tellingWords(person).at(-1);
  const sought = tellingWords(body);
  if (surname === undefined || sought.length === 0) return false;
  if (!isBody(body) && !isOnlyName(text, body)) return false;
  const lower = text.toLowerCase();
  for (
    let at = lower.indexOf(surname);
    at !== -1;
    at = lower.indexOf(surname, at + surname.length)
  ) {
    const end = at + surname.length;
    const before = lower.slice(Math.max(0, at - APPOSITION), at);
    const [after] = lower.slice(end, end + APPOSITION).split('\n', 1);
    const around = `${before.slice(before.lastIndexOf('\n') + 1)}${surname}${after}`;
    if (offices.test(around) && sought.every((word) => around.includes(word))) return true;
  }
  return false;
}

/**
 * `Ferrox’s head of communications, Dana Whitcombe`: a name of one word that owns an office and is no
 * surname of anybody in the text, as Trump is in "Trump’s spokeswoman" where it has Donald Trump.
 */
function isOnlyName(text: string, name: string): boolean {
  if (/\s/u.test(name) || !new RegExp(`${escaped(name)}['’]s? \\p{Ll}`, 'u').test(text))
    return false;
  return findNames(text).every(
    ({ text: other, title }) =>
      !other.endsWith(name) ||
      (other === name && title === undefined) ||
      other.length < name.length,
  );
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** What has a voice other than its own: "the Kremlin", "IMF", a name of an organisation or a place. */
function isBody(name: string): boolean {
  if (/^the\s/i.test(name) || /^\p{Lu}{2,}$/u.test(name)) return true;
  const kind = findNames(name)[0]?.kind;
  return kind === 'organisation' || kind === 'place';
}

/** Those who speak for a body: "a spokesman for", "the ministry's press secretary", "its head". */
const offices =
  /spokes|press (?:secretary|office)|representative|on behalf|chair|head of|chief|director|president of|minister|secretary|economist|lawyer|attorney/;

/** Altered words of another certain speaker must agree this far before they are taken for the passage. Chosen: one word in seven. */
const SURELY_THE_PASSAGE = 0.85;

/** Two people say like things: a near match in another's mouth is no source of the quotation. */
export function isSomeoneElses(
  { quotation }: Verification,
  match: SourceMatch,
  corpus: Corpus,
): boolean {
  if (match.score >= SURELY_THE_PASSAGE) return false;
  const drafted = namesOf(quotation.speaker, corpus);
  const said = sourceSpeaker(match, corpus);
  if (drafted.length === 0 || !said) return false;
  return !drafted.some((one) => said.names.some((other) => mayBeSamePerson(one, other)));
}
