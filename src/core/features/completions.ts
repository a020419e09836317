import type { DraftReading } from '../checks/check.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { bylineOf } from '../corpus/reference.ts';
import type { Passage } from '../corpus/source.ts';
import type { Span } from '../text/span.ts';

/** One thing to insert at the cursor. */
export interface Completion {
  readonly kind: 'quotation' | 'citation';
  readonly label: string;
  /** What stands beside the label: speaker, outlet, day. */
  readonly detail: string;
  /** The stretch of the draft that `text` takes the place of. */
  readonly replace: Span;
  readonly text: string;
  /** Where the words come from. */
  readonly passage: Passage;
}

export interface CompletionRequest {
  readonly reading: DraftReading;
  readonly corpus: Corpus;
  readonly offset: number;
}

/** What can be completed at the cursor; undefined where completion has nothing to offer at all. */
export function completionsAt(request: CompletionRequest): Completion[] | undefined {
  return citationKeys(request);
}

/** `@` and what has been typed of a key, at the start of a word: `[@aza`, `[see @`, but not an e-mail address. */
const typedKey = /(?:^|[\s[(;,-])@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&\-+?<>~/]*)?$/u;

const restOfKey = /^[\p{L}\p{N}_:.#$%&\-+?<>~/]*[\p{L}\p{N}_]/u;

function citationKeys({ reading, corpus, offset }: CompletionRequest): Completion[] | undefined {
  const { text, blocks } = reading.draft;
  if (!blocks.some(({ span }) => span.start <= offset && offset <= span.end)) return undefined;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const match = typedKey.exec(line);
  if (!match || isInlineCode(line)) return undefined;
  const rest = restOfKey.exec(text.slice(offset, offset + longestKey))?.[0] ?? '';
  const replace = { start: offset - (match[1]?.length ?? 0), end: offset + rest.length };
  return corpus.sources.map((source) => ({
    kind: 'citation',
    label: source.id,
    detail: bylineOf(source),
    replace,
    text: source.id,
    passage: { source, span: source.paragraphs[0] ?? { start: 0, end: 0 } },
  }));
}

/** No key is longer than a line of a list of references. */
const longestKey = 200;

/** An odd number of backticks before the cursor leaves a code span open. */
function isInlineCode(line: string): boolean {
  return (line.match(/`/gu)?.length ?? 0) % 2 === 1;
}
