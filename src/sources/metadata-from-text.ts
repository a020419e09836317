import { parseEdtf } from '../core/corpus/edtf.ts';
import type { Source, SourceInput } from '../core/corpus/source.ts';
import { textOf } from '../core/text/span.ts';

/**
 * A source without front matter, with what its file's name and its text tell of it. `note` says
 * where each fact was read, so that nobody takes it for a librarian's.
 */
export function metadataFromText(name: string, source: Source): SourceInput {
  const title = titleOf(source);
  const author = authorOf(source);
  const issued = dateInName(name);
  const facts = [
    ...(title === undefined ? [] : ['the title from the first line']),
    ...(author === undefined ? [] : ['the author from the byline']),
    ...(source.dateline === undefined ? [] : ['the place from the dateline']),
    issued === undefined ? 'no date' : 'the date from the file’s name',
  ];
  return {
    id: source.id,
    text: source.text,
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(source.dateline === undefined ? {} : { place: source.dateline.place }),
    ...(issued === undefined ? {} : { issued }),
    note: `The file has no front matter. Read from it: ${facts.join(', ')}.`,
  };
}

function titleOf(source: Source): string | undefined {
  const first = source.headline ?? source.paragraphs[0];
  if (first === undefined) return undefined;
  const line = textOf(source.text, first)
    .replace(/^#+\s*/u, '')
    .replace(/\s+/gu, ' ');
  return line.length <= longestTitle ? line : undefined;
}

/** Chosen: a first line longer than a headline is the article's first paragraph, and no title. */
const longestTitle = 200;

function authorOf(source: Source): string | undefined {
  if (source.byline === undefined) return undefined;
  return textOf(source.text, source.byline).replace(
    /^(?:(?:written|reported|reporting) )?by /iu,
    '',
  );
}

/** Takes "2023-12-14 talks.txt", "talks_20231214.md", "talks-2023-12.md"; refuses numbers that no calendar has. */
function dateInName(name: string): string | undefined {
  for (const match of name.matchAll(
    /(?<!\d)((?:19|20)\d\d)(?:([-_. ])(\d\d)(?:\2(\d\d))?|(\d\d)(\d\d))(?!\d)/gu,
  )) {
    const [, year, , month = match[5], day = match[6]] = match;
    const date = [year, month, day].filter((part) => part !== undefined).join('-');
    if (parseEdtf(date) !== undefined) return date;
  }
  return undefined;
}
