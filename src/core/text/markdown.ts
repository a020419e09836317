/** Every ASCII punctuation mark: CommonMark lets each of them stand for itself after a backslash. */
const punctuation = /[!-/:-@[-`{-~]/gu;

/**
 * Text as Markdown that shows exactly this text, on one line. Nothing in it can become a link, an
 * image, HTML, an entity, a code span, a heading or an icon: whoever wrote a source, it is data.
 */
export function escapeMarkdown(text: string): string {
  return plainLine(text).replace(punctuation, (mark) => `\\${mark}`);
}

/** Text on one line, without characters that could hide or move what follows. */
export function plainLine(text: string): string {
  return text.replace(controls, ' ').replace(/\s+/gu, ' ').trim();
}

/** Control characters, and the marks that turn the direction of writing around and could hide what follows. */
const controls = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
