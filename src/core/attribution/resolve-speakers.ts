import { firstWhere } from '../text/ascending.ts';
import { foldedWords } from '../names/fold-name.ts';
import { cueForm } from './cue-verbs.ts';
import { titleWords } from './title-words.ts';
import { Cast, type Member, type Mention } from './cast.ts';
import type { Quotation, Speaker } from './quotation.ts';

/**
 * Adds `canonical` to the speakers of a text: the fullest name it gives a named one, and for
 * pronouns and descriptions the person or body that the text itself lets them stand for. What it
 * leaves open stays open. `known` are full names from other texts, for a surname that stands alone.
 */
export function resolveSpeakers(
  text: string,
  quotations: readonly Quotation[],
  known: readonly string[] = [],
): void {
  if (!quotations.some(({ speaker }) => speaker !== undefined)) return;
  const resolver = new Resolver(text, castOf(text, quotations), quotations, known);
  for (const quotation of quotations) {
    if (quotation.speaker === undefined) continue;
    const canonical = resolver.canonicalOf(quotation.speaker);
    if (canonical !== undefined) quotation.speaker = { ...quotation.speaker, canonical };
  }
}

function castOf(text: string, quotations: readonly Quotation[]): Cast {
  const speakers = quotations.flatMap(({ speaker }) =>
    speaker?.how === 'named' ? [speaker.name] : [],
  );
  return new Cast(text, speakers);
}

/** "He" looks no further back than this. Chosen: three long paragraphs of a newspaper. */
const memory = 1500;

/** More people than these nobody keeps in mind. Chosen: a long article names some thirty. */
const table = 60;

class Resolver {
  readonly #text: string;
  readonly #cast: Cast;
  readonly #known: readonly string[];
  readonly #quoted: readonly { start: number; end: number }[];
  /** Who spoke last, and where the text credits them. */
  #last: { member: Member; at: number } | undefined;
  /** The mentions before the speaker at hand end here; speakers come in order, so it only moves on. */
  #seen = 0;
  #quotedSeen = 0;
  readonly #outside: Mention[] = [];
  /** Whom these mentions name, each once, the last named first. */
  #recent: Member[] = [];

  constructor(
    text: string,
    cast: Cast,
    quotations: readonly Quotation[],
    known: readonly string[],
  ) {
    this.#text = text;
    this.#cast = cast;
    this.#known = known;
    this.#quoted = quotations.flatMap(({ parts }) => parts).sort((a, b) => a.start - b.start);
  }

  canonicalOf(speaker: Speaker): string | undefined {
    this.#advance(speaker.span.start);
    const member = this.#memberOf(speaker);
    if (member !== undefined) {
      this.#last = { member, at: speaker.span.start };
      return /\s/u.test(member.name) ? member.name : (this.#knownAs(member.name) ?? member.name);
    }
    return speaker.how === 'named' ? this.#knownAs(speaker.name) : undefined;
  }

  #memberOf(speaker: Speaker): Member | undefined {
    // Two outlets joined by a stroke are one name: "RFE/RL" is not RL.
    if (speaker.how === 'named')
      return speaker.name.includes('/') ? undefined : this.#cast.named(speaker.name);
    const word = speaker.name.toLowerCase();
    if (speaker.how === 'described')
      return this.#apposed(speaker.span.end) ?? this.#described(word, speaker.span.start);
    if (word === 'who') return this.#justBefore(speaker.span.start);
    if (word === 'he' || word === 'she' || word === 'his' || word === 'her' || word === 'him') {
      return this.#person(
        word.startsWith('h') && word !== 'her' ? 'he' : 'she',
        speaker.span.start,
      );
    }
    return word === 'it' || word === 'its' ? this.#body(speaker.span.start) : undefined;
  }

  /** The nearest person before that may be "he" or "she": a subject first, whoever spoke last among them. */
  #person(pronoun: 'he' | 'she', at: number): Member | undefined {
    const fits = (member: Member) => !member.isBody && (member.pronoun ?? pronoun) === pronoun;
    const sentence = this.#sentenceStart(at);
    const stranger = this.#strangerBefore(at);
    let fallback: Member | undefined;
    for (let i = this.#outside.length - 1; i >= 0; i--) {
      const mention = this.#outside[i]!;
      if (at - mention.start > memory) break;
      if (mention.start < stranger) return fallback;
      if (this.#last !== undefined && mention.start < this.#last.at && fits(this.#last.member))
        return this.#last.member;
      if (!fits(mention.member) || !isPerson(mention.member)) continue;
      if (this.#isSubject(mention)) return mention.member;
      if (mention.start < sentence) fallback ??= mention.member;
    }
    if (
      this.#last !== undefined &&
      this.#last.at > stranger &&
      fits(this.#last.member) &&
      at - this.#last.at <= memory
    )
      return this.#last.member;
    return fallback;
  }

  /** `A nurse wept as she described the night`: where the paragraph brings in somebody without a name, or -1. */
  #strangerBefore(at: number): number {
    const before = this.#text.slice(Math.max(0, at - memory), at);
    const start = before.lastIndexOf('\n') + 1;
    let stranger = -1;
    for (const { index, 1: words } of before.slice(start).matchAll(newcomer)) {
      const place = at - before.length + start + index;
      if (words!.split(' ').some(isPersonNoun) && !this.#isQuoted(place)) stranger = place;
    }
    return stranger;
  }

  #isQuoted(at: number): boolean {
    const next = firstWhere(this.#quoted.length, (i) => this.#quoted[i]!.end > at);
    return next < this.#quoted.length && this.#quoted[next]!.start <= at;
  }

  #body(at: number): Member | undefined {
    if (this.#last?.member.isBody === true && at - this.#last.at <= memory)
      return this.#last.member;
    for (let i = this.#outside.length - 1; i >= 0; i--) {
      const mention = this.#outside[i]!;
      if (at - mention.start > memory) return undefined;
      if (mention.member.isBody) return mention.member;
    }
    return undefined;
  }

  /** `the ministry`, `the Armenian premier`, `the pro-government lawmaker`. */
  #described(words: string, at: number): Member | undefined {
    const telling = words.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !idle.has(word));
    const head = headOf(words);
    if (head === undefined) return undefined;
    for (const member of this.#recent) {
      if (member.isBody ? isShort(telling, member.name) : hasTitle(member, telling)) return member;
    }
    // A description of nobody's title: the person last spoken of, as a pronoun would be.
    // Somebody's speaker is not the next best person.
    if (
      !/^the\s/u.test(words) ||
      /['’]s?\s/u.test(words) ||
      bodies.has(head) ||
      anybody.has(head) ||
      !personNoun.test(head)
    )
      return undefined;
    return this.#last !== undefined && !this.#last.member.isBody && at - this.#last.at <= memory / 2
      ? this.#last.member
      : undefined;
  }

  /** `the parliament’s speaker, Alen Simonyan, spoke of`, `said its director, Ana Ruiz.`: the name stands behind the comma. */
  #apposed(end: number): Member | undefined {
    if (this.#text.charCodeAt(end) !== 0x2c) return undefined;
    const name = apposedName.exec(this.#text.slice(end, end + 60))?.[1];
    return name === undefined ? undefined : this.#cast.named(name);
  }

  #justBefore(at: number): Member | undefined {
    const mention = this.#outside.at(-1);
    return mention !== undefined && /^[,\s]{1,3}$/u.test(this.#text.slice(mention.end, at))
      ? mention.member
      : undefined;
  }

  #knownAs(name: string): string | undefined {
    const words = foldedWords(name);
    const found = this.#known.filter((full) => {
      const all = foldedWords(full);
      return all.at(-1) === words.at(-1) && words.every((word) => all.includes(word));
    });
    return found.length === 1 ? found[0] : undefined;
  }

  /** At the head of its clause, or before a verb; never an owner ("Trump’s"). */
  #isSubject({ start, end }: Mention): boolean {
    const after = this.#text.slice(end, end + 24);
    if (/^['’]/u.test(after)) return false;
    // "Nefzi said Mateen had not": whom a report is about is not who reports.
    const last = /(\p{L}+) (?:\p{Lu}[\p{L}.]* )*$/u.exec(
      this.#text.slice(Math.max(0, start - 40), start),
    )?.[1];
    if (last !== undefined && (last === 'that' || cueForm(last)?.group === 'speech')) return false;
    const next = /^,? (\p{Ll}+)/u.exec(after)?.[1];
    if (next !== undefined && isFinite(next)) return true;
    const lead = this.#text.slice(Math.max(0, start - 60), start);
    if (after.startsWith(',') && apposedTo.test(lead)) return true;
    const before = clauseStart.exec(lead.slice(-40));
    return (
      before !== null &&
      !/(?:^|\s)(?:of|in|on|at|by|for|with|from|to|about|like|than|as|against)\s/u.test(before[1]!)
    );
  }

  #sentenceStart(at: number): number {
    for (let i = at - 1; i > Math.max(0, at - 400); i--) {
      const code = this.#text.charCodeAt(i);
      if (
        code === 10 ||
        ((code === 0x2e || code === 0x3f || code === 0x21) && this.#text.charCodeAt(i + 1) === 32)
      )
        return i;
    }
    return 0;
  }

  /** Takes in the mentions up to `at` that stand outside quoted words. */
  #advance(at: number): void {
    const { mentions } = this.#cast;
    // A speaker may stand before the one of the quotation before it: then nothing moves.
    for (; this.#seen < mentions.length && mentions[this.#seen]!.start < at; this.#seen++) {
      const mention = mentions[this.#seen]!;
      while (
        this.#quotedSeen < this.#quoted.length &&
        this.#quoted[this.#quotedSeen]!.end <= mention.start
      )
        this.#quotedSeen++;
      const quoted = this.#quoted[this.#quotedSeen];
      if (quoted !== undefined && mention.start >= quoted.start) continue;
      this.#outside.push(mention);
      const { member } = mention;
      if (this.#recent[0] === member) continue;
      this.#recent = [member, ...this.#recent.filter((other) => other !== member)].slice(0, table);
    }
  }
}

const apposedName = /^, ((?:\p{Lu}[\p{L}.'’-]* ){0,3}\p{Lu}[\p{L}'’-]*)[,.;]/u;

function isPerson({ titles, pronoun, alone }: Member): boolean {
  return titles.length > 0 || pronoun !== undefined || alone > 0;
}

/** A sentence or a clause behind "and" begins, with at most a few words before the name. */
const clauseStart = /(?:^|\n|[.?!][”"’]? |, (?:and|but|while) )((?:\p{L}[\p{L}.'’-]* ){0,4})$/u;

/** `The justice secretary, Daniel Firth, hit back`: what opens the clause has the name behind its comma. */
const apposedTo =
  /(?:^|\n|[.?!,][”"’]? )(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|\p{Lu}[\p{L}-]*['’]s?) (?:\p{L}[\p{L}'’-]* ){0,4}[\p{L}-]+, $/u;

function isFinite(word: string): boolean {
  if (auxiliaries.has(word)) return true;
  const form = cueForm(word)?.form;
  return form === 'past' || form === 'third';
}

const auxiliaries: ReadonlySet<string> = new Set(
  'who has had have is was will would also then later never did does could may went took made gave'.split(
    ' ',
  ),
);

/** The noun a description turns on: the last word before "of", "for", "in" or a comma. */
function headOf(words: string): string | undefined {
  return words
    .split(/,|\s(?:of|for|in|at|from|to|with|on|who)\s/u, 1)[0]!
    .trim()
    .split(/\s+/u)
    .at(-1);
}

/** "the ministry" of "Russian Foreign Ministry": every telling word is the body's. */
function isShort(telling: readonly string[], name: string): boolean {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return telling.length > 0 && telling.every((word) => words.includes(word));
}

/** "the Armenian premier" of "Armenian Prime Minister": every telling word stands in one title. */
function hasTitle({ titles }: Member, telling: readonly string[]): boolean {
  return (
    telling.length > 0 &&
    titles.some((title) => {
      const words = titleWords(title);
      return telling.every((word) => titleWords(word).every((plain) => words.includes(plain)));
    })
  );
}

const idle: ReadonlySet<string> = new Set(
  'the a an of for in at its his her their this that former then current outgoing top senior'.split(
    ' ',
  ),
);

const bodies: ReadonlySet<string> = new Set(
  'ministry government committee court party company campaign department agency newspaper paper group organization organisation union statement council commission parliament administration office bank report letter document newspaper magazine network'.split(
    ' ',
  ),
);

/** A sentence that opens with "A nurse", "Another young woman", "One resident of the town", and the words that may say who. */
const newcomer = /(?:^|[.?!][”"’]? )(?:A|An|Another|One) ((?:\p{Ll}[\p{L}-]* ?){1,3})/gu;

function isPersonNoun(word: string): boolean {
  return people.has(word) || (personNoun.test(word) && !things.has(word));
}

const people: ReadonlySet<string> = new Set(
  'nurse student resident witness mother father wife husband widow boy girl friend relative neighbour aide patient pilot victim survivor parent guard cook guest mechanic'.split(
    ' ',
  ),
);

/** Words that end as words for people do, and are none. */
const things: ReadonlySet<string> = new Set(
  `after over under other another later further earlier former longer larger bigger smaller higher lower
   greater stronger better number matter letter newsletter paper newspaper order offer answer power tower
   water winter summer dinner corner center quarter chapter computer poster banner sticker charter river
   cancer disaster chamber border counter encounter helicopter shelter folder filter cover error factor
   floor door minor major prior tumor motor mirror sector color labor labour harbor humor exterior interior
   list twist fire entire human german degree committee guarantee fee chief brief general native`.split(
    /\s+/u,
  ),
);

/** Words for people whom a text leaves without a name. */
const anybody: ReadonlySet<string> = new Set(
  'man woman person source official protester voter worker user member officer'.split(' '),
);

const personNoun =
  /(?:er|or|ist|man|woman|ian|ee|ire|president|general|official|candidate|chief|head|mp|deputy|diplomat|analyst|judge|native)$/u;
