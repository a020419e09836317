import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import {
  decisionEverywhere,
  decisionHere,
  decisionsOn,
  parseDecisions,
  withDecision,
  withoutDecision,
  withRenamedDraft,
} from '../core/features/decisions.ts';
import type { Decision, DecisionFile, DecisionMade } from '../core/features/decisions.ts';
import { problemDiagnostic } from './diagnostics.ts';
import type { LibraryFiles } from './files.ts';
import type { ServerHost } from './host.ts';
import type { DecisionScope } from './protocol/index.ts';
import type { Workspace } from './workspace.ts';
import type { Finding } from '../core/checks/finding.ts';

/** The decisions that bear on a draft, and its path as they name it. */
export interface DraftDecisions {
  readonly draft: string;
  readonly decisions: readonly Decision[];
}

const none: DraftDecisions = { draft: '', decisions: [] };

/** Where the decisions are kept, below the folder that they speak of. */
const filePath = ['.stet', 'decisions.jsonl'] as const;

/**
 * What the writer has decided about findings, in `.stet/decisions.jsonl` of the draft's folder or
 * the nearest one above that has it. A line that cannot be read is told and stays as it is.
 */
export class Decisions {
  readonly #files: LibraryFiles;
  readonly #workspace: Workspace;
  readonly #connection: Connection;
  readonly #host: ServerHost;
  /** By the file's URI, as last read; undefined where there is none. */
  readonly #read = new Map<string, Promise<DecisionFile | undefined>>();
  readonly #listeners: (() => void)[] = [];
  /** Ends when what was last asked for is written: two at once would each lose the other's line. */
  #writing: Promise<void> = Promise.resolve();
  /** Rises when what was read may no longer hold. */
  generation = 0;

  constructor(files: LibraryFiles, workspace: Workspace, connection: Connection, host: ServerHost) {
    this.#files = files;
    this.#workspace = workspace;
    this.#connection = connection;
    this.#host = host;
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The decisions on a draft; none for a draft that has no file of its own yet. */
  async of(draft: string): Promise<DraftDecisions> {
    if (!hasFile(draft)) return none;
    for (const folder of foldersAbove(draft)) {
      const found = await this.#fileIn(folder);
      if (found) return { draft: pathIn(folder, draft), decisions: found.decisions };
    }
    return none;
  }

  /** Keeps a decision on a finding of the draft that has this text; rejects where it cannot be written. */
  async add(
    draft: string,
    text: string,
    finding: Finding,
    { scope, reason }: { scope: DecisionScope; reason: string },
  ): Promise<void> {
    const folder = await this.#folderFor(draft);
    const by = await this.#host.writerName?.(folder);
    const made: DecisionMade = {
      draft: pathIn(folder, draft),
      reason,
      date: today(),
      ...(by !== undefined && { by }),
    };
    const decision =
      scope === 'here'
        ? decisionHere(finding, text, made)
        : decisionEverywhere(finding.code, scope, made);
    await this.#rewrite(folder, (lines) => withDecision(lines, decision));
  }

  /** Takes a decision back, given as its line. */
  async remove(draft: string, line: string): Promise<void> {
    const [decision] = parseDecisions(line).decisions;
    if (decision === undefined) return;
    const folder = await this.#folderFor(draft);
    await this.#rewrite(folder, (lines) => withoutDecision(lines, decision));
  }

  /**
   * Decisions follow a draft, or a folder of drafts, to its new path: in their file, or from one file
   * to the end of another, which has them before the first loses them.
   */
  async renamed(from: string, to: string): Promise<void> {
    // A folder may have taken its own file along.
    this.#read.clear();
    const folder = await this.#folderFor(from);
    const target = await this.#folderFor(to);
    const renaming = { from: pathIn(folder, from), to: pathIn(target, to) };
    const moved = decisionsOn(await this.#textIn(folder), renaming.from);
    if (moved.length === 0) return;
    if (folder === target) {
      await this.#rewrite(folder, (text) => withRenamedDraft(text, renaming));
      return;
    }
    const lines = moved.map((decision) => JSON.stringify(decision)).join('\n');
    const added = parseDecisions(withRenamedDraft(lines, renaming)).decisions;
    await this.#rewrite(target, (text) => added.reduce(withDecision, text));
    await this.#rewrite(folder, (text) => moved.reduce(withoutDecision, text));
  }

  /** Files that were created, changed or deleted. */
  filesChanged(uris: readonly string[]): void {
    if (!uris.some((uri) => uri.endsWith(`/${filePath.join('/')}`))) return;
    // All of them: a client may write a URI otherwise than we do.
    this.#read.clear();
    this.#changed();
  }

  /** The file in which a decision on a draft is or would be kept. */
  async fileFor(draft: string): Promise<string> {
    return fileIn(await this.#folderFor(draft));
  }

  /** The folder that has decisions already; else the workspace's; else the draft's own. */
  async #folderFor(draft: string): Promise<string> {
    for (const folder of foldersAbove(draft)) if (await this.#fileIn(folder)) return folder;
    return this.#workspace.folderOf(draft) ?? foldersAbove(draft)[0] ?? draft;
  }

  #rewrite(folder: string, change: (text: string) => string): Promise<void> {
    const uri = fileIn(folder);
    const writing = this.#writing.then(async () => {
      // Read anew: another program may have written meanwhile.
      await this.#files.write(uri, change(await this.#textIn(folder)));
      this.#read.delete(uri);
      this.#changed();
    });
    // Who asked hears of it; who comes next is not kept from writing.
    this.#writing = writing.catch(() => undefined);
    return writing;
  }

  /** Rejects where it is not UTF-8, which is never rewritten. */
  async #textIn(folder: string): Promise<string> {
    const bytes = await this.#files.readIfThere(fileIn(folder));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  }

  #changed(): void {
    this.generation++;
    for (const listener of this.#listeners) listener();
  }

  #fileIn(folder: string): Promise<DecisionFile | undefined> {
    const uri = fileIn(folder);
    let reading = this.#read.get(uri);
    if (!reading) this.#read.set(uri, (reading = this.#readFile(uri)));
    return reading;
  }

  async #readFile(uri: string): Promise<DecisionFile | undefined> {
    let file: DecisionFile | undefined;
    try {
      const bytes = await this.#files.readIfThere(uri);
      file = bytes && parseDecisions(new TextDecoder().decode(bytes));
    } catch (error) {
      this.#connection.console.warn(`reading the decisions in ${uri}: ${String(error)}`);
    }
    const diagnostics =
      file?.problems.map((problem) => problemDiagnostic(problem, this.#workspace.translation)) ??
      [];
    void this.#connection.sendDiagnostics({ uri, diagnostics });
    return file;
  }
}

/** A draft that was never saved stands in no folder. */
export function hasFile(draft: string): boolean {
  return !draft.startsWith('untitled:');
}

function foldersAbove(draft: string): string[] {
  const folders: string[] = [];
  let at = URI.parse(draft);
  for (let up = Utils.dirname(at); up.path !== at.path; up = Utils.dirname(at)) {
    folders.push(up.toString());
    at = up;
  }
  return folders;
}

function fileIn(folder: string): string {
  return Utils.joinPath(URI.parse(folder), ...filePath).toString();
}

function pathIn(folder: string, draft: string): string {
  const above = URI.parse(folder).path.replace(/\/$/u, '');
  return URI.parse(draft).path.slice(above.length + 1);
}

/** The writer's own day. The core has no clock; a decision is dated where it is made. */
function today(): string {
  const now = new Date();
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}
