import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import type { Corpus } from '../core/corpus/corpus.ts';
import { bylineOf } from '../core/corpus/reference.ts';
import type { Evidence, Finding, Fix, Severity } from '../core/checks/finding.ts';
import { findingCodes } from '../core/checks/finding.ts';
import type { Span } from '../core/text/span.ts';
import type { CheckedFile } from './check.ts';
import type { TextLines } from './positions.ts';

/** SARIF 2.1.0, for code hosts and editors that show it. Evidence stands as related locations. */
export function sarifReport(files: readonly CheckedFile[], corpus: Corpus): string {
  const results = files.flatMap((file) => [
    ...file.findings.map((finding) => resultOf(finding, file, corpus)),
    ...file.dismissed.map(({ finding, decision }) => ({
      ...resultOf(finding, file, corpus),
      suppressions: [{ kind: 'external', justification: decision.reason }],
    })),
  ]);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Stet',
            semanticVersion: version,
            rules: findingCodes.map((id) => ({ id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results,
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function resultOf(finding: Finding, { path, lines }: CheckedFile, corpus: Corpus): object {
  const artifactLocation = { uri: uriOf(path) };
  return {
    ruleId: finding.code,
    ruleIndex: findingCodes.indexOf(finding.code),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding.span, lines) } }],
    relatedLocations: finding.evidence.map((evidence, index) => ({
      id: index + 1,
      logicalLocations: [{ fullyQualifiedName: evidence.source, kind: 'source' }],
      message: { text: evidenceText(evidence, corpus) },
    })),
    fixes: finding.fixes.map((fix) => fixOf(fix, artifactLocation, lines)),
  };
}

function evidenceText(evidence: Evidence, corpus: Corpus): string {
  const source = corpus.source(evidence.source);
  const where = source === undefined ? evidence.source : `${bylineOf(source)} [@${source.id}]`;
  return `${where}: ${evidence.text}`;
}

function fixOf(fix: Fix, artifactLocation: object, lines: TextLines): object {
  const replacements = fix.edits.map(({ span, text }) => ({
    deletedRegion: regionOf(span, lines),
    insertedContent: { text },
  }));
  return {
    description: { text: fix.title },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

/** SARIF counts lines and columns from 1. */
function regionOf(span: Span, lines: TextLines): object {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

/** Relative to the working directory where the file lies below it. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  const below = relative(process.cwd(), resolve(path));
  if (below === '' || below.startsWith('..') || isAbsolute(below)) return pathToFileURL(path).href;
  return below.split(/[\\/]/u).map(encodeURIComponent).join('/');
}
