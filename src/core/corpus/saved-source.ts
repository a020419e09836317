import { quotationsRead, rememberQuotations } from './readings.ts';
import { adoptSource } from './read-source.ts';
import type { Source } from './source.ts';
import type { Span } from '../text/span.ts';

/** A source with what has been read from it, as text that can be kept and opened again without reading it anew. */
export interface SavedSource {
  readonly parts: string;
  /** Empty where they had not been read. */
  readonly quotations: string;
}

export function saveSource(source: Source): SavedSource {
  const { paragraphs, furniture, captions, ...rest } = source;
  const spans = [paragraphs, furniture, captions].map(numbersOf);
  const quotations = quotationsRead(source);
  return {
    parts: JSON.stringify({ ...rest, spans }),
    quotations: quotations ? JSON.stringify(quotations) : '',
  };
}

/** Throws on what `saveSource` has not written: whoever kept it proves that it is unchanged before it is opened. */
export function openSource({ parts, quotations }: SavedSource): Source {
  // The form is that of saveSource, see above.
  const { spans, ...rest } = JSON.parse(parts) as Omit<
    Source,
    'paragraphs' | 'furniture' | 'captions'
  > & { spans: [number[], number[], number[]] };
  const paragraphs = spansOf(spans[0]);
  const byStart = new Map(paragraphs.map((paragraph) => [paragraph.start, paragraph]));
  // A headline and a caption are paragraphs: the same spans, as where they were read.
  const asParagraph = (span: Span) => byStart.get(span.start) ?? span;
  const source = adoptSource({
    ...rest,
    paragraphs,
    furniture: spansOf(spans[1]),
    captions: spansOf(spans[2]).map(asParagraph),
    ...(rest.headline && { headline: asParagraph(rest.headline) }),
  });
  if (quotations !== '') rememberQuotations(source, quotations);
  return source;
}

/** Gap, length, gap, length: small numbers are short in print. */
function numbersOf(spans: readonly Span[]): number[] {
  let at = 0;
  return spans.flatMap(({ start, end }) => {
    const gap = start - at;
    at = end;
    return [gap, end - start];
  });
}

function spansOf(numbers: readonly number[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (let index = 0; index < numbers.length; index += 2) {
    const start = at + numbers[index]!;
    at = start + numbers[index + 1]!;
    spans.push({ start, end: at });
  }
  return spans;
}
