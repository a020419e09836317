import type { Bench, Section, Target } from './bench.mts';
import { cpuNow, cpuOf, figure, table, Times } from './measure.mts';
import { atLeast } from './search-targets.mts';

/** Words of the drafts: the usual long read, and the longest that must still feel light. */
const DRAFT_WORDS = 10_000;
const LONG_DRAFT_WORDS = 20_000;
/** Articles at the end of the data that are drafts, not library. */
const HELD_BACK = 60;
const KEYSTROKES = 80;

/** A checker of whole drafts. A peer that keeps nothing checks all of it again at every key. */
interface Checker {
  readonly name: string;
  readonly check: (text: string) => unknown;
}

/** A draft of so many words, of articles that no library holds. */
export function draftOf(news: Bench['news'], words: number): string {
  const held = news.articles
    .slice(-HELD_BACK)
    .map(({ title, paragraphs }) => [`# ${title}`, ...paragraphs]);
  return cut(held.flat(), words);
}

export async function run(bench: Bench): Promise<Section> {
  const { news, tell, quick } = bench;
  const lengths = quick ? [2000, 4000] : [DRAFT_WORDS, LONG_DRAFT_WORDS];
  const draft = draftOf(news, lengths[0]!);
  const longDraft = draftOf(news, lengths[1]!);
  const library = news.articles.slice(0, quick ? 200 : -HELD_BACK);
  const rows: string[][] = [];
  const targets: Target[] = [];
  tell('Stet, first check and keystrokes');
  const first = await stetTimes(bench, library, draft, true);
  rows.push([
    `Stet, ${String(lengths[0])} words`,
    figure(first.first),
    '1',
    figure(first.keys.mean),
    '1',
    figure(first.keys.quantile(0.95)),
  ]);
  const section = (): Section => ({
    title: 'Whole drafts',
    markdown: [
      `Drafts of news articles against a library of ${library.length.toLocaleString('en-US')} others, with every check that exists. The first check starts from nothing but the index (built in ${figure(first.index)} ms): what sources say is read when a passage of theirs is first compared, and kept. A key is a letter of a sentence with a quotation, a number and a date, typed in the middle; it is checked with its section at once, and what only stands behind it when the writer rests (${figure(first.whole.mean)} ms in the mean for both). Peers keep nothing and check the draft again.`,
      table(['whole draft', 'first check, ms', '×', 'a key, ms', '×', 'p95 of a key'], rows),
      first.second === undefined
        ? ''
        : `The same draft checked again, when what its sentences came to is kept beside the library with the passages that speak of them: ${figure(first.second)} ms.`,
    ].join('\n\n'),
    targets,
  });
  bench.keep(section());
  for (const checker of await peers(bench)) {
    tell(checker.name);
    try {
      const whole = await cpuOf(() => checker.check(draft));
      const middle = Math.floor(draft.length / 2);
      const keyed = `${draft.slice(0, middle)}x${draft.slice(middle)}`;
      const key = await cpuOf(() => checker.check(keyed));
      rows.push([
        checker.name,
        figure(whole.ms),
        figure(whole.ms / first.first),
        figure(key.ms),
        figure(key.ms / first.keys.mean),
        '–',
      ]);
      targets.push(...targetsBeside(checker.name, whole.ms, key.ms, first));
    } catch (error) {
      rows.push([checker.name, `fails: ${String(error).slice(0, 60)}`, '–', '–', '–', '–']);
    }
    bench.keep(section());
  }
  // Last, for it takes longest.
  tell('Stet, the longer draft');
  const long = await stetTimes(bench, library, longDraft, false);
  rows.splice(1, 0, [
    `Stet, ${String(lengths[1])} words`,
    figure(long.first),
    '',
    figure(long.keys.mean),
    '',
    figure(long.keys.quantile(0.95)),
  ]);
  return section();
}

const reading =
  'Nearly all of it is reading, as claims, the sentences of sources that the index finds for each sentence of the draft; the peers read the draft alone.';

function targetsBeside(name: string, whole: number, key: number, stet: StetTimes): Target[] {
  const perKey = 'A key has its section read and compared with the sources again.';
  if (name === 'Harper') {
    return [
      atLeast('first check, faster than Harper’s', whole / stet.first, 10, '×', reading),
      atLeast('a key, cheaper than Harper’s', key / stet.keys.mean, 100, '×', perKey),
    ];
  }
  if (name === 'cspell-lib') {
    return [
      atLeast('first check, no slower than cspell-lib’s', whole / stet.first, 1, '×', reading),
      atLeast('a key, cheaper than cspell-lib’s', key / stet.keys.mean, 100, '×', perKey),
    ];
  }
  return [];
}

interface StetTimes {
  readonly index: number;
  readonly first: number;
  readonly second?: number;
  readonly keys: Times;
  /** The same with all that has the edit as context. */
  readonly whole: Times;
}

async function stetTimes(
  { stet }: Bench,
  library: Bench['news']['articles'],
  draft: string,
  twice: boolean,
): Promise<StetTimes> {
  const corpus = stet.createCorpus(
    library.map(({ paragraphs, ...rest }) => ({ ...rest, text: paragraphs.join('\n\n') })),
  );
  const { ms: index } = await cpuOf(() => stet.passageIndex(corpus));
  const checker = stet.createDraftChecker(corpus);
  checker.update({ text: draft });
  const { ms: first } = await cpuOf(() => {
    drain(checker.check());
  });
  const second = twice
    ? (await cpuOf(() => stet.checkDraft({ text: draft }, corpus))).ms
    : undefined;
  const keys = new Times();
  const whole = new Times();
  const sentence =
    ' The president said on Monday that “we will not go back to 12 percent of what it was”.';
  const middle = draft.indexOf('\n', draft.length / 2) - 1;
  for (let typed = 1; typed <= Math.min(sentence.length, KEYSTROKES); typed++) {
    const text = draft.slice(0, middle) + sentence.slice(0, typed) + draft.slice(middle);
    const before = cpuNow();
    checker.update({ text });
    const slices = checker.check();
    // As the server does: what only stands behind the edit is checked when the writer rests.
    for (let slice = slices.next(); !slice.done && slice.value.kind !== 'edited';) {
      slice = slices.next();
    }
    const edited = cpuNow() - before;
    keys.add(edited);
    drain(slices);
    whole.add(cpuNow() - before);
  }
  return { index, first, ...(second !== undefined && { second }), keys, whole };
}

/** Draws slices to the end, as a host without other work would. */
function drain(slices: Iterator<unknown>): void {
  while (slices.next().done !== true);
}

function cut(paragraphs: readonly string[], words: number): string {
  const taken: string[] = [];
  let count = 0;
  for (const paragraph of paragraphs) {
    if (count >= words) break;
    taken.push(paragraph);
    count += paragraph.split(/\s+/u).length;
  }
  return taken.join('\n\n');
}

async function peers({ peer, tell, absent }: Bench): Promise<Checker[]> {
  const checkers: Checker[] = [];
  const add = async (name: string, make: () => Promise<(text: string) => unknown>) => {
    try {
      checkers.push({ name, check: await make() });
    } catch (error) {
      tell(`${name} does not start here: ${String(error).slice(0, 120)}`);
      absent(`${name}: ${String(error).slice(0, 120)}`);
    }
  };
  await add('Harper', async () => {
    const { LocalLinter, binary } = (await peer('harper.js')) as {
      LocalLinter: new (options: object) => {
        setup: () => Promise<void>;
        lint: (text: string) => Promise<unknown>;
      };
      binary?: unknown;
    };
    const inlined = binary ?? ((await peer('harper.js/binary')) as { binary: unknown }).binary;
    const linter = new LocalLinter({ binary: inlined });
    await linter.setup();
    await linter.lint('A first sentence, so that everything is loaded.');
    return (text) => linter.lint(text);
  });
  await add('cspell-lib', async () => {
    const { spellCheckDocument } = (await peer('cspell-lib')) as {
      spellCheckDocument: (document: object, options: object, settings: object) => Promise<unknown>;
    };
    const check = (text: string) =>
      spellCheckDocument(
        { uri: 'draft.md', text, languageId: 'markdown', locale: 'en' },
        { generateSuggestions: false, noConfigSearch: true },
        { words: [] },
      );
    await check('A first sentence, so that everything is loaded.');
    return check;
  });
  await add('write-good', async () => {
    const { default: writeGood } = (await peer('write-good')) as {
      default: (text: string) => unknown;
    };
    return (text) => writeGood(text);
  });
  await add('textlint, one rule', async () => {
    const { TextlintKernel } = (await peer('@textlint/kernel')) as {
      TextlintKernel: new () => { lintText: (text: string, options: object) => Promise<unknown> };
    };
    const plugin = (await peer('@textlint/textlint-plugin-markdown')) as { default: unknown };
    const rule = (await peer('textlint-rule-no-todo')) as { default: unknown };
    const kernel = new TextlintKernel();
    const inner = (module: { default: unknown }) =>
      (module.default as { default?: unknown }).default ?? module.default;
    return (text) =>
      kernel.lintText(text, {
        ext: '.md',
        plugins: [{ pluginId: 'markdown', plugin: inner(plugin) }],
        rules: [{ ruleId: 'no-todo', rule: inner(rule) }],
      });
  });
  return checkers;
}
