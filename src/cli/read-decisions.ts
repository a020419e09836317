import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseDecisions, type Decision } from '../core/features/decisions.ts';
import type { Console } from './console.ts';
import { reasonOf } from './console.ts';

/** The decisions that bear on a draft, and its path as they name it. */
export interface DraftDecisions {
  readonly draft: string;
  readonly decisions: readonly Decision[];
}

/**
 * Reads `.stet/decisions.jsonl` in the draft's folder or the nearest folder above it that has one.
 * Broken lines are told; the others count. The file is never written.
 */
export function readDecisions(path: string, console: Console): DraftDecisions {
  const draft = resolve(path);
  for (let folder = dirname(draft); ; folder = dirname(folder)) {
    const file = join(folder, '.stet', 'decisions.jsonl');
    const text = readIfThere(file, console);
    if (text !== undefined) {
      const { decisions, problems } = parseDecisions(text);
      for (const { line, message } of problems) {
        console.err(`${relative(process.cwd(), file)}:${line}: warning: ${message}`);
      }
      return { draft: relative(folder, draft).replaceAll('\\', '/'), decisions };
    }
    if (folder === dirname(folder)) return { draft: path, decisions: [] };
  }
}

function readIfThere(file: string, console: Console): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // Most folders have no decisions; a file that is there and cannot be read is told.
    const missing =
      error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR)$/u.test(String(error.code));
    if (!missing) console.err(`${file}: warning: ${reasonOf(error)}`);
    return undefined;
  }
}
