import { phrase, saying } from '../core/text/phrase.ts';
import type { SourceProblem } from './read-source-file.ts';

/** The text of a file's bytes, or why it is none: empty, too large, not text, or in another encoding. */
export function decodeText(bytes: Uint8Array): string | SourceProblem {
  if (bytes.length === 0) return { line: 1, ...saying(phrase('The file is empty (0 bytes).')) };
  if (bytes.length > largestFile) {
    const megabytes = Math.ceil(bytes.length / 1_000_000);
    return {
      line: 1,
      ...saying(
        phrase(
          'The file is too large: {0} MB, and at most {1} MB are read.',
          String(megabytes),
          String(largestFile / 1_000_000),
        ),
      ),
    };
  }
  const text = decode(bytes);
  if (isProblem(text)) return text;
  return text.trim() === '' ? { line: 1, ...saying(phrase('The file holds no words.')) } : text;
}

export function isProblem(result: string | SourceProblem): result is SourceProblem {
  return typeof result !== 'string';
}

/** Bytes. Chosen: three million words; an article is a few thousandths of it. */
const largestFile = 20_000_000;

function decode(bytes: Uint8Array): string | SourceProblem {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  const zero = bytes.subarray(0, searchedForZero).indexOf(0);
  if (zero >= 0) {
    const line = lineAt(bytes, zero);
    return { line, ...saying(phrase('The file is not text: it holds zero bytes.')) };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // The decoder says only that some byte is wrong; the writer wants the line.
    const line = lineAt(bytes, firstWrongByte(bytes));
    return {
      line,
      ...saying(
        phrase(
          'The file is not in UTF-8: a byte of this line cannot be read. Save it again as UTF-8.',
        ),
      ),
    };
  }
}

/** Enough to tell a picture or an archive from text. */
const searchedForZero = 100_000;

/** Windows' Notepad saves "Unicode" as UTF-16 with a byte order mark. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function firstWrongByte(bytes: Uint8Array): number {
  // Halve the stretch that still decodes; a character cut at its end is not wrong, so it is streamed.
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    // Asked as a question: an exception is the answer no.
    return false;
  }
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) if (bytes[index] === 10) line++;
  return line;
}
