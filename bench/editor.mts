import type { Bench, Section } from './bench.mts';
import { measureWindow } from './window.mts';

/** What a window of the real editor feels of Stet: a part of its own, for an editor may fail to start where all else runs. */
export async function run(bench: Bench): Promise<Section> {
  const title = 'In a window of the editor';
  const measured = await measureWindow(bench, (soFar) => {
    bench.keep({ title, ...soFar });
  });
  return { title, ...measured };
}
