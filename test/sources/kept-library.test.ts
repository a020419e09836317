import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/core/corpus/corpus.ts';
import { hasQuotationsRead, quotationsIn } from '../../src/core/corpus/readings.ts';
import { buildSegment } from '../../src/core/index/build-segment.ts';
import { passageIndex } from '../../src/core/index/passage-index.ts';
import { shelvedPlaces, shelving } from '../../src/core/index/shelf.ts';
import { KeptLibrary, type Keeping, type KeptFile } from '../../src/sources/kept-library.ts';
import {
  cacheFolderOf,
  keyOfFile,
  openLibraryCache,
  openLibraryCacheSync,
  writeLibraryCacheSync,
} from '../../src/sources/library-cache.ts';
import { readSourceFile } from '../../src/sources/read-source-file.ts';
import { openShelf, writingShelf, type KeyedSource } from '../../src/sources/shelf-file.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const build = 'ab'.repeat(32);

function drain<T>(slices: Generator<undefined, T, void>): T {
  for (;;) {
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

/** A source file of ward `at`, as bytes, under its key. */
function ward(at: number, road = 'bridge'): { name: string; key: string; bytes: Uint8Array } {
  const bytes = new TextEncoder().encode(
    `---\nid: ward-${at}\ntitle: "Ward ${at} votes"\nissued: 2024-02-30\n---\n\nWard ${at} votes\n\nBy Ann Lowe\n\nHARBOUR (AP) — “We will mend ${road} number ${at},” the mayor said.\n\nSign up for our newsletter.\n\nA picture. Photo: AFP\n`,
  );
  const name = `ward-${at}.md`;
  return { name, bytes, key: keyOfFile(name, bytes) };
}

function read(file: ReturnType<typeof ward>): KeyedSource {
  const { source, problems } = readSourceFile(file.name, file.bytes);
  return { key: file.key, source: source!, problems };
}

const wards = Array.from({ length: 25 }, (_, at) => ward(at));

/** A library read from nothing, and the files to keep it in. */
function kept(files = wards): { sources: KeyedSource[]; keeping: Keeping } {
  const sources = files.map(read);
  drain(shelving(sources.map(({ source }) => source)));
  for (const { source } of sources) quotationsIn(source);
  return { sources, keeping: drain(new KeptLibrary([], sha256).keeping(sources)) };
}

describe('a kept library', () => {
  it('stands again as it was, with its index and its quotations, and reads nothing', () => {
    const { sources, keeping } = kept();
    const again = new KeptLibrary(keeping.write, sha256);
    for (const { key, source, problems } of sources) {
      const found = again.find(key)!;
      expect(found.source).toEqual(source);
      expect(found.source?.paragraphs).toContain(found.source?.headline);
      expect(found.problems).toEqual(problems);
      expect(hasQuotationsRead(found.source!)).toBe(true);
      expect(quotationsIn(found.source!)).toEqual(quotationsIn(source));
    }
    again.shelve();
    const opened = wards.map(({ key }) => again.find(key)!.source!);
    expect(shelvedPlaces(opened)).toHaveLength(1);
    const [place] = passageIndex(createCorpus(opened)).findPhrase('mend bridge number 17', 3);
    expect(place?.source.id).toBe('ward-17');
    expect(
      drain(
        again.keeping(wards.map(({ key }, at) => ({ key, source: opened[at]!, problems: [] }))),
      ),
    ).toEqual({ write: [], remove: [] });
  });

  it('finds no file whose bytes or name have changed, and keeps the segment for the others', () => {
    const { keeping } = kept();
    const again = new KeptLibrary(keeping.write, sha256);
    expect(again.find(ward(3, 'road').key)).toBeUndefined();
    expect(again.find(keyOfFile('other.md', ward(3).bytes))).toBeUndefined();
    const others = wards.slice(1).map(({ key }) => again.find(key)!.source!);
    again.shelve();
    const changed = read(ward(0, 'road')).source;
    const corpus = createCorpus([changed, ...others]);
    const ids = (words: string) =>
      passageIndex(corpus)
        .findPhrase(words, 3)
        .map(({ source }) => source.id);
    expect(ids('mend road number 0')[0]).toBe('ward-0');
    expect(ids('mend bridge number 24')[0]).toBe('ward-24');
    expect(ids('mend bridge number 0')).not.toContain('ward-0');
  });

  it('is read anew where a byte of it was flipped, wherever that is', () => {
    const { keeping } = kept();
    const [{ name, bytes }] = keeping.write as [KeptFile];
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const flipped = bytes.slice();
        flipped[at]! ^= by;
        const library = new KeptLibrary([{ name, bytes: flipped }], sha256);
        expect(library.find(wards[0]!.key)).toBeUndefined();
        expect(drain(library.keeping([])).remove).toEqual([name]);
      }),
      { numRuns: 300 },
    );
  });

  it('is read anew where it was cut off or added to', () => {
    const { keeping } = kept();
    const [{ name, bytes }] = keeping.write as [KeptFile];
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        const cut = new KeptLibrary([{ name, bytes: bytes.slice(0, length) }], sha256);
        expect(cut.find(wards[0]!.key)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
    const longer = new Uint8Array([...bytes, 0, 0, 0, 0]);
    expect(new KeptLibrary([{ name, bytes: longer }], sha256).find(wards[0]!.key)).toBeUndefined();
  });

  it('is not opened by another version of the program', () => {
    const sources = wards.map(read);
    const segment = buildSegment(sources.map(({ source }) => source));
    const bytes = drain(writingShelf(sources, segment, build, sha256));
    expect(openShelf(bytes, build, sha256)?.entries).toHaveLength(25);
    expect(openShelf(bytes, 'cd'.repeat(32), sha256)).toBeUndefined();
  });

  it('takes nothing from the files of another library', () => {
    const { keeping } = kept(Array.from({ length: 25 }, (_, at) => ward(at + 100)));
    const foreign = new KeptLibrary(keeping.write, sha256);
    for (const { key } of wards) expect(foreign.find(key)).toBeUndefined();
    foreign.shelve();
    expect(drain(foreign.keeping(kept().sources)).remove).toEqual(
      keeping.write.map(({ name }) => name),
    );
  });

  it('does not keep what is read sooner than it is looked up', () => {
    expect(kept(wards.slice(0, 5)).keeping.write).toEqual([]);
  });
});

describe('the cache on the disk', () => {
  const folder = () => cacheFolderOf(mkdtempSync(join(tmpdir(), 'stet-cache-')), ['/a', '/b']);

  it('is opened as it was written, and lets go what is held no more', async () => {
    const at = folder();
    const { keeping } = kept();
    writeLibraryCacheSync(at, keeping);
    expect(openLibraryCacheSync(at).find(wards[7]!.key)?.source?.id).toBe('ward-7');
    const library = await openLibraryCache(at);
    expect(library.find(wards[7]!.key)?.source?.id).toBe('ward-7');
    const other = Array.from({ length: 25 }, (_, number) => ward(number, 'road')).map(read);
    drain(shelving(other.map(({ source }) => source)));
    writeLibraryCacheSync(at, drain(library.keeping(other)));
    expect(readdirSync(at)).toHaveLength(1);
    expect(openLibraryCacheSync(at).find(wards[7]!.key)).toBeUndefined();
  });

  it('is empty where there is none, and where there is something else', async () => {
    const at = folder();
    expect(openLibraryCacheSync(at).find(wards[0]!.key)).toBeUndefined();
    writeLibraryCacheSync(at, kept().keeping);
    for (const name of readdirSync(at)) {
      const path = join(at, name);
      writeFileSync(path, readFileSync(path).subarray(0, 1000));
    }
    writeFileSync(join(at, 'notes.shelf'), 'These are notes.');
    expect((await openLibraryCache(at)).find(wards[0]!.key)).toBeUndefined();
  });

  it('tells libraries apart by what they are read from', () => {
    expect(cacheFolderOf('/s', ['/a', '/b'])).not.toBe(cacheFolderOf('/s', ['/a/b']));
  });
});
