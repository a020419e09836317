import type { SentenceReading } from './sentence-reading.ts';
import { nameUnits, type NameUnit } from './name-units.ts';
import { findOffices, isRank } from './offices.ts';
import { exclusiveParts, partsOfTwoWords, partWords } from './calling-words.ts';
import { demonymOf, placeKey } from './places.ts';
import type { Token } from './tokens.ts';

/** Somebody by name, and the part that the text gives them in its story. Numbers are token indices, `to` excluded. */
export interface Calling {
  readonly person: NameUnit;
  readonly name: { readonly from: number; readonly to: number };
  /** The words for it with what describes them, an article and a country apart: "outside reviewer", "Union negotiator". */
  readonly from: number;
  readonly to: number;
  /** One word for all words of one part: "gunman" is "suspect". */
  readonly kind: string;
  readonly isPast: boolean;
}

/** Whether two parts of one person agree, exclude each other, or may be played by one. */
export function compareCallings(a: Calling, b: Calling): 'same' | 'apart' | 'open' {
  if (a.kind === b.kind) return 'same';
  if (a.isPast || b.isPast) return 'open';
  const isApart = exclusiveParts.some((group) => group.includes(a.kind) && group.includes(b.kind));
  return isApart ? 'apart' : 'open';
}

const callings = new WeakMap<SentenceReading, readonly Calling[]>();

/** The people of a sentence with the parts that stand beside their names, before or behind a comma, offices among them. */
export function callingsIn(reading: SentenceReading): readonly Calling[] {
  let found = callings.get(reading);
  if (!found) {
    found = findCallings(reading.tokens);
    callings.set(reading, found);
  }
  return found;
}

function findCallings(tokens: readonly Token[]): Calling[] {
  if (!tokens.some(({ tag }) => tag === 'name')) return [];
  const found: Calling[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const kind = kindAt(tokens, i);
    if (kind === undefined) continue;
    const to = kind.from === i ? i + 1 : i + (tokens[i]!.lower === 'for' ? 0 : 1);
    const name = nameBeside(tokens, kind, to);
    const person = name && nameUnits(tokens, name.from, name.to).at(-1);
    if (!person) continue;
    const from = describedFrom(tokens, kind.from, name);
    found.push({ person, name, from, to, kind: kind.name, isPast: isPast(tokens, from) });
  }
  const offices = findOffices(tokens).map(
    ({ person, name, from, to, office: { rank, department, isPast } }): Calling => ({
      person,
      name,
      from,
      to,
      kind: department === 'vice' || department === 'deputy' ? `${department}-${rank}` : rank,
      isPast,
    }),
  );
  const isApart = (office: Calling): boolean =>
    !found.some(({ from, to }) => from < office.to && to > office.from);
  return [...found, ...offices.filter(isApart)];
}

function nameBeside(
  tokens: readonly Token[],
  kind: { readonly name: string; readonly from: number },
  to: number,
): Calling['name'] | undefined {
  const isLetter = partyLetter(tokens, kind.from) !== undefined;
  const from = isParty(kind.name) ? pastTitle(tokens, to) : to;
  return (isLetter ? undefined : nameBehind(tokens, from)) ?? nameBefore(tokens, kind.from, to);
}

function kindAt(
  tokens: readonly Token[],
  i: number,
): { readonly name: string; readonly from: number } | undefined {
  const { lower } = tokens[i]!;
  const pair = i > 0 ? partsOfTwoWords.get(`${tokens[i - 1]!.lower} ${lower}`) : undefined;
  if (pair !== undefined) return { name: pair, from: i - 1 };
  // "Attorney General" is no attorney.
  const next = tokens[i + 1]?.lower ?? '';
  if (next !== 'for' && partsOfTwoWords.has(`${lower} ${next}`)) return undefined;
  const name = partWords.get(lower) ?? partyLetter(tokens, i);
  return name === undefined ? undefined : { name, from: i };
}

/** "Sen. Ida Moss (D-Ohio)", "Sen. Ida Moss, R-Ohio,": the party by its letter. */
function partyLetter(tokens: readonly Token[], i: number): string | undefined {
  const { text, end } = tokens[i]!;
  if (!/^[DR]$/.test(text) || !/^[(,]$/.test(tokens[i - 1]?.text ?? '')) return undefined;
  const state = tokens[i + 1];
  if (state?.tag !== 'name' || state.start - end !== 1) return undefined;
  return text === 'D' ? 'democrat' : 'republican';
}

function isParty(kind: string): boolean {
  return kind === 'democrat' || kind === 'republican';
}

/** "Republican Senator Ida Moss", "Democratic Gov. Ida Moss": whose party it is stands behind the title. */
function pastTitle(tokens: readonly Token[], from: number): number {
  let to = from;
  while (isRank(tokens[to]?.lower ?? '') || tokens[to]?.lower === 'gov') to++;
  if (to > from && tokens[to]?.text === '.') to++;
  return to;
}

/** "Prosecutor Ben Hale", "the prosecutor, Ben Hale, said", "the driver of the lorry, Ben Hale, said". */
function nameBehind(tokens: readonly Token[], at: number): Calling['name'] | undefined {
  let to = at;
  if (/^(?:of|in|for)$/.test(tokens[at]?.lower ?? '')) {
    do to++;
    while (describes(tokens[to]));
    if (tokens[to]?.text !== ',') return undefined;
  }
  const isComma = tokens[to]?.text === ',';
  const from = isComma ? to + 1 : to;
  if (tokens[to - 1]!.possessive) return undefined;
  let end = from;
  while (tokens[end]?.tag === 'name' && !(end > from && tokens[end - 1]!.possessive)) end++;
  if (end === from || !isPerson(tokens[end - 1]!)) return undefined;
  if (isComma && (end - from < 2 || !/^[,.]$/.test(tokens[end]?.text ?? '.'))) return undefined;
  return { from, to: end };
}

/** What may stand between a part and its article: "an outside reviewer". */
function describes(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:name|noun|adjective|determiner)$/.test(token.tag) || token.lower === 'outside')
  );
}

/** "Ben Hale, a lawyer for Ramos": a full name, a comma, and what describes its bearer. */
function nameBefore(
  tokens: readonly Token[],
  from: number,
  to: number,
): Calling['name'] | undefined {
  if (partyLetter(tokens, from) !== undefined) {
    let first = from - 1;
    while (tokens[first - 1]?.tag === 'name') first--;
    return from - 1 - first >= 2 ? { from: first, to: from - 1 } : undefined;
  }
  if (!/^(?:,|\.|;|of|for|to|on|at|in|who|and|\))$/.test(tokens[to]?.lower ?? '.'))
    return undefined;
  let i = from - 1;
  while (i >= 0 && describes(tokens[i])) i--;
  if (tokens[i]?.text !== ',') return undefined;
  const end = i;
  while (i > 0 && tokens[i - 1]!.tag === 'name' && !tokens[i - 1]!.possessive) i--;
  return end - i >= 2 && isPerson(tokens[end - 1]!) ? { from: i, to: end } : undefined;
}

const bodies =
  /^(?:party|committee|convention|caucus|association|union|league|congress|senate|house|council|club|institute|foundation|conference)$/;

function isPerson({ lower, text }: Token): boolean {
  return (
    !bodies.test(lower) &&
    placeKey(lower) === undefined &&
    demonymOf(lower) === undefined &&
    !/^\p{Lu}{2,}$/u.test(text)
  );
}

/** Back over what describes it, up to an article, an owner, a country, or the name itself. */
function describedFrom(tokens: readonly Token[], at: number, name: Calling['name']): number {
  let from = at;
  for (let i = at - 1; i >= 0 && !(i >= name.from && i < name.to); i--) {
    const { tag, lower, possessive } = tokens[i]!;
    if (!describes(tokens[i]) || tag === 'determiner' || possessive || past.test(lower)) break;
    if (demonymOf(lower) !== undefined || placeKey(lower) !== undefined) break;
    from = i;
  }
  return from;
}

const past =
  /^(?:former|ex|late|then|ousted|outgoing|incoming|acting|future|retired|alleged|would-be|one-time|onetime)$/;

function isPast(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => past.test(lower));
}
