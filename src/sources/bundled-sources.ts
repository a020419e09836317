import { shelveSaved } from '../core/index/shelf.ts';
import { buildId } from './build-id.ts';
import { bundledShelf, type BundledShelf } from './bundled-corpus.ts';
import type { NamedSourceFile } from './collect-sources.ts';
import { openShelf } from './shelf-file.ts';

let read: readonly NamedSourceFile[] | undefined;

/**
 * The articles that come with Stet, with their words in the index: read when Stet was built, and so
 * no reading is left to do. None in a program that was not built.
 */
export function bundledSources(): readonly NamedSourceFile[] {
  read ??= bundledShelf ? openBundled(bundledShelf) : [];
  return read;
}

function openBundled({ names, base64 }: BundledShelf): NamedSourceFile[] {
  const bytes = bytesOf(base64);
  // It is a part of this program, as whole as the program is: its sum need not be proved.
  const shelf = openShelf(bytes, buildId, undefined);
  if (!shelf) throw new Error('The bundled corpus is of another build.');
  const files = shelf.entries.map(({ file }) => file());
  shelveSaved({ segment: shelf.segment, sources: files.map(({ source }) => source) });
  return files.map((file, at) => ({
    name: `corpus/${names[at] ?? ''}`,
    shownAs: `${names[at] ?? ''} of the bundled corpus`,
    ...file,
  }));
}

/** In a loop of our own: `Uint8Array.from` with a function took four times as long of a start. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
