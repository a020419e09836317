import { readFileSync } from 'node:fs';
import { decodeText, isProblem } from '../sources/decode-text.ts';
import { reasonOf, UsageError } from './console.ts';

/** A text file's text; `-` is standard input. An empty file is an empty text. */
export function readText(path: string): string {
  const bytes = readBytes(path);
  if (bytes.length === 0) return '';
  const text = decodeText(bytes);
  if (!isProblem(text)) return text;
  throw new UsageError(`${path}:${text.line}: ${text.message}`);
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}
