import { createRequire } from 'node:module';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { parseEdtf } from '../core/corpus/edtf.ts';
import { check, type CheckCommand } from './check.ts';
import { UsageError, type Console, type ExitCode } from './console.ts';
import { extract, type ExtractCommand } from './extract.ts';
import type { LibraryOptions } from './library.ts';
import { listQuotations, type QuotationsCommand } from './list-quotations.ts';
import { serveAssistants } from './mcp.ts';
import { listSources, type SourcesCommand } from './list-sources.ts';

/** Arguments and exit codes; each command is a file of its own. */
function main(): void {
  const program = commands((code) => {
    process.exitCode = code;
  });
  try {
    program.parse();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** A reader such as `head` that has seen enough closes the pipe: that is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** Commander has already printed its own errors; help and version are no errors. */
function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (!(error instanceof UsageError)) throw error;
  terminal.err(`stet: ${error.message}`);
  return 2;
}

const terminal: Console = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  // Outside a terminal `isTTY` is undefined, whatever its type says, and that would mean "as you like".
  colour: process.stdout.isTTY ? process.env['NO_COLOR'] === undefined : false,
  width: process.stdout.isTTY ? process.stdout.columns : 100,
};

function commands(finish: (code: ExitCode) => void): Command {
  const program = new Command('stet')
    .description(
      'Checks a Markdown draft against its sources: quotations, citations, dates and claims.',
    )
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing at or above the level of --fail-on, 1 findings, 2 wrong use or unreadable input.',
    );

  withLibrary(program.command('check'))
    .description('check drafts and print what parts from the sources')
    .argument('<files...>', 'Markdown drafts; “-” is standard input')
    .option(
      '--date <day>',
      'the day the drafts speak from, such as 2023-12-18, instead of their front matter’s',
      edtf,
    )
    .addOption(
      new Option('--format <format>', 'how to print')
        .choices(['pretty', 'json', 'sarif'])
        .default('pretty'),
    )
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 when a finding is at least this')
        .choices(['error', 'warning', 'never'])
        .default('warning'),
    )
    .action((files: string[], options: CheckCommand) => {
      finish(check(files, options, terminal));
    });

  withLibrary(program.command('sources'))
    .description('list the sources that drafts are checked against')
    .addOption(listFormat())
    .action((options: SourcesCommand) => {
      finish(listSources(options, terminal));
    });

  withLibrary(program.command('quotations'))
    .description('list what the sources have in quote marks')
    .argument('[query]', 'words that stand together in the quotation')
    .option('--speaker <name>', 'only what this person or body said')
    .addOption(listFormat())
    .action((query: string | undefined, options: QuotationsCommand) => {
      finish(listQuotations({ ...options, ...(query === undefined ? {} : { query }) }, terminal));
    });

  program
    .command('extract')
    .description('print the quotations and times of a text as JSON')
    .argument('<file>', 'a Markdown or plain text file; “-” is standard input')
    .option('--date <day>', 'the day the text speaks from', edtf)
    .addOption(new Option('--format <format>', 'how to print').choices(['json']).default('json'))
    .action((file: string, options: ExtractCommand) => {
      finish(extract(file, options, terminal));
    });

  program
    .command('lsp')
    .description('serve the Language Server Protocol to an editor')
    .requiredOption('--stdio', 'speak over standard input and output')
    .action(() => {
      // The server is a bundle of its own, so that the other commands need not load it.
      createRequire(import.meta.url)('./server.cjs');
    });

  withLibrary(program.command('mcp'))
    .description('serve the sources to an assistant by the Model Context Protocol (stdio)')
    .action(async (options: LibraryOptions) => {
      await serveAssistants(options, terminal);
    });

  for (const command of program.commands) command.exitOverride();
  return program;
}

function withLibrary(command: Command): Command {
  return command
    .option(
      '--sources <folder>',
      'a folder (or file) of sources, .md and .txt; may be given more than once',
      (folder: string, others: LibraryOptions['sources']) => [...others, folder],
      [] as LibraryOptions['sources'],
    )
    .option('--no-bundled', 'leave out the articles that come with Stet')
    .option('--no-cache', 'read the sources anew and keep nothing of them for the next time');
}

function listFormat(): Option {
  return new Option('--format <format>', 'how to print')
    .choices(['pretty', 'json'])
    .default('pretty');
}

function edtf(text: string): string {
  if (parseEdtf(text) === undefined) {
    throw new InvalidArgumentError('Write a date such as 2023-12-18.');
  }
  return text;
}

main();
