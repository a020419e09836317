import {
  certainSpeaker,
  mayBeSamePerson,
  tellingWords,
  type SourceMatch,
} from '../anchoring/index.ts';
import type { Quotation } from '../attribution/quotation.ts';
import { findNames } from '../names/index.ts';
import { contains, type Span } from '../text/span.ts';
import type { Verification } from './verification.ts';

/** Who said the words of a match in its source, and where they are credited. */
export interface SourceSpeaker {
  readonly name: string;
  readonly span: Span;
  /** Who quoted this speaker: the words stand inside a speech of another. */
  readonly relayedBy?: string;
  readonly isPerson: boolean;
}

function isPerson(name: string): boolean {
  return findNames(name)[0]?.kind === 'person';
}

/** The speaker of a match's words; undefined where the source does not say for certain, or does not quote. */
export function sourceSpeaker(match: SourceMatch): SourceSpeaker | undefined {
  const { quotation } = match;
  const place = match.pieces[0]?.span;
  if (!quotation || !place) return undefined;
  const inner = innermost(quotation, place);
  const name = certainSpeaker(inner.speaker);
  if (name === undefined || !inner.speaker) return undefined;
  const relayedBy = inner === quotation ? undefined : certainSpeaker(quotation.speaker);
  return {
    name,
    span: inner.speaker.span,
    isPerson: isPerson(name),
    ...(relayedBy === undefined ? {} : { relayedBy }),
  };
}

function innermost(quotation: Quotation, place: Span): Quotation {
  const within = quotation.inner?.find(({ parts }) => parts.some((part) => contains(part, place)));
  return within ? innermost(within, place) : quotation;
}

/** How far from a name its bearer's office stands. Chosen: a line of a newspaper and a half. */
const APPOSITION = 80;

/**
 * Whether the text introduces one as the voice of the other: "The Foreign Ministry spokeswoman, Maria
 * Zakharova" speaks for the ministry, and the ministry's words are hers.
 */
export function speaksFor(text: string, one: string, other: string): boolean {
  const [first, second] = [tellingWords(one), tellingWords(other)];
  return isIntroducedWith(text, first, second) || isIntroducedWith(text, second, first);
}

function isIntroducedWith(
  text: string,
  person: readonly string[],
  body: readonly string[],
): boolean {
  const surname = person.at(-1);
  if (surname === undefined || body.length === 0) return false;
  const lower = text.toLowerCase();
  for (
    let at = lower.indexOf(surname);
    at !== -1;
    at = lower.indexOf(surname, at + surname.length)
  ) {
    const around = lower.slice(Math.max(0, at - APPOSITION), at + surname.length + APPOSITION);
    if (offices.test(around) && body.every((word) => around.includes(word))) return true;
  }
  return false;
}

/** Those who speak for a body: "a spokesman for", "the ministry's press secretary", "its head". */
const offices =
  /spokes|press (?:secretary|office)|representative|on behalf|chair|head of|director|chief|president of|minister|secretary|campaign manager|lawyer|attorney/;

/** Altered words of another certain speaker must agree this far before they are taken for the passage. Chosen: one word in seven. */
const SURELY_THE_PASSAGE = 0.85;

/** Two people say like things: a near match in another's mouth is no source of the quotation. */
export function isSomeoneElses({ quotation }: Verification, match: SourceMatch): boolean {
  if (match.score >= SURELY_THE_PASSAGE) return false;
  const drafted = certainSpeaker(quotation.speaker);
  const said = sourceSpeaker(match);
  return drafted !== undefined && said !== undefined && !mayBeSamePerson(drafted, said.name);
}
