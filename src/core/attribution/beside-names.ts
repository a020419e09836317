import { cueForm } from './cue-verbs.ts';
import type { Name } from '../names/index.ts';
import type { Span } from '../text/span.ts';

/** `Khandanian, the chairman of the committee on foreign relations,` → "the chairman of the committee on foreign relations". */
export function appositionAfter(text: string, at: number): string | undefined {
  if (text.charCodeAt(at) !== 0x2c || text.charCodeAt(at + 1) !== 0x20) return undefined;
  apposition.lastIndex = at;
  return apposition.exec(text)?.[1];
}

const apposition =
  /, ((?:the|a|an|its|his|her|their|\p{Lu}[\p{L}’']+['’]s) [^,.;:“”"\n]{3,140})[,.]/uy;

/** `Kremlin spokesman Dmitry Peskov` → "Kremlin spokesman"; offices in capitals are part of the name found. */
export function roleBefore(text: string, at: number): string | undefined {
  if (text.charCodeAt(at - 1) !== 0x20) return undefined;
  const comma = text.charCodeAt(at - 2) === 0x2c ? 1 : 0;
  const end = at - 1 - comma;
  let from = end;
  while (from > at - LONGEST_ROLE && isLower(text.charCodeAt(from - 1))) from--;
  if (end - from < SHORTEST_ROLE || !roleNoun.test(text.slice(from, end))) return undefined;
  return role.exec(text.slice(Math.max(0, at - LONGEST_ROLE), at))?.[1];
}

/** A role and the words before it. Chosen. */
const LONGEST_ROLE = 60;
/** "man". */
const SHORTEST_ROLE = 3;

const roleNouns =
  'man|woman|person|leader|minister|president|senator|governor|mayor|lawmaker|candidate|nominee|strategist|adviser|advisor|director|chief|secretary|ambassador|general|professor|analyst|economist|lawyer|attorney|pollster|editor|host|author|speaker|chair';
/** A cheap look at the last word before the long one. */
const roleNoun = new RegExp(`(?:${roleNouns})$`, 'u');
const role = new RegExp(
  `((?:\\p{Lu}[\\p{L}’']* )*(?:\\p{Ll}[\\p{Ll}-]* ){0,2}\\p{Ll}*(?:${roleNouns}),? )$`,
  'u',
);

/** Beside a verb of speech: `Putin said`, `added Putin`. */
export function isSpeaking({ span }: Name, text: string): boolean {
  return (isFollowedByReport(text, span.end) || isReportedBy(text, span)) && !isOwned(text, span);
}

function isFollowedByReport(text: string, end: number): boolean {
  const at = end + (text.charCodeAt(end) === 0x2c ? 2 : 1);
  if (text.charCodeAt(at - 1) !== 0x20 || !isLower(text.charCodeAt(at))) return false;
  let to = at;
  while (to < at + LONGEST_VERB && isLower(text.charCodeAt(to))) to++;
  return reports(text.slice(at, to));
}

function isReportedBy(text: string, { start, end }: Span): boolean {
  const after = text.charCodeAt(end);
  if (after !== 0x2c && after !== 0x2e && after !== 0x3b) return false;
  if (text.charCodeAt(start - 1) !== 0x20) return false;
  let from = start - 1;
  while (from > start - LONGEST_VERB && isLower(text.charCodeAt(from - 1))) from--;
  return from < start - 1 && reports(text.slice(from, start - 1));
}

/** "characterized", "acknowledging". */
const LONGEST_VERB = 16;

/** "the Joint Committee on Taxation, agreed": behind a preposition nobody speaks. */
function isOwned(text: string, { start }: Span): boolean {
  return /\b(?:of|on|in|at|for|with|to|from|by) (?:the )?$/u.test(
    text.slice(Math.max(0, start - 10), start),
  );
}

/** `Lance Beebe, 49, a veteran`: only people have their age behind the comma. */
export function isAged({ span }: Name, text: string): boolean {
  if (text.charCodeAt(span.end) !== 0x2c) return false;
  return /^, \d\d?,/u.test(text.slice(span.end, span.end + 6));
}

function isLower(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function reports(lower: string): boolean {
  const cue = cueForm(lower);
  return (
    cue?.group === 'speech' &&
    (cue.form === 'past' || cue.form === 'third') &&
    cue.verb !== 'tell' &&
    cue.verb !== 'ask'
  );
}
