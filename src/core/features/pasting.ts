import { isFaithful, matchQuotation } from '../anchoring/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Passage, Source } from '../corpus/source.ts';
import { spanOf } from '../text/span.ts';
import { words } from '../text/words.ts';

/** Fewer words than these stand in many a text by chance. Chosen. */
const fewestWords = 4;
/** More than these is an article that is moved, not a quotation. Chosen. */
const mostWords = 400;

/** The passage that pasted words were copied from; undefined unless a source has all of them, word for word and in one piece. */
export function passageOfPaste(pasted: string, corpus: Corpus): Passage | undefined {
  const text = withoutMarks(pasted);
  const count = words(text).length;
  if (count < fewestWords || count > mostWords) return undefined;
  const { best } = matchQuotation(text, [spanOf(0, text.length)], corpus);
  const [piece, ...others] = best?.pieces ?? [];
  if (!best || !piece || others.length > 0 || piece.joined) return undefined;
  // Speech and report in one are no quotation.
  if (best.standing === 'mixed') return undefined;
  return isFaithful(best) ? { source: best.source, span: piece.span } : undefined;
}

/** The source that a pasted address is that of. */
export function sourceOfAddress(pasted: string, corpus: Corpus): Source | undefined {
  const address = comparable(pasted);
  if (address === undefined) return undefined;
  return corpus.sources.find(({ url }) => url !== undefined && comparable(url) === address);
}

/** Marks around the whole come with what is copied, and would be printed twice. */
function withoutMarks(pasted: string): string {
  return pasted.trim().replace(/^["“„«‘']+|["”“»’']+$/gu, '');
}

/** An address without what differs between two links to one page: scheme, "www.", a last slash, what follows ? or #. */
function comparable(address: string): string | undefined {
  const match = /^\s*https?:\/\/(?:www\.)?([^\s?#]+?)\/?(?:[?#]\S*)?\s*$/iu.exec(address);
  return match?.[1]?.toLowerCase();
}
