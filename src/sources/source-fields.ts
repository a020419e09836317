import { parseEdtf } from '../core/corpus/edtf.ts';
import type { SourceInput } from '../core/corpus/source.ts';
import type {
  FrontMatterBlock,
  FrontMatterValue,
  ReadingProblem,
} from '../core/text/front-matter.ts';
import { phrase, saying } from '../core/text/phrase.ts';

/** What the front matter says of a source; no fields where it cannot be cited for want of an `id`. */
export interface SourceFields {
  readonly fields?: Omit<SourceInput, 'text'>;
  readonly problems: readonly ReadingProblem[];
}

/** CSL's variables as Stet's fields. A date that no calendar has is left out of the source and said. */
export function fieldsOfSource(frontMatter: FrontMatterBlock): SourceFields {
  const { fields, span } = frontMatter;
  const placeOf = (name: string) => frontMatter.places.get(name) ?? span;
  const id = textOf(fields.get('id'));
  if (id === undefined) {
    const why = phrase(
      'The front matter has no “id”, so the source cannot be cited: add a line “id: some-key”.',
    );
    return { problems: [{ span: placeOf('id'), ...saying(why) }] };
  }
  if (!citable.test(id)) {
    const why = phrase(
      'The id “{0}” cannot stand in a citation: use letters, digits and single marks such as “-” between them.',
      id,
    );
    return { problems: [{ span: placeOf('id'), ...saying(why) }] };
  }
  const problems: ReadingProblem[] = [];
  const dateField = fields.has('issued') ? 'issued' : 'date';
  let issued = dateOf(fields.get(dateField));
  if (issued !== undefined && parseEdtf(issued) === undefined) {
    const why = phrase(
      '“{0}” is not a date: write it as 2023-12-14, 2023-12 or 2023, with “~” after it if it is approximate. The source is read without a date.',
      issued,
    );
    problems.push({ span: placeOf(dateField), ...saying(why) });
    issued = undefined;
  }
  const known = withoutUnknown<Omit<SourceInput, 'id' | 'text'>>({
    title: textOf(fields.get('title')),
    author: namesOf(fields.get('author')),
    outlet: textOf(fields.get('container-title')) ?? textOf(fields.get('publisher')),
    issued,
    url: textOf(fields.get('URL')) ?? textOf(fields.get('url')),
    language: textOf(fields.get('language')) ?? textOf(fields.get('lang')),
    place: textOf(fields.get('publisher-place')),
    note: textOf(fields.get('note')),
  });
  return { fields: { id, ...known }, problems };
}

function withoutUnknown<T extends object>(fields: {
  [Name in keyof T]-?: T[Name] | undefined;
}): Partial<T> {
  // What is left after the filter is T with some fields absent; Object.fromEntries cannot say so.
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

/** Pandoc's keys. Takes `oc-media-2023-12-15`, `a.b:c`; refuses `my source`, `-a`. */
const citable = /^[\p{L}\p{N}_](?:[:.#$%&+?<>~/-]?[\p{L}\p{N}_])*$/u;

function textOf(value: FrontMatterValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}

/** EDTF, or CSL's own `date-parts: [[2023, 12, 14]]`. */
function dateOf(value: FrontMatterValue | undefined): string | undefined {
  if (typeof value !== 'object') return textOf(value);
  const parts = fieldOf(value, 'date-parts');
  const sides = Array.isArray(parts) ? (parts as readonly FrontMatterValue[]) : [];
  const dates = sides.map((side) =>
    (Array.isArray(side) ? (side as readonly FrontMatterValue[]) : [])
      .map((part, index) => (textOf(part) ?? '').padStart(index === 0 ? 4 : 2, '0'))
      .join('-'),
  );
  return dates.length > 0 ? dates.join('/') : (textOf(fieldOf(value, 'raw')) ?? 'a list');
}

/** A name, several, or CSL's `{ family, given }` and `{ literal }`. */
function namesOf(value: FrontMatterValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return textOf(value);
  const people = Array.isArray(value) ? (value as readonly FrontMatterValue[]) : [value];
  const names = people.map(nameOf).filter((name) => name !== undefined);
  return names.length === 0 ? undefined : new Intl.ListFormat('en').format(names);
}

function nameOf(person: FrontMatterValue): string | undefined {
  if (typeof person === 'string') return textOf(person);
  const literal = textOf(fieldOf(person, 'literal'));
  if (literal !== undefined) return literal;
  return textOf(
    [fieldOf(person, 'given'), fieldOf(person, 'family')]
      .map((part) => textOf(part) ?? '')
      .join(' '),
  );
}

function fieldOf(value: FrontMatterValue, name: string): FrontMatterValue | undefined {
  return typeof value === 'object' && !Array.isArray(value)
    ? (value as Readonly<Record<string, FrontMatterValue>>)[name]
    : undefined;
}
