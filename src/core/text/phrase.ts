/**
 * What a writer is told, as a sentence with places for what it is about: a host that speaks another
 * language translates the sentence, in English as here its key, and leaves what it is about alone.
 *
 *     phrase('{0} has “{1}” here.', 'courier-2024-03-02', 'in the spring')
 */
export interface Phrase {
  readonly template: string;
  readonly values: readonly (string | Phrase)[];
}

/** English templates and what stands for each in another language; one that is missing stays English. */
export type Translation = Readonly<Record<string, string>>;

/** A sentence in English, and what it is made of. */
export interface Said {
  readonly message: string;
  readonly phrase: Phrase;
}

export function saying(phrase: Phrase): Said {
  return { message: say(phrase), phrase };
}

export function phrase(template: string, ...values: (string | Phrase)[]): Phrase {
  return { template, values };
}

/** `a`, `a and b`, `a and b and c`. */
export function listed(items: readonly string[]): string | Phrase {
  return items.reduce<string | Phrase>(
    (list, item, at) => (at === 0 ? item : phrase('{0} and {1}', list, item)),
    '',
  );
}

/** Sentences one after the other. */
export function inTurn(...phrases: readonly Phrase[]): Phrase {
  return phrase(phrases.map((_, at) => `{${String(at)}}`).join(' '), ...phrases);
}

/** In one pass, so that braces in a value stay what they are. */
export function say({ template, values }: Phrase, translation: Translation = {}): string {
  const translated = Object.hasOwn(translation, template) ? translation[template]! : template;
  return translated.replace(/\{(\d+)\}/gu, (place, number: string) => {
    const value = values[Number(number)];
    if (value === undefined) return place;
    return typeof value === 'string' ? value : say(value, translation);
  });
}
