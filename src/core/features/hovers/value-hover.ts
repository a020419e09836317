import type { BlockReading } from '../../checks/check.ts';
import { describeQuantity, findQuantities } from '../../quantity/index.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { say, type Phrase, type Translation } from '../../text/phrase.ts';
import { overlaps, shift } from '../../text/span.ts';
import { describeTime } from '../../time/index.ts';
import { touches, type HoverRequest, type HoverText } from './hover-text.ts';

/** How the date or figure under the cursor was taken, where it does not say all of itself. */
export function valueHover(request: HoverRequest): HoverText | undefined {
  const block = request.reading.blocks.find(({ block: { span } }) => touches(span, request.offset));
  if (!block) return undefined;
  return timeHover(block, request) ?? quantityHover(block, request);
}

function timeHover({ times }: BlockReading, { reading, offset, translation }: HoverRequest) {
  const time = times.find(({ span }) => touches(span, offset));
  const described = time && describeTime(reading.draft.text, time, reading.issued);
  return time && hover(time.span, described, translation);
}

/** A figure in a date is a part of the date. */
function quantityHover(
  { block: { prose, span }, times }: BlockReading,
  { offset, translation }: HoverRequest,
) {
  const quantity = findQuantities(prose).find((each) =>
    touches(shift(each.span, span.start), offset),
  );
  if (!quantity) return undefined;
  const at = shift(quantity.span, span.start);
  if (times.some((time) => overlaps(time.span, at))) return undefined;
  return hover(at, describeQuantity(prose, quantity), translation);
}

function hover(
  span: HoverText['span'],
  described: Phrase | undefined,
  translation: Translation | undefined,
): HoverText | undefined {
  return described === undefined
    ? undefined
    : { span, markdown: escapeMarkdown(say(described, translation)), passages: [] };
}
