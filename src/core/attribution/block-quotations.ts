import { textOf, type Span } from '../text/span.ts';
import type { Quotation } from './quotation.ts';

/**
 * Block quotations, which need no marks: each span is a paragraph of one, paragraphs with nothing
 * but white space between them are one speech. A last line that a dash opens names the speaker.
 *
 *     > We will see how it develops.
 *     > — Vladimir Putin, at a news conference → Vladimir Putin, “We will see how it develops.”
 */
export function blockQuotationsIn(text: string, blocks: readonly Span[]): Quotation[] {
  const quotations: Quotation[] = [];
  /** The words of the last of them, part for part. */
  const pieces: string[] = [];
  let end = -1;
  for (const block of blocks) {
    const isSigned = quotations.at(-1)?.cue !== undefined;
    const goesOn = end !== -1 && !isSigned && /^[\s>]*$/u.test(text.slice(end, block.start));
    end = block.end;
    const signature = signatureOf(text, block);
    const part = withoutMarks(text, { start: block.start, end: signature?.start ?? block.end });
    const last = quotations.at(-1);
    if (!goesOn && last !== undefined) last.text = pieces.splice(0).join(' ');
    const quotation =
      goesOn && last !== undefined
        ? last
        : { parts: [] as Span[], text: '', kind: 'block' as const };
    if (part !== undefined) {
      quotation.parts.push(part);
      pieces.push(textOf(text, part));
    }
    if (signature !== undefined) {
      quotation.cue = { start: signature.start, end: signature.start + signature.dash };
      quotation.speaker = {
        span: signature.name,
        name: textOf(text, signature.name),
        how: 'named',
      };
    }
    if (quotation !== last && quotation.parts.length > 0) quotations.push(quotation);
  }
  const last = quotations.at(-1);
  if (last !== undefined) last.text = pieces.join(' ');
  return quotations;
}

interface Signature {
  readonly start: number;
  readonly dash: number;
  readonly name: Span;
}

/** A dash at the beginning of the last line, and a name that begins with a capital up to a comma or bracket. */
function signatureOf(text: string, block: Span): Signature | undefined {
  const prose = textOf(text, block).trimEnd();
  const line = prose.lastIndexOf('\n') + 1;
  const match = /^[\s>]*(—|―|–|--?)\s*(\p{Lu}[^,([\n]{0,80})/u.exec(prose.slice(line));
  if (match === null) return undefined;
  const name = match[2]!.trimEnd();
  const start = block.start + line + match[0].indexOf(match[1]!);
  const nameStart = block.start + line + match[0].length - match[2]!.length;
  return {
    start,
    dash: match[1]!.length,
    name: { start: nameStart, end: nameStart + name.length },
  };
}

function withoutMarks(text: string, span: Span): Span | undefined {
  const outer = /[\s“”"«»„‘’']/u;
  let { start, end } = span;
  while (start < end && outer.test(text.charAt(start))) start++;
  while (end > start && outer.test(text.charAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}
