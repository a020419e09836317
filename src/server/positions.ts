import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Source } from '../core/corpus/source.ts';
import type { Span } from '../core/text/span.ts';
import { sourceScheme } from './protocol/index.ts';

/** Offsets become lines and characters here, and nowhere deeper. */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** A line of a file that is known by its number alone; lines count from 1. */
export function wholeLine(line: number): Range {
  return {
    start: { line: line - 1, character: 0 },
    end: { line: line - 1, character: Number.MAX_SAFE_INTEGER },
  };
}

export function sourceUri(id: string): string {
  return `${sourceScheme}:/${encodeURIComponent(id)}`;
}

/** The citation key of a source's read-only document; undefined for any other document. */
export function sourceIdOf(uri: string): string | undefined {
  const match = /^stet-source:\/+([^?#]*)/u.exec(uri);
  if (!match?.[1]) return undefined;
  try {
    return decodeURIComponent(match[1]);
  } catch {
    // A lone percent sign: not a URI that sourceUri made.
    return undefined;
  }
}

const documents = new WeakMap<Source, TextDocument>();

/** The source's text with its line starts, made once for each source. */
export function sourceDocument(source: Source): TextDocument {
  let document = documents.get(source);
  if (!document) {
    document = TextDocument.create(sourceUri(source.id), 'plaintext', 1, source.text);
    documents.set(source, document);
  }
  return document;
}
