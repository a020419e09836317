import type { SourceMatch } from '../anchoring/index.ts';
import type { Quotation, Speaker } from '../attribution/quotation.ts';
import { findNames, sameName } from '../names/index.ts';
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

/** The name a speaker is certainly known by; undefined where the text leaves it open. */
export function certainName(speaker: Speaker | undefined): string | undefined {
  if (!speaker) return undefined;
  if (speaker.canonical !== undefined) return speaker.canonical;
  return speaker.how === 'named' ? speaker.name : undefined;
}

/** The speaker of a match's words; undefined where the source does not say for certain, or does not quote. */
export function sourceSpeaker(match: SourceMatch): SourceSpeaker | undefined {
  const { quotation } = match;
  const place = match.pieces[0]?.span;
  if (!quotation || !place) return undefined;
  const inner = innermost(quotation, place);
  const name = certainName(inner.speaker);
  if (name === undefined || !inner.speaker) return undefined;
  const relayedBy = inner === quotation ? undefined : certainName(quotation.speaker);
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

/**
 * Whether two names may be one person or body: spelled otherwise, shortened, or one is what the
 * other's title says ("the Kremlin" and "Kremlin spokesman Dmitry Peskov").
 */
export function mayBeSame(one: string, other: string): boolean {
  if (sameName(one, other)) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const words = long.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const sought = telling(short);
  return sought.length > 0 && sought.every((word) => words.includes(word));
}

/** How far from a name its bearer's office stands. Chosen: a line of a newspaper and a half. */
const APPOSITION = 80;

/**
 * Whether the text introduces one as the voice of the other: "The Foreign Ministry spokeswoman, Maria
 * Zakharova" speaks for the ministry, and the ministry's words are hers.
 */
export function speaksFor(text: string, one: string, other: string): boolean {
  const [first, second] = [telling(one), telling(other)];
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

function telling(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && word !== 'the');
}

/** Altered words of another certain speaker must agree this far before they are taken for the passage. Chosen: one word in seven. */
const SURELY_THE_PASSAGE = 0.85;

/** Two people say like things: a near match in another's mouth is no source of the quotation. */
export function isSomeoneElses({ quotation }: Verification, match: SourceMatch): boolean {
  if (match.score >= SURELY_THE_PASSAGE) return false;
  const drafted = certainName(quotation.speaker);
  const said = sourceSpeaker(match);
  return drafted !== undefined && said !== undefined && !mayBeSame(drafted, said.name);
}
