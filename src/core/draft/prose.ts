import type { ParsedDraft } from './draft.ts';

const masked = new WeakMap<ParsedDraft, string>();

/** The whole draft with everything that is not prose blanked, offset for offset. Made once for each reading. */
export function proseOf(draft: ParsedDraft): string {
  let prose = masked.get(draft);
  if (prose === undefined) {
    prose = mask(draft);
    masked.set(draft, prose);
  }
  return prose;
}

function mask({ text, blocks }: ParsedDraft): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { span, prose } of blocks) {
    pieces.push(text.slice(at, span.start).replace(/[^\n]/g, ' '), prose);
    at = span.end;
  }
  pieces.push(text.slice(at).replace(/[^\n]/g, ' '));
  return pieces.join('');
}
