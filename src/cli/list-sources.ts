import { bylineOf } from '../core/corpus/reference.ts';
import { printable, type Console, type ExitCode } from './console.ts';
import { loadCorpus, type LibraryOptions } from './library.ts';

export interface SourcesCommand extends LibraryOptions {
  readonly format: 'pretty' | 'json';
}

/** `stet sources`: key, outlet, day and headline of each, and how the day is known. */
export function listSources(command: SourcesCommand, console: Console): ExitCode {
  const { sources } = loadCorpus(command, console);
  if (command.format === 'json') {
    const listed = sources.map(
      ({ id, title, author, outlet, place, issued, url, language, note }) => ({
        id,
        title,
        author,
        outlet,
        place,
        issued,
        url,
        language,
        note,
      }),
    );
    console.out(JSON.stringify({ version: 1, sources: listed }, undefined, 2));
    return 0;
  }
  if (sources.length === 0) console.out('No sources.');
  for (const source of sources) {
    const lines = [
      `@${source.id}`,
      `  ${bylineOf(source)}${source.title === undefined ? '' : `: ${source.title}`}`,
      ...(source.note === undefined ? [] : [`  ${source.note}`]),
      ...(source.url === undefined ? [] : [`  ${source.url}`]),
    ];
    console.out(lines.map(printable).join('\n'));
  }
  return 0;
}
