import { Rank } from '../credit.ts';
import type { QuotedOtherwise } from '../quotation.ts';
import { wordCount, type Refiner, type Statement } from '../statement.ts';
import type { Token } from '../tokens.ts';
import { WordClass } from '../word-classes.ts';

/** Runs this long are sentences: most titles and all terms are shorter. The public sets count "short" the same way. */
const longRun = 5;

/** No title of a work that is quoted in passing runs longer than this. Chosen. */
const longestTitle = 10;

/**
 * Tells speech from what else stands between quote marks. Long runs are speech unless they are
 * spelt as titles; a short one needs somebody who is credited with it.
 *
 *     told “Fox and Friends” → title · John “Tig” Tiegen → name · the “opt-out” movement → term
 *     the so-called “free zone” → term · author="@name" → markup
 */
export const tellSpeech: Refiner = (statements, text) =>
  statements.map((statement) => {
    const why = otherwise(statement, text);
    return why === undefined ? statement : { ...statement, why };
  });

function otherwise(statement: Statement, text: string): QuotedOtherwise | undefined {
  const { quoted, credit, token, paragraph, sentence } = statement;
  if (text.charAt(quoted.outer.start - 1) === '=') return 'markup';
  const words = wordCount(text, quoted.inner);
  if (words > longestTitle || isAnnounced(statement)) return undefined;
  const before = paragraph.tokens[token - 1];
  const after = paragraph.tokens[token + 1];
  if (isTitle(text.slice(quoted.inner.start, quoted.inner.end)) && isMentioned(before, after))
    return 'title';
  if (before !== undefined && entitling.has(before.lower) && isThing(paragraph.tokens, token - 2))
    return 'title';
  if (words >= longRun) return undefined;
  // A name behind a full stop begins another sentence: Bush called Trump “unhinged.” Rubio praised the bill.
  const isInside = token > sentence.from && token + 1 < sentence.to;
  if (isInside && isName(before) && isName(after) && before?.end === quoted.outer.start - 1)
    return 'name';
  if (isSoCalled(paragraph.tokens, token)) return 'term';
  if (before !== undefined && aliases.has(before.lower) && isAlias(paragraph.tokens, token)) {
    return 'name';
  }
  if (after !== undefined && things.has(after.lower) && before?.cue === undefined) return 'term';
  return credit === undefined || credit.rank >= Rank.loose ? 'term' : undefined;
}

/** The attribution stands beside the words, by a comma or a colon: nobody introduces a title so. */
function isAnnounced({ credit, carried }: Statement): boolean {
  return (
    !carried &&
    credit !== undefined &&
    (credit.rank === Rank.closes || credit.rank === Rank.announces)
  );
}

/** Spelt as titles are: the first and every long word with a capital, two words or more, no exclamation. */
function isTitle(words: string): boolean {
  const [first, ...rest] = words.replace(/[,.]$/u, '').split(/\s+/u);
  if (
    first === undefined ||
    rest.length === 0 ||
    /[!?,;]/u.test(words.slice(0, -1)) ||
    /[!?]$/u.test(words)
  )
    return false;
  return [first, ...rest].every(
    (word, i) => /^[\p{Lu}\d&]/u.test(word) || (i > 0 && smallWords.test(word)),
  );
}

const smallWords = /^(?:of|the|a|an|and|in|on|at|to|for|with|by|or|nor|but|as|vs\.?|from|is)$/u;

/** Named in passing: after a preposition, an owner, a noun or "told", or before the noun that it names. */
function isMentioned(before: Token | undefined, after: Token | undefined): boolean {
  if (after !== undefined && things.has(after.lower)) return true;
  if (before === undefined)
    return after?.kind === 'word' && (after.classes & WordClass.auxiliary) > 0;
  if (before.kind === 'mark') return before.lower === ',' || before.lower === '(';
  if (before.kind === 'quoted') return false;
  if (before.lower === "'s" || before.cue?.verb === 'tell') return true;
  if (before.classes & WordClass.preposition) return before.lower !== 'as';
  return before.classes === 0 && before.cue === undefined && !before.capital;
}

/** `The paper, titled “How bees learned to add”`: what bears a title is named right before its title. */
const entitling: ReadonlySet<string> = new Set(['titled', 'entitled', 'headlined', 'called']);

function isThing(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at]?.lower === ',' ? tokens[at - 1] : tokens[at];
  return noun !== undefined && (works.has(noun.lower) || noun.lower === 'another');
}

function isSoCalled(tokens: readonly Token[], token: number): boolean {
  const one = tokens[token - 1]?.lower;
  return one === 'so-called' || (one === 'called' && tokens[token - 2]?.lower === 'so');
}

/** `the hacker known as “Guccifer”`, `under the pseudonym “Carlos Danger”`, `an account called “Hypo-Cruz”`. */
function isAlias(tokens: readonly Token[], token: number): boolean {
  const [two, one] = [tokens[token - 2]?.lower, tokens[token - 1]!.lower];
  if (one === 'as') return two === 'known';
  if (one === 'called') return things.has(two ?? '');
  return true;
}

const aliases: ReadonlySet<string> = new Set(
  'as called pseudonym nickname nicknamed alias handle hashtag codename codenamed aka'.split(' '),
);

const works: ReadonlySet<string> = new Set(
  `paper study book novel report essay article poem play film movie documentary series song album exhibition
  exhibit lecture chapter memoir biography editorial column pamphlet manifesto podcast programme program
  show painting opera musical thesis op-ed`.split(/\s+/u),
);

/** Nouns of things that are given names: what stands in quote marks before them is theirs. */
const things: ReadonlySet<string> = new Set(
  `podcast show series film movie book album song hat shirt shirts hats host account initiative movement
  project feature level category coalition theory theories strategy document broadcast program programme
  honkytonk club band game app website site page magazine column newsletter label function functioning
  votes vote pageant award prize narrative status order list`.split(/\s+/u),
);

function isName(token: Token | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.capital &&
    !(
      token.classes &
      (WordClass.calendar | WordClass.determiner | WordClass.preposition | WordClass.pronoun)
    )
  );
}
