import { readSource } from '../core/corpus/read-source.ts';
import type { Source } from '../core/corpus/source.ts';
import { findFrontMatter, type ReadingProblem } from '../core/text/front-matter.ts';
import { phrase, saying, type Phrase } from '../core/text/phrase.ts';
import { decodeText, isProblem } from './decode-text.ts';
import { fieldsOfSource } from './source-fields.ts';
import { metadataFromText } from './metadata-from-text.ts';
import { plainTextOf } from './plain-text.ts';

/** What is wrong with a source file. Lines count from 1. */
export interface SourceProblem {
  line: number;
  message: string;
  /** What `message` is made of, for a host that says it in another language. */
  phrase?: Phrase;
}

/** One file of a library: the source it holds, if it could be read, and what is wrong with it. */
export interface SourceFile {
  source?: Source;
  problems: SourceProblem[];
}

/**
 * A source from a file's name and bytes. `.md` and `.txt` are read alike but for the markup:
 * front matter in CSL's variable names, then the text. Without front matter the file's name is the key, and what can be
 * read from name and text stands in for the metadata; `note` says so.
 */
export function readSourceFile(name: string, bytes: Uint8Array): SourceFile {
  const text = decodeText(bytes);
  if (isProblem(text)) return { problems: [text] };
  const frontMatter = findFrontMatter(text);
  if (frontMatter === undefined) {
    const body = asRead(name, text.replace(/^\uFEFF/u, ''));
    return {
      source: readSource(metadataFromText(name, readSource({ id: keyFromName(name), text: body }))),
      problems: [],
    };
  }
  const lineOf = (offset: number) => text.slice(0, offset).split(/\r\n|\n|\r/u).length;
  const problemAt = ({ span, message, phrase }: ReadingProblem): SourceProblem => ({
    ...{ line: lineOf(span.start), message },
    ...(phrase && { phrase }),
  });
  const [broken] = frontMatter.problems;
  if (broken !== undefined) {
    return { problems: [problemAt(broken)] };
  }
  const body = text.slice(frontMatter.span.end).replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/u, '');
  const { fields, problems } = fieldsOfSource(frontMatter);
  const found = problems.map(problemAt);
  if (fields === undefined) return { problems: found };
  if (body.trim() === '') {
    found.push({
      line: lineOf(frontMatter.span.end),
      ...saying(phrase('The file has front matter and no text.')),
    });
    return { problems: found };
  }
  return { source: readSource({ ...fields, text: asRead(name, body) }), problems: found };
}

/** What a reader of the file reads: a Markdown file without its markup, any other as it is. */
function asRead(name: string, body: string): string {
  return /\.md$/iu.test(name) ? plainTextOf(body) : body;
}

/** True for the files a library is read from: `.md` and `.txt`, but no README. */
export function isSourceFileName(name: string): boolean {
  return /\.(?:md|txt)$/iu.test(name) && !/^(?:readme|\.)/iu.test(name);
}

/** A citation key made of a file's name: "My interview (2).txt" → "My-interview-2". */
export function keyFromName(name: string): string {
  const key = name
    .replace(/\.[^.]*$/u, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '');
  return key === '' ? 'source' : key;
}
