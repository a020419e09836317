/** Where a command prints, and where the files it is given are. Tests and `main.ts` hand in the process's own. */
export interface Console {
  out(text: string): void;
  err(text: string): void;
  /** True where colour is wanted: on a terminal, unless the user has asked for none. */
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** 0: nothing to report; 1: findings; 2: wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** Wrong use or input that cannot be read: ends the command with exit code 2 and this message. */
export class UsageError extends Error {}

/**
 * Text of drafts and sources for a terminal: what could move the cursor, change colours or turn the
 * reading direction is shown as a space.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, ' ');
}

/** Why the disk refused, without its code and path. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EISDIR') return 'is a folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  return error instanceof Error ? error.message : String(error);
}
