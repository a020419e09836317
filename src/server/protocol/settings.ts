/** What the server is told when it starts, and the settings. */

/** Before the folder in which the server, as a process, keeps its compiled code. */
export const codeFolderArgument = '--code-folder=';

export interface InitializationOptions {
  /** The client answers `stet/listFiles`, `stet/readFile` and `stet/writeFile`. */
  files?: boolean;
  /** The client has the commands that quick fixes and lenses name: it asks for reasons and shows the review. */
  commands?: boolean;
  /**
   * Link that explains a finding, with `{code}` in the place of its code or `{line}` in that of the
   * line where its section begins. Default: docs/findings.md as a file.
   */
  findingsLink?: string;
  /** A folder of the client's own, as a `file:` URI, where the server may keep what it has read of the library. */
  storage?: string;
  /**
   * What stands for each English template of a message in the writer's language (the bundle of
   * `vscode.l10n`). Without it, and for what it lacks, English.
   */
  translation?: Record<string, string>;
  /** For clients that cannot be asked for their configuration. */
  settings?: Partial<Settings>;
}

export type FindingSeverity = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The settings under `stet`, as package.json declares them. */
export interface Settings {
  sources: string[];
  bundledCorpus: boolean;
  check: 'onType' | 'onSave' | 'manual';
  /** The editor's names of the languages that drafts are written in. */
  languages: string[];
  sensitivity: 'careful' | 'balanced' | 'eager';
  /** Spellings of names that the house prefers. */
  houseSpellings: string[];
  severity: Record<string, FindingSeverity>;
  hover: 'full' | 'brief' | 'off';
  quoteMarks: 'curly' | 'straight';
  /** How what the sources bear out is marked in the text. */
  marks: 'off' | 'gutter' | 'inline';
  inlayHints: { dates: boolean };
  codeLens: { coverage: boolean };
  completion: {
    insertAttribution: boolean;
    insertCitation: boolean;
    attributionOrder: 'after' | 'inverted' | 'before';
    citationForm: 'key' | 'byline';
  };
}
