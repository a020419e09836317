import { findNames } from '../names/index.ts';

/** A quotation as a row of a list is made of it. */
export interface QuotationToList {
  readonly text: string;
  readonly speaker?: string | undefined;
  readonly outlet: string;
}

/** What a row shows: its first words, and beside them what tells where they come from. */
export interface ListRow {
  readonly label: string;
  readonly hint: string;
}

/** Characters that fit into a row of VS Code's list as wide as it opens. Measured at letters of 15 pixels. */
const rowLength = 42;

/** What stands beside the words takes no more of a row. Chosen: a third. */
const hintLength = 15;

/**
 * A row for each quotation, in their order. The words get the room; beside them stands one thing: who
 * said them, a person by the surname, or the outlet where `isKnown` says that the sentence being
 * written names the speaker already. Rows that would begin alike, a sentence and the speech that it
 * opens, show their last words, too.
 *
 *     The bridge will not open before the …    Lowe
 */
export function quotationRows(
  quotations: readonly QuotationToList[],
  isKnown: (speaker: string) => boolean,
): ListRow[] {
  const rows = quotations.map(({ text, speaker, outlet }) => {
    const isToSay = speaker !== undefined && !isKnown(speaker);
    const hint = cut(isToSay ? surnameIn(speaker) : outletInShort(outlet));
    const words = text.replace(/\s+/gu, ' ').trim().replace(/,$/u, '');
    const room = rowLength - hint.length;
    return { words, hint, room, label: beginningOf(words, room) };
  });
  const alike = new Map<string, number>();
  for (const { label } of rows) alike.set(label, (alike.get(label) ?? 0) + 1);
  return rows.map(({ words, hint, room, label }) => ({
    label: (alike.get(label) ?? 0) > 1 ? bothEndsOf(words, room) : label,
    hint,
  }));
}

/** Vladimir Putin → Putin; what is no person's name stays as it is: Russian Foreign Ministry. */
function surnameIn(speaker: string): string {
  const [name, ...others] = findNames(speaker);
  if (!name || others.length > 0) return speaker;
  if (name.kind === 'organisation' || name.kind === 'place') return speaker;
  return name.text.split(/\s+/u).at(-1) ?? speaker;
}

/** The Courier (courier.example) → Courier */
function outletInShort(outlet: string): string {
  return outlet.replace(/^the\s+(?=\S)/iu, '').replace(/\s*\([^)]*\)\s*$/u, '');
}

/** A name is known by its first letters; a whole word less of it may leave nothing that tells. */
function cut(name: string): string {
  return name.length <= hintLength ? name : `${name.slice(0, hintLength - 1).trimEnd()}…`;
}

/** The first words, where there are more than `length` characters. */
function beginningOf(words: string, length: number): string {
  if (words.length <= length) return words;
  const end = words.lastIndexOf(' ', length - 2);
  return `${words.slice(0, end > 0 ? end : length - 2)} …`;
}

/** We will not … before the winter. */
function bothEndsOf(words: string, length: number): string {
  if (words.length <= length) return words;
  const beginning = beginningOf(words, Math.ceil(length / 2));
  const rest = length - beginning.length - 1;
  const start = words.indexOf(' ', words.length - rest - 1);
  return `${beginning} ${words.slice(start < 0 ? words.length - rest : start + 1)}`;
}
