import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import {
  codeFolderArgument,
  statusNotification,
  type StatusParams,
} from '../src/server/protocol/index.ts';
import type { Bench, Section, Target } from './bench.mts';
import { draftOf } from './draft.mts';
import { figure, table, Times } from './measure.mts';
import { atMost } from './search-targets.mts';

const DRAFT_WORDS = 20_000;
const ARTICLES = 1000;
const KEYSTROKES = 80;
const ASKED = 40;
const RESTS = 12;
/** Keys that nobody counts, so that the server is measured as it is after a minute of writing. */
const WARM_KEYS = 10;

/** The built server, asked as an editor asks: its start, a letter typed, a hover, a completion. */
export async function run({ news, tell, quick, keep }: Bench): Promise<Section> {
  if (!existsSync('dist/server.cjs')) {
    return { title: 'In the server', markdown: 'Not measured: run `npm run build` first.' };
  }
  const articles = news.articles.slice(0, quick ? 100 : ARTICLES);
  const draft = draftOf(news, quick ? 4000 : DRAFT_WORDS);
  const workspace = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  try {
    writeSources(join(workspace, 'sources'), articles);
    tell('reading the library');
    const storage = join(workspace, 'storage');
    const starts = await startTimes(workspace, storage);
    const section = (writing: Writing) => sectionOf(draft, articles.length, starts, writing);
    keep(section(newWriting()));
    tell('a draft is written');
    const server = await Server.start(workspace, storage);
    const writing = newWriting();
    for await (const what of write(server, draft, writing)) {
      tell(what);
      keep(section(writing));
    }
    server.stop();
    return section(writing);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

interface Writing {
  /** Undefined before the first check has ended. */
  first: number | undefined;
  readonly keys: Times;
  readonly rests: Times;
  readonly hovers: Times;
  readonly completions: Times;
}

function newWriting(): Writing {
  return {
    first: undefined,
    keys: new Times(),
    rests: new Times(),
    hovers: new Times(),
    completions: new Times(),
  };
}

function sectionOf(draft: string, articleCount: number, starts: Starts, writing: Writing): Section {
  const row = (name: string, times: Times) => [
    name,
    String(times.count),
    figure(times.mean),
    figure(times.quantile(0.5)),
    figure(times.quantile(0.95)),
  ];
  const words = draft.split(/\s+/u).length;
  const frame =
    'The sentence typed and its neighbours are compared with what the sources say of them: see “The draft as it is written” in DESIGN.md.';
  return {
    title: 'In the server',
    markdown: [
      `The built server as a process, asked over its protocol: a draft of ${words.toLocaleString('en-US')} words beside ${articleCount.toLocaleString('en-US')} own articles. Processor milliseconds of all its threads${isCounted ? '' : ' (here: on the wall, for this system tells nothing else)'}; a key is one letter of a sentence with a quotation, a figure and a date, from the change to the findings of what was edited.`,
      table(
        ['work', 'n', 'mean', 'p50', 'p95'],
        [
          row('a key, the next one following', writing.keys),
          row('a key and a rest, with all that has it as context', writing.rests),
          row('hover over a quotation', writing.hovers),
          row('completion in a quotation', writing.completions),
        ],
      ),
      table(
        ['start', 'wall ms', 'processor ms'],
        [
          [
            'the bundled corpus alone, the first start of all',
            figure(starts.fresh.wall),
            figure(starts.fresh.cpu),
          ],
          [
            'the bundled corpus alone, best of five later ones',
            figure(starts.bundled.wall),
            figure(starts.bundled.cpu),
          ],
          [
            'own articles, read for the first time',
            figure(starts.first.wall),
            figure(starts.first.cpu),
          ],
          ['own articles, from what was kept', figure(starts.again.wall), figure(starts.again.cpu)],
        ],
      ),
      ...(writing.first === undefined
        ? ['The first check of the draft had not ended.']
        : [`The first check of the draft: ${figure(writing.first)} ms.`]),
    ].join('\n\n'),
    targets: [
      ...target(
        `a key in a draft of ${words.toLocaleString('en-US')} words, in the server, p95`,
        writing.keys,
        8,
        frame,
      ),
      ...target('a hover in that draft, p95', writing.hovers, 33, frame),
      ...target('a completion in that draft, p95', writing.completions, 33, firstOffers),
      atMost(
        'the bundled corpus ready after the server is started, wall',
        starts.bundled.wall,
        100,
        ' ms',
        starting,
      ),
    ],
  };
}

const firstOffers =
  'Most of it is uniting the words of the sources that the index names, and comparing them with what is typed; of more than 1,000 sources the rest is read when it is first offered.';
const starting =
  'By profile two fifths are Node’s own start; then come the modules of Node that the protocol’s library asks for, the code that was kept and the top level of the server’s modules.';

function target(work: string, times: Times, most: number, why: string): Target[] {
  return times.count === 0 ? [] : [atMost(work, times.quantile(0.95), most, ' ms', why)];
}

function writeSources(folder: string, articles: Bench['news']['articles']): void {
  mkdirSync(folder, { recursive: true });
  for (const [at, { title, issued, paragraphs }] of articles.entries()) {
    const head = [
      `id: article-${at}`,
      `title: ${JSON.stringify(title)}`,
      ...(issued ? [`issued: ${issued}`] : []),
    ];
    writeFileSync(
      join(folder, `article-${at}.md`),
      `---\n${head.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`,
    );
  }
}

interface Cost {
  readonly wall: number;
  readonly cpu: number;
}

interface Starts {
  readonly fresh: Cost;
  readonly bundled: Cost;
  readonly first: Cost;
  readonly again: Cost;
}

async function startTimes(workspace: string, storage: string): Promise<Starts> {
  const empty = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  const measure = async (folder: string) => {
    const before = performance.now();
    const server = await Server.start(folder, storage);
    const cost = { wall: performance.now() - before, cpu: server.cpu() };
    return { server, cost };
  };
  const fresh = await measure(empty);
  // A server keeps its compiled code once it has rested; every later start has it.
  for (let waited = 0; waited < 30 && !isThere(storage, '.code'); waited++) await pause(1000);
  fresh.server.stop();
  let bundled = await measure(empty);
  bundled.server.stop();
  for (let again = 0; again < 4; again++) {
    const next = await measure(empty);
    next.server.stop();
    if (next.cost.wall < bundled.cost.wall) bundled = next;
  }
  rmSync(empty, { recursive: true, force: true });
  const first = await measure(workspace);
  // Written once the server rests; without it the last figure is that of a first start again.
  for (let waited = 0; waited < 60 && !isThere(storage, '.shelf'); waited++) await pause(1000);
  first.server.stop();
  const again = await measure(workspace);
  again.server.stop();
  return { fresh: fresh.cost, bundled: bundled.cost, first: first.cost, again: again.cost };
}

function isThere(storage: string, ending: string): boolean {
  return (
    existsSync(storage) &&
    readdirSync(storage, { recursive: true }).some((name) => String(name).endsWith(ending))
  );
}

/** Says what comes next, each time something has been measured. */
async function* write(
  server: Server,
  draft: string,
  writing: Writing,
): AsyncGenerator<string, void, void> {
  const { keys, rests, hovers, completions } = writing;
  const lines = draft.split('\n');
  writing.first = await server.open(draft);
  yield 'keys';
  const line = lines.findIndex((each, at) => at > lines.length / 2 && each.length > 80);
  let character = lines[line]!.length;
  const sentence =
    ' The president said on Monday that “we will not go back to 12 percent of what it was”. Nobody answered.';
  for (let typed = 0; typed < Math.min(sentence.length, KEYSTROKES); typed++) {
    const ms = await server.type(line, character++, sentence.charAt(typed));
    if (typed >= WARM_KEYS) keys.add(ms);
  }
  yield 'keys and rests';
  for (let at = 0; at < RESTS; at++) {
    rests.add(await server.typeAndRest(line, character++, 'x'));
  }
  yield 'hovers and completions';
  const quoted = lines.flatMap((each, at) => {
    const mark = /[“"]\p{L}{2,}/u.exec(each);
    return mark && at !== line ? [{ line: at, character: mark.index + 1 }] : [];
  });
  const step = Math.max(1, Math.floor(quoted.length / ASKED));
  for (let at = 0; at < quoted.length; at += step) {
    const { line: place, character: from } = quoted[at]!;
    hovers.add(await server.ask('textDocument/hover', { line: place, character: from + 2 }));
    completions.add(
      await server.ask('textDocument/completion', { line: place, character: from + 12 }),
    );
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Linux tells the time of each thread to the nanosecond; elsewhere the clock has to do. */
const isCounted = existsSync('/proc/self/schedstat');

/** The server's process and a client that waits for what it says. */
class Server {
  readonly #process: ReturnType<typeof spawn>;
  readonly #connection: ProtocolConnection;
  readonly #uri: string;
  readonly #waiting = new Set<() => void>();
  #status: StatusParams | undefined;
  #version = 0;
  #onFindings: (() => void) | undefined;

  private constructor(
    process_: ReturnType<typeof spawn>,
    connection: ProtocolConnection,
    folder: string,
  ) {
    this.#process = process_;
    this.#connection = connection;
    this.#uri = pathToFileURL(join(folder, 'draft.md')).href;
  }

  static async start(folder: string, storage: string): Promise<Server> {
    const process_ = spawn(
      process.execPath,
      ['dist/server.cjs', '--stdio', codeFolderArgument + join(storage, 'code')],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    const connection = createProtocolConnection(
      new StreamMessageReader(process_.stdout),
      new StreamMessageWriter(process_.stdin),
    );
    const server = new Server(process_, connection, folder);
    connection.onNotification(statusNotification, (status: StatusParams) => {
      server.#status = status;
      for (const wake of [...server.#waiting]) wake();
    });
    connection.onNotification('textDocument/publishDiagnostics', () => {
      server.#onFindings?.();
    });
    connection.onRequest('workspace/configuration', () => [{}]);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { workspace: { configuration: true, workspaceFolders: true } },
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
      initializationOptions: { storage: pathToFileURL(storage).href },
    });
    await connection.sendNotification('initialized', {});
    await server.#until(({ library }) => !library.loading);
    return server;
  }

  cpu(): number {
    if (!isCounted) return performance.now();
    const tasks = `/proc/${this.#process.pid ?? 0}/task`;
    return readdirSync(tasks).reduce((sum, task) => {
      try {
        return (
          sum + Number(readFileSync(join(tasks, task, 'schedstat'), 'utf8').split(' ')[0]) / 1e6
        );
      } catch {
        // A thread that has ended since the folder was listed.
        return sum;
      }
    }, 0);
  }

  async open(text: string): Promise<number> {
    const before = this.cpu();
    this.#version = 1;
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: this.#uri, languageId: 'markdown', version: 1, text },
    });
    await this.#checked();
    return this.cpu() - before;
  }

  async type(line: number, character: number, text: string): Promise<number> {
    const before = this.cpu();
    this.#version++;
    const at = { line, character };
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [{ range: { start: at, end: at }, text }],
    });
    // What stands behind the edit is checked when the writer rests: this writer types on.
    await this.#told();
    return this.cpu() - before;
  }

  /** A letter after which the writer rests, until all that has it as context is checked too. */
  async typeAndRest(line: number, character: number, text: string): Promise<number> {
    const before = this.cpu();
    await this.type(line, character, text);
    await this.#checked();
    return this.cpu() - before;
  }

  async ask(method: string, position: { line: number; character: number }): Promise<number> {
    const before = this.cpu();
    await this.#connection.sendRequest(method, {
      textDocument: { uri: this.#uri },
      position,
      context: { triggerKind: 1 },
    });
    return this.cpu() - before;
  }

  stop(): void {
    this.#connection.dispose();
    this.#process.kill();
  }

  /** The next findings that the server tells. */
  #told(): Promise<void> {
    return new Promise((resolve) => {
      this.#onFindings = resolve;
    });
  }

  #checked(): Promise<void> {
    const version = this.#version;
    return this.#until(({ drafts }) =>
      drafts.some(
        (draft) => draft.uri === this.#uri && draft.version === version && !draft.checking,
      ),
    );
  }

  #until(test: (status: StatusParams) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        if (!this.#status || !test(this.#status)) return;
        this.#waiting.delete(wake);
        resolve();
      };
      this.#waiting.add(wake);
      wake();
    });
  }
}
