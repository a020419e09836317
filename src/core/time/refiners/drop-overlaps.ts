import type { Mention } from '../meaning.ts';

/** Where two finders read the same words, the longer reading stands; of equal ones the first. Keeps order of place. */
export function dropOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept.at(-1);
    if (!before || mention.first > before.last) kept.push(mention);
    else if (mention.last - mention.first > before.last - before.first) {
      kept.pop();
      while (kept.length > 0 && kept.at(-1)!.last >= mention.first) kept.pop();
      kept.push(mention);
    }
  }
  return kept;
}
