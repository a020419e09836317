import type { Settings } from './protocol/index.ts';

/** What holds where a client says nothing. package.json states the same defaults; a test compares them. */
export const defaultSettings: Settings = {
  sources: ['sources'],
  bundledCorpus: true,
  check: 'onType',
  languages: ['markdown'],
  sensitivity: 'balanced',
  houseSpellings: [],
  severity: {},
  hover: 'full',
  quoteMarks: 'curly',
  marks: 'gutter',
  inlayHints: { dates: false },
  codeLens: { coverage: false },
  completion: {
    insertAttribution: true,
    insertCitation: true,
    attributionOrder: 'after',
    citationForm: 'key',
  },
};

/** Settings as they came over the wire: a value of the wrong type or outside its list counts as not set. */
export function parseSettings(value: unknown): Settings {
  const given = isRecord(value) ? value : {};
  const group = (name: string) => (isRecord(given[name]) ? given[name] : {});
  const completion = group('completion');
  const { bundledCorpus } = given;
  return {
    sources: stringsOr(given['sources'], defaultSettings.sources),
    bundledCorpus: booleanOr(bundledCorpus, defaultSettings.bundledCorpus),
    check: oneOf(given['check'], ['onType', 'onSave', 'manual'], defaultSettings.check),
    languages: stringsOr(given['languages'], defaultSettings.languages),
    sensitivity: oneOf(
      given['sensitivity'],
      ['careful', 'balanced', 'eager'],
      defaultSettings.sensitivity,
    ),
    houseSpellings: stringsOr(given['houseSpellings'], defaultSettings.houseSpellings),
    severity: parseSeverity(given['severity']),
    hover: oneOf(given['hover'], ['full', 'brief', 'off'], defaultSettings.hover),
    quoteMarks: oneOf(given['quoteMarks'], ['curly', 'straight'], defaultSettings.quoteMarks),
    marks: oneOf(given['marks'], ['off', 'gutter', 'inline'], defaultSettings.marks),
    inlayHints: {
      dates: booleanOr(group('inlayHints')['dates'], defaultSettings.inlayHints.dates),
    },
    codeLens: {
      coverage: booleanOr(group('codeLens')['coverage'], defaultSettings.codeLens.coverage),
    },
    completion: {
      insertAttribution: booleanOr(
        completion['insertAttribution'],
        defaultSettings.completion.insertAttribution,
      ),
      insertCitation: booleanOr(
        completion['insertCitation'],
        defaultSettings.completion.insertCitation,
      ),
      attributionOrder: oneOf(
        completion['attributionOrder'],
        ['after', 'inverted', 'before'],
        defaultSettings.completion.attributionOrder,
      ),
      citationForm: oneOf(
        completion['citationForm'],
        ['key', 'byline'],
        defaultSettings.completion.citationForm,
      ),
    },
  };
}

const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

function parseSeverity(value: unknown): Settings['severity'] {
  const result: Settings['severity'] = {};
  for (const [code, level] of Object.entries(isRecord(value) ? value : {})) {
    const known = severities.find((severity) => severity === level);
    if (known) result[code] = known;
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringsOr(value: unknown, otherwise: string[]): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : otherwise;
}

function booleanOr(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((item) => item === value) ?? otherwise;
}
