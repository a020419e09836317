import { createRequire } from 'node:module';
import { version } from '../../package.json';
import { answerTool, assistantTools } from '../assistant/index.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Console } from './console.ts';
import { libraryStamp, loadCorpus, type LibraryOptions } from './library.ts';
import type * as Bundle from './serve-mcp.ts';
import type { McpTools } from './serve-mcp.ts';

/** `stet mcp`: the tools for assistants, over standard input and output, until the other side ends it. */
export async function serveAssistants(options: LibraryOptions, console: Console): Promise<void> {
  // Standard output belongs to the protocol; what cannot be read is told on standard error.
  const corpus = freshCorpus(options, console);
  corpus();
  const tools: McpTools = {
    version,
    tools: assistantTools,
    answer(name, input) {
      const answer = answerTool(name, input, { corpus: corpus(), options: {} });
      if (!answer) return `There is no tool ${name}.`;
      for (;;) {
        const slice = answer.next();
        if (slice.done) return slice.value;
      }
    },
  };
  // A file that the build makes of that module; a require made here keeps it out of this bundle.
  const { serveMcp } = createRequire(import.meta.url)('./mcp.cjs') as typeof Bundle;
  await serveMcp(tools);
}

/** The corpus as the files are now: an assistant stays for hours, and the writer adds sources meanwhile. */
function freshCorpus(options: LibraryOptions, console: Console): () => Corpus {
  let stamp: string | undefined;
  let corpus: Corpus | undefined;
  return () => {
    const now = libraryStamp(options);
    if (!corpus || now !== stamp) corpus = loadCorpus(options, console);
    stamp = now;
    return corpus;
  };
}
