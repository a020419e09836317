import { words } from '../text/words.ts';

const english = list(
  'the of and to that is with by from it he his have been were but this which they said would has are their who after in on at for a was as not',
);
/** The commonest small words of languages in Latin script that are not words of English too. */
const foreign = list(
  'der das und ist nicht den dem ein eine mit auf le la les des et est une que dans pour qui pas el los las y en un una del por con il lo gli di che non per het een van dat niet och att som det inte na się nie jest w z i je ve bir bu da sa o e os um uma não com în și',
);

function list(text: string): Set<string> {
  return new Set(text.split(' '));
}

/** Fewer words than this show no language. */
const leastWords = 6;

/**
 * False for prose that is clearly not English: in another script, or with more of other languages'
 * small words than of English ones. Claims are read by rules of English and are then not checked.
 */
export function readsAsEnglish(text: string): boolean {
  const all = words(text);
  if (all.length < leastWords) return true;
  const latin = all.filter(({ folded }) => /[a-z0-9]/.test(folded)).length;
  if (latin < all.length / 2) return false;
  const count = (small: ReadonlySet<string>): number =>
    all.filter(({ folded }) => small.has(folded)).length;
  return count(foreign) <= count(english);
}
