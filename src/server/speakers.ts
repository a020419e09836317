import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Corpus } from '../core/corpus/corpus.ts';
import { quotationsIn } from '../core/corpus/readings.ts';
import type { Source } from '../core/corpus/source.ts';
import { byName, peopleIn } from '../core/features/speakers.ts';
import type { ServerHost } from './host.ts';
import type { Library } from './library.ts';
import { pageSize, speakersRequest, spokenRequest } from './protocol/index.ts';
import type {
  LibraryQuotation,
  SpeakerEntry,
  SpokenParams,
  SpokenQuotation,
} from './protocol/index.ts';
import { entryIn, quotationsOf } from './sources.ts';
import type { Workspace } from './workspace.ts';

interface Said {
  readonly source: Source;
  readonly quotation: LibraryQuotation;
}

/** Who is quoted in the library, and what each says: names at once, their quotations when one is opened. */
export function registerSpeakers(
  connection: Connection,
  library: Library,
  workspace: Workspace,
  host: ServerHost,
): void {
  let known: { readonly corpus: Corpus; readonly said: ReadonlyMap<string, Said[]> } | undefined;

  /** Undefined when the library has changed, or the client has lost interest, before all is read. */
  const saidNow = async (token: CancellationToken) => {
    const { corpus } = library;
    if (known?.corpus === corpus) return known.said;
    for (const source of corpus.sources) {
      // Reading who says what in a large library takes a while; the writer goes on meanwhile.
      quotationsIn(source);
      await host.breathe();
      if (token.isCancellationRequested || corpus !== library.corpus) return undefined;
    }
    known = { corpus, said: saidIn(corpus) };
    return known.said;
  };

  connection.onRequest(
    speakersRequest,
    async (token: CancellationToken): Promise<SpeakerEntry[] | null> => {
      const said = await saidNow(token);
      if (!said) return null;
      return [...said]
        .map(([name, { length }]) => ({ name, count: length }))
        .sort((a, b) => byName(a.name, b.name));
    },
  );
  connection.onRequest(
    spokenRequest,
    async ({ name, from }: SpokenParams, token: CancellationToken): Promise<SpokenQuotation[]> => {
      const said = (await saidNow(token))?.get(name) ?? [];
      return said.slice(from, from + pageSize).map(({ source, quotation }) => ({
        ...quotation,
        source: entryIn(workspace.translation, source),
      }));
    },
  );
}

/** By speaker, in order of date. */
function saidIn(corpus: Corpus): Map<string, Said[]> {
  const said = new Map<string, Said[]>();
  const people = peopleIn(corpus);
  for (const source of [...corpus.sources].sort(byDate)) {
    for (const quotation of quotationsOf(source, people)) {
      // Who is only described stands under the source alone.
      if (quotation.speaker === undefined || !people.has(quotation.speaker)) continue;
      const own = said.get(quotation.speaker);
      if (own) own.push({ source, quotation });
      else said.set(quotation.speaker, [{ source, quotation }]);
    }
  }
  return said;
}

function byDate(a: Source, b: Source): number {
  const [x, y] = [a.issued ?? '', b.issued ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
