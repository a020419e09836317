/** The words of English that no dictionary of meanings lists: articles, pronouns, prepositions, helping verbs, numbers. */
import type { Tag, Token } from './tokens.ts';

/** A list of words as a set. */
export function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

const closed: readonly (readonly [Tag, Set<string>])[] = [
  ['negation', words("not n't never no neither nor cannot none nobody nothing without")],
  [
    'auxiliary',
    words(
      "is are was were be been being am has have had having do does did can could will would shall should may might must 're 've 'll 'm ca wo",
    ),
  ],
  [
    'determiner',
    words(
      'a an the this these those its his her their our my your some any each every all both another such several many few most much other own',
    ),
  ],
  [
    'pronoun',
    words('he she it they we i you him them us me himself herself itself themselves one there'),
  ],
  [
    'subordinator',
    words(
      'that which who whom whose when while where if whether because although though unless until since as before after than so once despite amid',
    ),
  ],
  [
    'preposition',
    words(
      'of in on at by with from for into during against between among about over under through within without toward towards across behind beyond near via per along around up down off out upon regarding including following onto inside outside',
    ),
  ],
  ['to', words('to')],
  ['conjunction', words('and or but yet plus &')],
  [
    'adverb',
    words(
      'also again then now here just only still even already ever too very more less further however therefore recently later earlier ago almost nearly soon often once repeatedly meanwhile instead well together moreover thus away back',
    ),
  ],
];
/** What each word of a closed class is. */
export const closedTags = new Map<string, Tag>();
for (const [tagName, list] of closed)
  for (const word of list) if (!closedTags.has(word)) closedTags.set(word, tagName);

/** Words that are figures. */
export const numberWords = words(
  'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen',
);

/** Past forms that are the base itself: "Baku shut the corridor". */
export const unchangedPast = words(
  'shut cut hit set put let cost quit spread hurt split cast shed beat broadcast',
);

/** Forms of "be". */
export const beVerbs = words('is are was were be been being am');
/** Forms of "have". */
export const haveVerbs = words("has have had having 've");

/** True for a word that negates: "not", "never", "no". */
export function isNegative(folded: string): boolean {
  return closedTags.get(folded) === 'negation';
}

/** True for a form of "be". */
export function isBe(token: Token): boolean {
  return beVerbs.has(token.lower);
}
