import type { SourceInput } from '../core/corpus/source.ts';

export interface SourceFile {
  source?: SourceInput;
  problems: { line: number; message: string }[];
}

export function readSourceFile(name: string, bytes: Uint8Array): SourceFile {
  const text = new TextDecoder().decode(bytes);
  const match = /^---\n(.*?)\n---\n/su.exec(text);
  const id = /^id: *(.*)$/mu.exec(match?.[1] ?? '')?.[1] ?? name.replace(/\.\w+$/u, '');
  return { source: { id, text: text.slice(match?.[0].length ?? 0) }, problems: [] };
}
