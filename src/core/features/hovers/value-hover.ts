import type { BlockReading } from '../../checks/check.ts';
import { describeQuantity, findQuantities } from '../../quantity/index.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { overlaps, shift } from '../../text/span.ts';
import { describeTime } from '../../time/index.ts';
import { touches, type HoverRequest, type HoverText } from './hover-text.ts';

/** How the date or figure under the cursor was taken, where it does not say all of itself. */
export function valueHover(request: HoverRequest): HoverText | undefined {
  const block = request.reading.blocks.find(({ block: { span } }) => touches(span, request.offset));
  return block && (timeHover(block, request) ?? quantityHover(block, request));
}

function timeHover({ times }: BlockReading, { reading, offset }: HoverRequest) {
  const time = times.find(({ span }) => touches(span, offset));
  const described = time && describeTime(reading.draft.text, time, reading.issued);
  return time && hover(time.span, described);
}

/** A figure in a date is a part of the date. */
function quantityHover({ block: { prose, span }, times }: BlockReading, { offset }: HoverRequest) {
  const quantity = findQuantities(prose).find((each) =>
    touches(shift(each.span, span.start), offset),
  );
  if (!quantity) return undefined;
  const at = shift(quantity.span, span.start);
  if (times.some((time) => overlaps(time.span, at))) return undefined;
  return hover(at, describeQuantity(prose, quantity));
}

function hover(span: HoverText['span'], described: string | undefined): HoverText | undefined {
  return described === undefined
    ? undefined
    : { span, markdown: escapeMarkdown(described), passages: [] };
}
