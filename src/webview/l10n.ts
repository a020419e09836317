/** The extension's translations, as VS Code handed them over with the page; none in English. */
const bundle = JSON.parse(document.body.dataset['l10n'] ?? '{}') as Record<string, string>;

/** The language of the window, for the names of months. */
export const language = document.documentElement.lang;

/** The message in the writer's language, with its arguments: `{0}`, `{1}`. */
export function t(message: string, ...values: readonly (string | number)[]): string {
  const template = bundle[message] ?? message;
  return template.replace(/\{(\d)\}/gu, (mark, at: string) => String(values[Number(at)] ?? mark));
}

/**
 * Words of drafts and sources as they may be shown: control characters, halves of characters and
 * marks that turn the direction of writing have no place in a picture, and no XML file could hold
 * the first two.
 */
export function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\uFFFE\uFFFF]+/gu, ' ').trim();
}

/** Cut where it is longer than so many characters: for a line that has no room for more. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(1, length - 1)).trimEnd()}…`;
}

/** Cut at a word where it is longer than so many characters. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/\s+\S*$/u, '')} …`;
}
