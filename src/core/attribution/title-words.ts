/** The words of a title or of a description in small letters, those for one office as one; kept, because texts repeat them. */
export function titleWords(title: string): readonly string[] {
  const kept = known.get(title);
  if (kept !== undefined) return kept;
  const words = plainTitle(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (known.size > 50_000) known.clear();
  known.set(title, words);
  return words;
}

const known = new Map<string, readonly string[]>();

/** Words for one office become one. */
function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/\bpremier\b/gu, 'prime minister')
    .replace(/\bsen\b\.?/gu, 'senator')
    .replace(/\bgov\b\.?/gu, 'governor')
    .replace(/\brep\b\.?/gu, 'representative')
    .replace(/\bspokes(?:wo)?man\b|\bspokesperson\b/gu, 'spokesperson')
    .replace(/\bchair(?:wo)?man\b/gu, 'chair');
}
