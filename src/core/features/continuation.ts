import { suggestQuotations } from '../anchoring/suggest-quotations.ts';
import { composeQuotation } from '../attribution/compose-quotation.ts';
import type { HouseStyle } from '../attribution/compose-quotation.ts';
import type { DraftReading } from '../checks/check.ts';
import { openQuotationIn } from '../checks/open-quotation-in.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { spanOf } from '../text/span.ts';
import type { Span } from '../text/span.ts';
import { words } from '../text/words.ts';

/** What takes the place of `replace`; it begins with the words that stand there, as the writer typed them. */
export interface Continuation {
  readonly replace: Span;
  readonly text: string;
}

export interface ContinuationRequest {
  readonly reading: DraftReading;
  readonly corpus: Corpus;
  readonly offset: number;
  readonly style: HouseStyle;
}

/** Fewer words than these begin too many sentences to know which one is meant. Chosen. */
const fewestWords = 3;

/**
 * The rest of the quotation that the writer is typing from memory, once only one is left that
 * begins with the words that stand; undefined before, and where nothing begins so. What stands is
 * kept letter for letter.
 */
export function continuationAt(request: ContinuationRequest): Continuation | undefined {
  const { reading, corpus, offset, style } = request;
  const open = openQuotationIn(reading, offset);
  if (!open || open.finished) return undefined;
  const { text } = reading.draft;
  const typed = text.slice(open.words.start, offset);
  if (words(typed).length < fewestWords || typed !== typed.trimStart()) return undefined;
  const meant = suggestQuotations(corpus, { typed, before: open.place.before }).flatMap(
    (suggestion) => {
      const rest = restAfter(typed, suggestion.text);
      return rest === undefined ? [] : { ...suggestion, rest };
    },
  );
  // A sentence and the speech it begins go on alike as far as the sentence goes: that is offered.
  const [shortest] = [...meant].sort((a, b) => a.rest.length - b.rest.length);
  if (!shortest) return undefined;
  const alike = shortest.rest.replace(/\p{P}+$/u, '');
  if (meant.some(({ rest }) => !rest.startsWith(alike))) return undefined;
  const { speaker, source } = shortest;
  const whole = { words: typed + shortest.rest, source, ...(speaker !== undefined && { speaker }) };
  return {
    replace: spanOf(open.words.start, open.words.end),
    text: composeQuotation(whole, open.place, style),
  };
}

/** What of `text` follows the words typed, the last of which may be cut off; undefined where it begins otherwise. */
function restAfter(typed: string, text: string): string | undefined {
  const wanted = words(typed);
  const found = words(text);
  const last = wanted.length - 1;
  const cutOff = wanted[last]!.end === typed.length;
  const begins = wanted.every(({ folded }, index) =>
    index === last && cutOff
      ? found[index]?.folded.startsWith(folded)
      : found[index]?.folded === folded,
  );
  if (!begins) return undefined;
  const end = found[last]!;
  const written = wanted[last]!;
  if (!cutOff) return text.slice(end.end).replace(/^\s+/u, /\s$/u.test(typed) ? '' : ' ');
  return text.slice(end.start + (written.end - written.start));
}
