import { cueForm } from './cue-verbs.ts';
import { expectedPronoun } from '../names/given-names.ts';
import { foldedWords } from '../names/fold-name.ts';
import { findNames, type Name } from '../names/index.ts';

/** Somebody or some body that a text names, with what it says of them. */
export interface Member {
  /** The fullest name that the text gives, without title. */
  readonly name: string;
  readonly isBody: boolean;
  readonly pronoun: 'he' | 'she' | undefined;
  /** Titles that stand before the name or behind its comma, in lower case. */
  readonly titles: readonly string[];
  /** How often the surname stands alone: what papers do with people, hardly with anything else. */
  readonly alone: number;
}

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly member: Member;
}

/** Everyone a text names, and every place where it does, in order. */
export class Cast {
  readonly mentions: readonly Mention[];
  readonly #bySurname = new Map<string, Draft[]>();
  /** What the text uses as a place somewhere: when it speaks, it is a government. */
  readonly #places: ReadonlySet<string>;

  /** `speakers` are credited somewhere in the text, so their names are somebody's. */
  constructor(text: string, speakers: readonly string[]) {
    const names = findNames(text);
    this.#places = new Set(
      names
        .filter(({ kind }) => kind === 'place')
        .map(({ text: name }) => foldedWords(name).join(' ')),
    );
    for (const name of names) this.#introduce(name, text);
    const speaking = new Set(speakers);
    for (const name of names) {
      if (/\s/u.test(name.text) || this.#bySurname.has(foldedWords(name.text)[0] ?? '')) continue;
      if (speaking.has(name.text) || isSpeaking(name, text)) this.#introduceAlone(name);
    }
    const mentions: Mention[] = [];
    for (const name of names) {
      const member = this.#memberOf(name);
      if (member === undefined) continue;
      if (member.words.length > 1 && !/\s/u.test(name.text)) member.alone++;
      mentions.push({ start: name.span.start, end: name.span.end, member });
    }
    this.mentions = mentions;
  }

  /** The member whose name this is; of two with one surname, the one the text names in full more often. */
  named(name: string): Member | undefined {
    return this.#find(foldedWords(name));
  }

  #introduce(name: Name, text: string): void {
    const words = foldedWords(name.text);
    const surname = words.at(-1);
    if (
      surname === undefined ||
      (words.length === 1 && name.title === undefined && name.kind !== 'organisation')
    )
      return;
    const known = this.#bySurname.get(surname) ?? [];
    this.#bySurname.set(surname, known);
    let member = known.find((other) => isOneName(other.words, words));
    if (member === undefined) {
      member = {
        name: name.text,
        words,
        isBody:
          name.kind === 'organisation' ||
          /\s(?:of|for|and|the)\s/u.test(name.text) ||
          this.#places.has(words.join(' ')),
        pronoun: undefined,
        titles: [],
        full: 0,
        alone: 0,
        forms: new Forms(),
      };
      known.push(member);
    }
    if (words.length > member.words.length) member.words = words;
    member.name = member.forms.take(name.text);
    if (words.length > 1) member.full++;
    member.pronoun ??= pronounOf(name);
    if (isSpeaking(name, text) || isAged(name, text)) member.titles.push('person');
    for (const title of [
      name.title,
      roleBefore(text, name.span.start),
      appositionAfter(text, name.span.end),
    ]) {
      if (title !== undefined) member.titles.push(title.toLowerCase());
    }
  }

  /** A surname that stands alone through the whole text, "Putin said", is somebody all the same. */
  #introduceAlone(name: Name): void {
    const words = foldedWords(name.text);
    const surname = words[0];
    if (surname === undefined || words.length > 1 || this.#bySurname.has(surname)) return;
    this.#bySurname.set(surname, [
      {
        name: name.text,
        words,
        isBody: this.#places.has(surname),
        pronoun: undefined,
        titles: ['person'],
        full: 0,
        alone: 0,
        forms: new Forms(),
      },
    ]);
  }

  #memberOf(name: Name): Draft | undefined {
    return this.#find(foldedWords(name.text));
  }

  #find(words: readonly string[]): Draft | undefined {
    const surname = words.at(-1);
    if (surname === undefined) return undefined;
    const [first, ...others] = (this.#bySurname.get(surname) ?? []).filter((member) =>
      isOneName(member.words, words),
    );
    return others.reduce<Draft | undefined>(
      (best, other) => (best !== undefined && other.full > best.full ? other : best),
      first,
    );
  }
}

interface Draft {
  name: string;
  words: readonly string[];
  isBody: boolean;
  pronoun: 'he' | 'she' | undefined;
  titles: string[];
  /** How often the text gives more than the surname. */
  full: number;
  alone: number;
  forms: Forms;
}

/** The forms in which a text gives a name: the commonest of two words or more is the name, "Republican Donald Trump" is not. */
class Forms {
  readonly #counts = new Map<string, number>();
  #best = '';

  take(form: string): string {
    const count = (this.#counts.get(form) ?? 0) + 1;
    this.#counts.set(form, count);
    const most = this.#counts.get(this.#best) ?? 0;
    const isFuller = /\s/u.test(form) && !/\s/u.test(this.#best);
    const isShorter = count === most && /\s/u.test(form) && form.length < this.#best.length;
    if (isFuller || isShorter || (count > most && (/\s/u.test(form) || !/\s/u.test(this.#best))))
      this.#best = form;
    return this.#best;
  }
}

function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}

function pronounOf(name: Name): 'he' | 'she' | undefined {
  const last = name.title?.split(/\s/u).at(-1);
  const byTitle = last === undefined ? undefined : expectedPronoun(last);
  return byTitle ?? expectedPronoun(name.text.split(/[\s\u00a0]/u, 1)[0]!);
}

/** `Khandanian, the chairman of the committee on foreign relations,` → "the chairman of the committee on foreign relations". */
function appositionAfter(text: string, at: number): string | undefined {
  if (text.charCodeAt(at) !== 0x2c) return undefined;
  apposition.lastIndex = at;
  return apposition.exec(text)?.[1];
}

const apposition =
  /, ((?:the|a|an|its|his|her|their|\p{Lu}[\p{L}’']+['’]s) [^,.;:“”"\n]{3,80})[,.]/uy;

/** `Kremlin spokesman Dmitry Peskov` → "Kremlin spokesman"; offices in capitals are part of the name found. */
function roleBefore(text: string, at: number): string | undefined {
  if (text.charCodeAt(at - 1) !== 0x20 || !roleNoun.test(text.slice(Math.max(0, at - 7), at - 1)))
    return undefined;
  return role.exec(text.slice(Math.max(0, at - 60), at))?.[1];
}

/** The last letters of the role nouns below: a cheap look before the long one. */
const roleNoun =
  /(?:man|son|der|ter|dent|tor|nor|yor|ker|ate|nee|gist|ser|sor|hief|ary|dor|ral|lyst|mist|yer|ney|host|thor|air),?$/u;

const role =
  /((?:\p{Lu}[\p{L}’']* )*(?:\p{Ll}[\p{Ll}-]* ){0,2}\p{Ll}*(?:man|woman|person|leader|minister|president|senator|governor|mayor|lawmaker|candidate|nominee|strategist|adviser|advisor|director|chief|secretary|ambassador|general|professor|analyst|economist|lawyer|attorney|pollster|editor|host|author|speaker|chair),? )$/u;

/** Beside a verb of speech: `Putin said`, `added Putin`. */
function isSpeaking({ span }: Name, text: string): boolean {
  // "the Joint Committee on Taxation, agreed": behind a preposition nobody speaks.
  if (
    /\b(?:of|on|in|at|for|with|to|from|by) (?:the )?$/u.test(
      text.slice(Math.max(0, span.start - 10), span.start),
    )
  )
    return false;
  const after = /^,? ([\p{Ll}]+)/u.exec(text.slice(span.end, span.end + 20))?.[1];
  if (after !== undefined && reports(after)) return true;
  if (!/^[,.;]/u.test(text.slice(span.end, span.end + 1))) return false;
  const before = /(?:^|[^\p{L}])(\p{Ll}+) $/u.exec(
    text.slice(Math.max(0, span.start - 16), span.start),
  )?.[1];
  return before !== undefined && reports(before);
}

/** `Lance Beebe, 49, a veteran`: only people have their age behind the comma. */
function isAged({ span }: Name, text: string): boolean {
  return /^, \d\d?,/u.test(text.slice(span.end, span.end + 6));
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
