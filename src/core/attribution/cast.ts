import { appositionAfter, isAged, isSpeaking, roleBefore } from './beside-names.ts';
import { Forms } from './name-forms.ts';
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
    const names = findNames(text)
      .filter((name) => !isParty(name, text))
      .map((name) => withoutAffiliation(withoutVerb(name, text), text));
    this.#places = new Set(
      names
        .filter(({ kind }) => kind === 'place')
        .map(({ text: name }) => foldedWords(name).join(' ')),
    );
    const folded = names.map((name) => foldedWords(name.text));
    names.forEach((name, at) => {
      this.#introduce(name, folded[at]!, text);
    });
    const speaking = new Set(speakers);
    names.forEach((name, at) => {
      const [surname, ...others] = folded[at]!;
      if (surname === undefined || others.length > 0 || this.#bySurname.has(surname)) return;
      if (speaking.has(name.text) || isSpeaking(name, text)) this.#introduceAlone(name, surname);
    });
    const mentions: Mention[] = [];
    names.forEach((name, at) => {
      const words = folded[at]!;
      const member = this.#find(words);
      if (member === undefined) return;
      if (member.words.length > 1 && words.length === 1) member.alone++;
      mentions.push({ start: name.span.start, end: name.span.end, member });
    });
    this.mentions = mentions;
  }

  /** The member whose name this is; of two with one surname, the one the text names in full more often. */
  named(name: string): Member | undefined {
    const whole = this.#find(foldedWords(name));
    const of = name.indexOf(' of ');
    return whole ?? (of === -1 ? undefined : this.#find(foldedWords(name.slice(0, of))));
  }

  #introduce(name: Name, words: readonly string[], text: string): void {
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
          (name.kind !== 'person' && /\s(?:of|for|and|the)\s/u.test(name.text)) ||
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
  #introduceAlone(name: Name, surname: string): void {
    this.#bySurname.set(surname, [
      {
        name: name.text,
        words: [surname],
        isBody: this.#places.has(surname),
        pronoun: undefined,
        titles: ['person'],
        full: 0,
        alone: 0,
        forms: new Forms(),
      },
    ]);
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

/** `Said Ellis: “…”`: a verb of speech that opens its sentence is no first name where a colon or a comma follows. */
function withoutVerb(name: Name, text: string): Name {
  const first = /^(?:Said|Asked|Added|Wrote|Says|Asks|Adds|Writes) (?=\p{Lu})/u.exec(
    name.text,
  )?.[0];
  const after = text.charAt(name.span.end);
  if (first === undefined || (after !== ':' && after !== ',')) return name;
  const span = { start: name.span.start + first.length, end: name.span.end };
  return { ...name, span, text: name.text.slice(first.length) };
}

/** `State Sen. Luis Ortega, D-Fairview,`: a party and a seat are nobody's name. */
function isParty({ text: name, span }: Name, text: string): boolean {
  return /^[DRI]-\p{Lu}/u.test(name) && /[,(] ?$/u.test(text.slice(span.start - 2, span.start));
}

/**
 * `Dr Wen Li of the University of Halden` → Wen Li: what stands behind "of" is where somebody works
 * or lives if a title, a role or the given name says that the name is a person's.
 */
function withoutAffiliation(name: Name, text: string): Name {
  const of = name.text.indexOf(' of ');
  if (of === -1 || !name.text.slice(0, of).includes(' ')) return name;
  const isPerson =
    name.title !== undefined ||
    expectedPronoun(givenName(name.text)) !== undefined ||
    roleBefore(text, name.span.start) !== undefined;
  if (!isPerson) return name;
  const span = { start: name.span.start, end: name.span.start + of };
  return { ...name, span, text: name.text.slice(0, of) };
}

function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}

function pronounOf(name: Name): 'he' | 'she' | undefined {
  const last = name.title?.split(/\s/u).at(-1);
  const byTitle = last === undefined ? undefined : expectedPronoun(last);
  return byTitle ?? expectedPronoun(givenName(name.text));
}

function givenName(name: string): string {
  const end = name.search(/\s/u);
  return end === -1 ? name : name.slice(0, end);
}
