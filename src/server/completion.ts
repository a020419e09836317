import type { CompletionItem, Connection } from 'vscode-languageserver';
import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver';
import { renderExcerpt } from '../core/corpus/excerpt.ts';
import { referenceOf } from '../core/corpus/reference.ts';
import { completionsAt } from '../core/features/completions.ts';
import type { Completion } from '../core/features/completions.ts';
import { escapeMarkdown } from '../core/text/markdown.ts';
import { shift, textOf } from '../core/text/span.ts';
import type { DraftWindow } from './checked-draft.ts';
import type { Drafts } from './drafts.ts';
import { rangeOf } from './positions.ts';
import type { Workspace } from './workspace.ts';

/** Marks that open a quotation, the at-sign of a citation, and the space after each word of a quotation. */
export const triggerCharacters = ['“', '"', '‘', "'", '«', '„', '@', ' '];

export function registerCompletion(
  connection: Connection,
  drafts: Drafts,
  workspace: Workspace,
): void {
  connection.onCompletion(({ textDocument, position, context }) => {
    const draft = drafts.around(textDocument.uri, position);
    if (!draft) return null;
    const completions = completionsAt({
      ...draft,
      ...wholeOf(draft),
      offset: draft.document.offsetAt(position) - draft.start,
      style: workspace.houseStyle,
      translation: workspace.translation,
      asked: context?.triggerKind !== CompletionTriggerKind.TriggerCharacter,
    });
    if (!completions) return null;
    return {
      isIncomplete: true,
      items: completions.map((completion, index) => itemOf(completion, index, draft, workspace)),
    };
  });
}

/** Characters up to which a draft is searched for what it already quotes at each keystroke. Chosen: 8,000 words. */
const searchedLength = 50_000;

function wholeOf({ document }: DraftWindow): { draft?: string } {
  const draft = document.getText();
  return draft.length <= searchedLength ? { draft } : {};
}

const kinds: Record<Completion['kind'], CompletionItemKind> = {
  quotation: CompletionItemKind.Text,
  citation: CompletionItemKind.Reference,
};

function itemOf(
  completion: Completion,
  index: number,
  { document, reading, start }: DraftWindow,
  { translation }: Workspace,
): CompletionItem {
  const { passage, replace } = completion;
  const typed = textOf(reading.draft.text, replace);
  const item: CompletionItem = {
    label: completion.label,
    labelDetails: { description: completion.hint },
    detail: completion.detail,
    kind: kinds[completion.kind],
    // The order is decided here; what the editor itself would match and sort by is the text as typed.
    sortText: String(index).padStart(4, '0'),
    filterText: `${typed} ${completion.filter}`,
    insertTextFormat: InsertTextFormat.PlainText,
    textEdit: { range: rangeOf(document, shift(replace, start)), newText: completion.text },
    documentation: {
      kind: MarkupKind.Markdown,
      value: `${renderExcerpt(passage)}\n\n— ${escapeMarkdown(referenceOf(passage.source, translation))}`,
    },
  };
  return item;
}
