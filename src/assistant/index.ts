import { checkDraft } from './check-draft.ts';
import { findQuotation } from './find-quotation.ts';
import { passages } from './passages.ts';
import { checkDraftTool, findQuotationTool, passagesTool } from './tools.ts';
import type { AssistantTool, ToolAnswer, ToolRequest } from './tools.ts';

export type { AssistantTool, ToolAnswer, ToolInput, ToolRequest } from './tools.ts';

const answers: readonly (readonly [AssistantTool, (request: ToolRequest) => ToolAnswer])[] = [
  [findQuotationTool, findQuotation],
  [checkDraftTool, checkDraft],
  [passagesTool, passages],
];

export const assistantTools: readonly AssistantTool[] = answers.map(([tool]) => tool);

/** The answer of a tool; undefined for a name that none has. Whatever is no text among the inputs counts as absent. */
export function answerTool(
  name: string,
  input: Readonly<Record<string, unknown>>,
  { corpus, options }: Pick<ToolRequest, 'corpus' | 'options'>,
): ToolAnswer | undefined {
  const answer = answers.find(([tool]) => tool.name === name)?.[1];
  const texts = Object.entries(input).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  return answer?.({ corpus, options, input: Object.fromEntries(texts) });
}
