import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Evidence, Finding, FindingCode, Severity } from '../core/checks/finding.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { say, type Translation } from '../core/text/phrase.ts';
import type { SourceProblem } from '../sources/read-source-file.ts';
import { rangeOf, sourceDocument, wholeLine } from './positions.ts';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

interface DiagnosticContext {
  readonly document: TextDocument;
  readonly corpus: Corpus;
  /** Where a code is explained, with an example that is flagged and one that is left alone. */
  readonly pageOf: (code: FindingCode) => string;
}

/** A finding as the editor shows it. */
export function diagnosticOf(
  finding: Finding,
  { document, corpus, pageOf }: DiagnosticContext,
): Diagnostic {
  const related = finding.evidence.flatMap((evidence) => relatedInformation(evidence, corpus));
  return {
    range: rangeOf(document, finding.span),
    severity: severities[finding.severity],
    code: finding.code,
    codeDescription: { href: pageOf(finding.code) },
    source: 'Stet',
    message: finding.message,
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** What is wrong with a line of a file that Stet reads, in the writer's language. */
export function problemDiagnostic(
  { line, message, phrase }: SourceProblem,
  translation: Translation,
): Diagnostic {
  return {
    range: wholeLine(line),
    severity: DiagnosticSeverity.Warning,
    source: 'Stet',
    message: phrase ? say(phrase, translation) : message,
  };
}

function relatedInformation(evidence: Evidence, corpus: Corpus): DiagnosticRelatedInformation[] {
  const source = corpus.source(evidence.source);
  if (!source) return [];
  const document = sourceDocument(source);
  return [
    {
      location: { uri: document.uri, range: rangeOf(document, evidence.span) },
      message: `${source.outlet ?? source.id}: ${oneLine(evidence.text)}`,
    },
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
