import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.mts';
import type { Library } from './index.mts';
import { cpuNow, cpuOf, heldBytes } from './measure.mts';

/** An engine that finds passages, by number, best first. */
export interface PhrasePeer {
  readonly name: string;
  /** How many queries it is asked: a slow one fewer. */
  readonly queries: number;
  readonly made: Made;
  /** Works in a process of its own, so that only the time on the wall can be taken. */
  readonly wall?: boolean;
  readonly find: (typed: string) => number[] | Promise<number[]>;
  readonly close: () => void;
}

export interface Made {
  readonly buildMs: number;
  readonly bytes: number;
  readonly savedBytes?: number;
  readonly loadMs?: number;
}

/** An engine that finds where an altered quotation stands. */
export interface AlteredPeer {
  readonly name: string;
  readonly queries: number;
  readonly namesWords: boolean;
  readonly find: (text: string) => { readonly text: string; readonly changed?: string } | undefined;
}

/** Stet first: the others are compared with it. A peer that does not start is told, and the others run. */
export async function phrasePeers(bench: Bench, library: Library): Promise<PhrasePeer[]> {
  const isLarge = library.size > 50_000;
  const few = bench.quick ? 6 : 20;
  const engines = [await stetPeer(bench, library), scanPeer(library)];
  const add = async (name: string, make: () => Promise<PhrasePeer>) => {
    const engine = await started(bench, library, name, make);
    if (engine) engines.push(engine);
  };
  await add('MiniSearch', () => miniSearchPeer(bench, library, isLarge ? few : 2 * few));
  await add('SQLite FTS5 (native)', () => nativeSqlitePeer(bench, library, isLarge ? 3 * few : 60));
  await add('SQLite FTS5 (wasm)', () => sqlitePeer(bench, library, isLarge ? few : 2 * few));
  if (ripgrep()) engines.push(ripgrepPeer(library));
  else bench.tell('ripgrep is not on this machine');
  return engines;
}

/** Those that take most memory or time, one after the other, so that no two are held at once. */
export async function* heavyPeers(
  bench: Bench,
  library: Library,
): AsyncGenerator<PhrasePeer, void, void> {
  const isLarge = library.size > 50_000;
  if (bench.quick && isLarge) return;
  const makers: [string, () => Promise<PhrasePeer>][] = [
    ['FlexSearch, forward', () => flexSearchPeer(bench, library)],
    ['fuse.js', () => fusePeer(bench, library, isLarge ? 1 : 2)],
  ];
  for (const [name, make] of makers) {
    const engine = await started(bench, library, name, make);
    if (engine) yield engine;
  }
}

async function started(
  bench: Bench,
  { size }: Library,
  name: string,
  make: () => Promise<PhrasePeer>,
): Promise<PhrasePeer | undefined> {
  bench.tell(`building ${name}`);
  try {
    return await make();
  } catch (error) {
    bench.tell(`${name} does not run here: ${String(error).slice(0, 200)}`);
    const passages = `${size.toLocaleString('en-US')} passages`;
    bench.absent(`${name} at ${passages}: ${String(error).slice(0, 120)}`);
    return undefined;
  }
}

function ripgrep(): boolean {
  return spawnSync('rg', ['--version']).status === 0;
}

/** The passages in a file, one a line; ripgrep reads all of it for each query, as a process of its own. */
function ripgrepPeer({ passages, size }: Library): PhrasePeer {
  const file = join('.cache', 'bench', `passages-${String(size)}.txt`);
  writeFileSync(file, passages.map((passage) => passage.replace(/\n/g, ' ')).join('\n'));
  return {
    name: 'ripgrep (wall time)',
    queries: 40,
    made: { buildMs: 0, bytes: 0 },
    wall: true,
    find: (typed) => {
      const { stdout } = spawnSync('rg', ['-n', '-i', '-F', '-m', '10', '--', typed, file], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      return stdout
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [Number.parseInt(line, 10) - 1]));
    },
    close: () => undefined,
  };
}

/** What `make` costs and holds. */
async function weighed<T>(
  make: () => T | Promise<T>,
): Promise<{ readonly made: Made; readonly result: T }> {
  const before = heldBytes();
  const { ms, result } = await cpuOf(make);
  return { made: { buildMs: ms, bytes: heldBytes() - before }, result };
}

async function stetPeer({ stet }: Bench, library: Library): Promise<PhrasePeer> {
  const corpus = stet.createCorpus(
    library.articles.map(({ id, paragraphs }) => ({ id, text: paragraphs.join('\n\n') })),
  );
  const { made, result: index } = await weighed(() => stet.passageIndex(corpus));
  const { bytes } = stet.buildSegment(corpus.sources);
  const copy = bytes.slice();
  const load = await cpuOf(() => stet.openSegment(copy));
  const passageAt = new Map<string, number>();
  let number = 0;
  for (const { id, paragraphs } of library.articles) {
    let offset = 0;
    for (const paragraph of paragraphs) {
      passageAt.set(`${id} ${String(offset)}`, number++);
      offset += paragraph.length + 2;
    }
  }
  const starts = new Map(
    library.articles.map(({ id, paragraphs }) => {
      let offset = 0;
      return [
        id,
        paragraphs.map((paragraph) => (offset += paragraph.length + 2) - paragraph.length - 2),
      ];
    }),
  );
  return {
    name: 'Stet',
    queries: Infinity,
    made: { ...made, savedBytes: bytes.length, loadMs: load.ms },
    find: (typed) =>
      index.findPhrase(typed, 10).map(({ source, span }) => {
        const start = starts.get(source.id)!.findLast((each) => each <= span.start)!;
        return passageAt.get(`${source.id} ${String(start)}`)!;
      }),
    close: () => undefined,
  };
}

function scanPeer({ passages }: Library): PhrasePeer {
  const lower = passages.map((passage) => passage.toLowerCase());
  return {
    name: 'plain indexOf scan',
    queries: 60,
    made: { buildMs: 0, bytes: 0 },
    find: (typed) => {
      const sought = typed.toLowerCase();
      const found: number[] = [];
      for (let at = 0; at < lower.length && found.length < 10; at++) {
        if (lower[at]!.includes(sought)) found.push(at);
      }
      return found;
    },
    close: () => undefined,
  };
}

/** The parts of the peers' interfaces that are used here, as their documentation gives them. */
interface MiniSearch {
  addAll: (documents: readonly { id: number; text: string }[]) => void;
  search: (query: string, options?: object) => { id: number }[];
}

async function miniSearchPeer(
  { peer }: Bench,
  { passages }: Library,
  queries: number,
): Promise<PhrasePeer> {
  const { default: Index } = (await peer('minisearch')) as {
    default: (new (options: object) => MiniSearch) & {
      loadJSON: (json: string, options: object) => MiniSearch;
    };
  };
  const options = { fields: ['text'] };
  const { made, result: index } = await weighed(() => {
    const mini = new Index(options);
    mini.addAll(passages.map((text, id) => ({ id, text })));
    return mini;
  });
  const json = JSON.stringify(index);
  const before = cpuNow();
  Index.loadJSON(json, options);
  const loadMs = cpuNow() - before;
  return {
    name: 'MiniSearch',
    queries,
    made: { ...made, savedBytes: json.length, loadMs },
    find: (typed) =>
      index
        .search(typed, { prefix: true, fuzzy: 0.2 })
        .slice(0, 10)
        .map(({ id }) => id),
    close: () => undefined,
  };
}

interface FlexSearch {
  add: (id: number, text: string) => void;
  search: (query: string, options: object) => number[];
}

async function flexSearchPeer({ peer }: Bench, { passages }: Library): Promise<PhrasePeer> {
  const module = (await peer('flexsearch')) as {
    default: { Index: new (options: object) => FlexSearch };
  };
  const { made, result: index } = await weighed(() => {
    const flex = new module.default.Index({ tokenize: 'forward' });
    passages.forEach((text, id) => {
      flex.add(id, text);
    });
    return flex;
  });
  return {
    name: 'FlexSearch, forward',
    queries: 100,
    made,
    find: (typed) => index.search(typed, { limit: 10, suggest: true }),
    close: () => undefined,
  };
}

interface Sqlite {
  exec: (sql: string) => void;
  prepare: (sql: string) => {
    run: (values: readonly unknown[]) => void;
    all: (values: readonly unknown[]) => { rowid: number }[];
    finalize: () => void;
  };
  close: () => void;
}

async function sqlitePeer(
  { peer }: Bench,
  { passages }: Library,
  queries: number,
): Promise<PhrasePeer> {
  const module = (await peer('node-sqlite3-wasm')) as { default: { Database: new () => Sqlite } };
  const { made, result: database } = await weighed(() => {
    const db = new module.default.Database();
    db.exec('create virtual table p using fts5(text)');
    db.exec('begin');
    const insert = db.prepare('insert into p(rowid, text) values (?, ?)');
    passages.forEach((text, at) => {
      insert.run([at + 1, text]);
    });
    insert.finalize();
    db.exec('commit');
    return db;
  });
  const select = database.prepare('select rowid from p where p match ? order by rank limit 10');
  return {
    name: 'SQLite FTS5 (wasm)',
    queries,
    made,
    find: (typed) => select.all([matchOf(typed)]).map(({ rowid }) => rowid - 1),
    close: () => {
      select.finalize();
      database.close();
    },
  };
}

interface NativeSqlite {
  exec: (sql: string) => void;
  prepare: (sql: string) => {
    run: (...values: readonly unknown[]) => void;
    all: (...values: readonly unknown[]) => { rowid: number }[];
  };
  close: () => void;
}

/** SQLite as C, by the libsql package, which brings its binary from the npm registry. */
async function nativeSqlitePeer(
  { peer }: Bench,
  { passages }: Library,
  queries: number,
): Promise<PhrasePeer> {
  const { default: Database } = (await peer('libsql')) as {
    default: new (path: string) => NativeSqlite;
  };
  const { made, result: database } = await weighed(() => {
    const db = new Database(':memory:');
    db.exec('create virtual table p using fts5(text)');
    db.exec('begin');
    const insert = db.prepare('insert into p(rowid, text) values (?, ?)');
    passages.forEach((text, at) => {
      insert.run(at + 1, text);
    });
    db.exec('commit');
    return db;
  });
  const [page] = database
    .prepare('select page_count * page_size as rowid from pragma_page_count, pragma_page_size')
    .all();
  const select = database.prepare('select rowid from p where p match ? order by rank limit 10');
  return {
    name: 'SQLite FTS5 (native)',
    queries,
    // Held outside the heap: the size of its pages, the text in them included.
    made: { ...made, bytes: page?.rowid ?? made.bytes },
    find: (typed) => select.all(matchOf(typed)).map(({ rowid }) => rowid - 1),
    close: () => {
      database.close();
    },
  };
}

/** Any of the words, the last as a beginning; as a rank orders by how many of them are there. */
function matchOf(typed: string): string {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, at) => `"${word}"${at === words.length - 1 ? '*' : ''}`).join(' OR ');
}

async function fusePeer(
  { peer }: Bench,
  { passages }: Library,
  queries: number,
): Promise<PhrasePeer> {
  const { default: Fuse } = (await peer('fuse.js')) as {
    default: new (
      items: readonly string[],
      options: object,
    ) => {
      search: (query: string, options: object) => { refIndex: number }[];
    };
  };
  const { made, result: fuse } = await weighed(() => new Fuse(passages, { ignoreLocation: true }));
  return {
    name: 'fuse.js',
    queries,
    made,
    find: (typed) => fuse.search(typed, { limit: 10 }).map(({ refIndex }) => refIndex),
    close: () => undefined,
  };
}

interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

type Approximate = (text: string, pattern: string, maxErrors: number) => ApproximateMatch[];

export async function alteredPeers(
  bench: Bench,
  library: Library,
  engines: readonly PhrasePeer[],
): Promise<AlteredPeer[]> {
  const { stet } = bench;
  const search = await approximate(bench);
  const corpus = stet.createCorpus(
    library.articles.map(({ id, paragraphs }) => ({ id, text: paragraphs.join('\n\n') })),
  );
  const index = stet.passageIndex(corpus);
  const approximately = (passages: Iterable<number>, quotation: string) => {
    if (!search) return undefined;
    let best: { passage: number; match: ApproximateMatch } | undefined;
    let allowed = Math.ceil(quotation.length * 0.25);
    for (const passage of passages) {
      const [match] = search(library.passages[passage]!, quotation, allowed).toSorted(
        (a, b) => a.errors - b.errors,
      );
      if (!match || (best && match.errors >= best.match.errors)) continue;
      best = { passage, match };
      allowed = match.errors;
    }
    return (
      best && { text: library.passages[best.passage]!.slice(best.match.start, best.match.end) }
    );
  };
  const shortlists = search ? engines.filter(({ name }) => /^MiniSearch|native/u.test(name)) : [];
  const isLarge = library.size > 50_000;
  return [
    {
      name: 'Stet',
      queries: Infinity,
      namesWords: true,
      find: (text) => {
        const [place] = index.findQuotation(text, 3);
        if (!place) return undefined;
        const folded = (whole: string, { start, end }: { start: number; end: number }) =>
          stet.words(whole.slice(start, end))[0]?.folded ?? '';
        return {
          text: place.source.text.slice(place.span.start, place.span.end),
          changed: place.changes
            .map(
              ({ quoted, given }) => `${folded(text, quoted)}>${folded(place.source.text, given)}`,
            )
            .join(' '),
        };
      },
    },
    ...shortlists.map((shortlist) => ({
      name: `${shortlist.name} top 10, approx-string-match`,
      queries: bench.quick ? 4 : isLarge ? 10 : 20,
      namesWords: false,
      find: (text: string) => approximately(shortlist.find(text) as number[], text),
    })),
    {
      name: 'approx-string-match on every passage',
      queries:
        !search || (isLarge && bench.quick) ? 0 : isLarge ? 1 : library.size > 5_000 ? 2 : 10,
      namesWords: false,
      find: (text) => approximately(library.passages.keys(), text),
    },
    // diff-match-patch refuses patterns of more than 32 letters: it is asked for the first of them.
    ...(await diffMatchPatchPeer(bench, library)),
  ];
}

async function approximate(bench: Bench): Promise<Approximate | undefined> {
  try {
    const { default: found } = (await bench.peer('approx-string-match')) as {
      default: Approximate | { default: Approximate };
    };
    return typeof found === 'function' ? found : found.default;
  } catch (error) {
    bench.absent(`approx-string-match: ${String(error).slice(0, 120)}`);
    return undefined;
  }
}

async function diffMatchPatchPeer(
  bench: Bench,
  { passages, size }: Library,
): Promise<AlteredPeer[]> {
  try {
    const { default: DiffMatchPatch } = (await bench.peer('diff-match-patch')) as {
      default: new () => {
        Match_Distance: number;
        match_main: (text: string, pattern: string, place: number) => number;
      };
    };
    const matcher = new DiffMatchPatch();
    matcher.Match_Distance = 1e6;
    const queries = size > 50_000 ? (bench.quick ? 0 : 1) : size > 5_000 ? 1 : 4;
    return [
      {
        name: 'diff-match-patch, first 32 letters, passage by passage',
        queries,
        namesWords: false,
        find: (text) => {
          const pattern = text.slice(0, 32);
          for (const passage of passages) {
            const at = matcher.match_main(passage, pattern, 0);
            if (at >= 0) return { text: passage.slice(at, at + text.length) };
          }
          return undefined;
        },
      },
    ];
  } catch (error) {
    bench.absent(`diff-match-patch: ${String(error).slice(0, 120)}`);
    return [];
  }
}
