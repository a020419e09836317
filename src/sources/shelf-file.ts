import { openSource, saveSource } from '../core/corpus/saved-source.ts';
import type { Source } from '../core/corpus/source.ts';
import { openSegment, type Segment } from '../core/index/segment.ts';
import type { SourceFile } from './read-source-file.ts';

/**
 * Sources with what has been read from them and the segment of the index that holds their words, as
 * bytes for a file: what a library needs to stand again without being read.
 *
 *     magic, layout, build      so that no other program's file and no other version's is opened
 *     SHA-256 of all that follows
 *     number of sources; for each its key and the lengths of its two texts
 *     the texts; the segment
 */
export interface ShelfFile {
  /** In the order of the segment. */
  readonly entries: readonly ShelvedFile[];
  readonly segment: Segment;
}

/** A source file that was read. Its key names its content, so that a changed one is not found. */
export interface ShelvedFile {
  readonly key: string;
  /** Read from the kept text when first asked for. */
  readonly file: () => SourceFile & { readonly source: Source };
}

/** Of bytes, 32 bytes long. Handed in, because a browser has no hash that answers at once. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

export interface KeyedSource {
  readonly key: string;
  readonly source: Source;
  readonly problems: SourceFile['problems'];
}

/** "StetShlf" and the number of this layout. */
const MAGIC = [0x53, 0x74, 0x65, 0x74, 0x53, 0x68, 0x6c, 0x66, 1, 0, 0, 0];
const BUILD_LENGTH = 32;
const SUM_AT = MAGIC.length + BUILD_LENGTH;
const HEADER = SUM_AT + 32;
const KEY_LENGTH = 32;
const ENTRY_LENGTH = KEY_LENGTH + 8;

/** Sources that are written in one slice: some milliseconds' work. */
const SLICE = 25;

/**
 * In slices. `build` is a hexadecimal name of the program's version: what another one has read is not
 * trusted.
 */
export function* writingShelf(
  entries: readonly KeyedSource[],
  segment: Segment,
  build: string,
  sha256: Sha256,
): Generator<undefined, Uint8Array<ArrayBuffer>, void> {
  const encoder = new TextEncoder();
  const texts: (readonly [parts: Uint8Array, quotations: Uint8Array])[] = [];
  for (const { source, problems } of entries) {
    const { parts, quotations } = saveSource(source);
    texts.push([encoder.encode(JSON.stringify([parts, problems])), encoder.encode(quotations)]);
    if (texts.length % SLICE === 0) yield;
  }
  const directory = 4 + entries.length * ENTRY_LENGTH;
  const textLength = texts.reduce((sum, [parts, quoted]) => sum + parts.length + quoted.length, 0);
  const segmentAt = padded(HEADER + directory + textLength);
  const bytes = new Uint8Array(segmentAt + segment.bytes.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC);
  bytes.set(bytesOf(build).subarray(0, BUILD_LENGTH), MAGIC.length);
  view.setUint32(HEADER, entries.length, true);
  let at = HEADER + directory;
  entries.forEach(({ key }, index) => {
    const entry = HEADER + 4 + index * ENTRY_LENGTH;
    const [parts, quoted] = texts[index]!;
    bytes.set(bytesOf(key), entry);
    view.setUint32(entry + KEY_LENGTH, parts.length, true);
    view.setUint32(entry + KEY_LENGTH + 4, quoted.length, true);
    bytes.set(parts, at);
    bytes.set(quoted, at + parts.length);
    at += parts.length + quoted.length;
  });
  bytes.set(segment.bytes, segmentAt);
  bytes.set(sha256(bytes.subarray(HEADER)), SUM_AT);
  return bytes;
}

/**
 * Undefined for whatever `writingShelf` of this build has not written, byte for byte. Only bytes that
 * are a part of the program itself may go without a hash.
 */
export function openShelf(
  bytes: Uint8Array<ArrayBuffer>,
  build: string,
  sha256: Sha256 | undefined,
): ShelfFile | undefined {
  if (bytes.length < HEADER + 4 || !startsWith(bytes, 0, MAGIC)) return undefined;
  if (!startsWith(bytes, MAGIC.length, bytesOf(build).subarray(0, BUILD_LENGTH))) return undefined;
  if (sha256 && !startsWith(bytes, SUM_AT, sha256(bytes.subarray(HEADER)))) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = view.getUint32(HEADER, true);
  const entries: ShelvedFile[] = [];
  let at = HEADER + 4 + count * ENTRY_LENGTH;
  for (let index = 0; index < count; index++) {
    const entry = HEADER + 4 + index * ENTRY_LENGTH;
    const parts = at;
    const quoted = parts + view.getUint32(entry + KEY_LENGTH, true);
    at = quoted + view.getUint32(entry + KEY_LENGTH + 4, true);
    const end = at;
    entries.push({
      key: hexOf(bytes.subarray(entry, entry + KEY_LENGTH)),
      file: () => fileOf(bytes.subarray(parts, quoted), bytes.subarray(quoted, end)),
    });
  }
  const segment = openSegment(bytes.subarray(padded(at)));
  return segment?.sourceCount === count ? { entries, segment } : undefined;
}

const decoder = new TextDecoder();

function fileOf(parts: Uint8Array, quotations: Uint8Array): ReturnType<ShelvedFile['file']> {
  // The form is that of writingShelf; the sum over the file has shown that nothing else stands there.
  const [source, problems] = JSON.parse(decoder.decode(parts)) as [string, SourceFile['problems']];
  return {
    source: openSource({ parts: source, quotations: decoder.decode(quotations) }),
    problems,
  };
}

function startsWith(bytes: Uint8Array, at: number, wanted: ArrayLike<number>): boolean {
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
