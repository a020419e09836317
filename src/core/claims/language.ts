import { words } from '../text/words.ts';

/** The commonest small words of English that few other languages have. */
const english = list(
  `the of and that with from by for his have has had been were but which they said would are their who after was is
  as she it he its will about into than more when what there could before while not this you our at if be`,
);
/** Small words of English, and of many others: they speak for English only where little else stands. */
const shared = list('a an to on in i so no do we or all out up can');
/** The commonest small words of languages in Latin script that are not words of English too. */
const foreign = list(
  `der das und ist nicht den dem ein eine mit auf le la les des et est une que dans pour qui pas el los las y en un
  una del por con il lo gli di che non per het een van dat niet och att som det inte na się nie jest w z ve bir bu da
  sa o e os um uma não com în și`,
);

function list(text: string): Set<string> {
  return new Set(text.split(/\s+/u));
}

/** A sentence of fewer words may have next to no small words. */
const enoughWords = 25;
/** English prose has more of its small words than this. Chosen on news, where 0.3 % of long paragraphs have fewer: lists of names. */
const leastShare = 0.05;
/** How much of a long draft is looked at: any page of it is written like the next. */
const longestSample = 5000;

/**
 * False for prose that is clearly not English: in another script, or with other small words than
 * English ones. Claims are read by rules of English and are then not checked.
 */
export function readsAsEnglish(text: string): boolean {
  const sample = text.slice(0, longestSample);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return false;
  const all = words(sample);
  const count = (small: ReadonlySet<string>): number =>
    all.filter(({ folded }) => small.has(folded)).length;
  const others = count(foreign);
  return all.length < enoughWords
    ? others <= count(english) + count(shared)
    : count(english) > Math.max(others, all.length * leastShare);
}

/** Whether the claims of a draft are read: `lang` in its front matter says so, else its own words do. */
export function areClaimsRead(prose: string, lang: string | undefined): boolean {
  return lang === undefined ? readsAsEnglish(prose) : /^en(?![a-z])/iu.test(lang);
}
