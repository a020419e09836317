import type { TimeExpression } from '../time/index.ts';
import type { EventMention } from './events.ts';
import type { Syntax } from './frames.ts';
import { relationBefore, type TimeValue } from './time-values.ts';
import type { Token } from './tokens.ts';

/** A time and the event that it dates. */
export interface TimedEvent extends TimeValue {
  readonly event: EventMention;
  /** True when the time stands in an earlier sentence of the same speaker. */
  readonly carried?: boolean;
}

/** The events that a time belongs to: the noun it stands before or right behind, and the verb of its clause. */
export function timedEvents(
  tokens: readonly Token[],
  syntax: Syntax,
  events: readonly EventMention[],
  expression: TimeExpression,
): TimedEvent[] {
  if (expression.type !== 'DATE' && expression.type !== 'TIME') return [];
  const first = tokens.findIndex((token) => token.end > expression.span.start);
  if (first < 0) return [];
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < expression.span.end) last++;
  const relation = relationBefore(tokens, first);
  const within = syntax.groups.find(
    (g) => g.from <= last + 1 && g.to > last + 1 && touches(tokens, last + 1),
  );
  if (within && isNominal(tokens[last + 1]) && (within.from <= first || within.from === last + 1)) {
    const noun = events.find((event) => !event.frame && event.at === within.head);
    return noun ? [{ expression, relation: 'at', event: noun }] : [];
  }
  const found: TimedEvent[] = [];
  const verb = events.find(
    (event) => event.frame !== undefined && event.at === verbFor(syntax, first),
  );
  const beside = syntax.groups.findLast((g) => g.to <= first && g.to >= first - 1);
  const noun = beside && events.find((event) => !event.frame && event.at === beside.head);
  if (verb) found.push({ expression, relation, event: verb });
  if (noun && (verb === undefined || noun.at > verb.at))
    found.push({ expression, relation, event: noun });
  return found;
}

function touches(tokens: readonly Token[], next: number): boolean {
  const before = tokens[next - 1];
  const token = tokens[next];
  return before !== undefined && token !== undefined && token.start - before.end <= 1;
}

function isNominal(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === 'noun' || token.tag === 'name' || token.tag === 'adjective')
  );
}

/** The verb of the clause in which a token stands, or of the clause that follows an opening phrase. */
function verbFor(syntax: Syntax, index: number): number | undefined {
  const frame = syntax.frames[syntax.frameOf[index] ?? -1];
  return frame?.verb;
}
