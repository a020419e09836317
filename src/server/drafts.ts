import type { CancellationToken, Connection, Position, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/checks/finding.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { applyDecisions } from '../core/features/decisions.ts';
import type { Decision } from '../core/features/decisions.ts';
import { corpusOfDraft, shiftFinding } from '../core/language-service.ts';
import { withReading } from './checked-draft.ts';
import type { CheckedDraft, CheckedWindow, DraftWindow } from './checked-draft.ts';
import { Checkers } from './checkers.ts';
import type { Decisions, DraftDecisions } from './decisions.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { ServerHost } from './host.ts';
import { inHouse } from './house-rules.ts';
import type { Library } from './library.ts';
import { isSameBasis, PendingCheck } from './pending-check.ts';
import type { CheckBasis, CheckEnd } from './pending-check.ts';
import { sourceIdOf } from './positions.ts';
import type { DraftStatus } from './protocol/index.ts';
import { runCheck } from './run-check.ts';
import { VisibleParts } from './visible-parts.ts';
import type { Workspace } from './workspace.ts';

/** A pause in the typing after which a draft is checked: shorter than a glance at the underlined word. */
const pauseMs = 120;

/** A rest after which what stands behind an edit, and has it as context, is checked again: nobody types on. */
const restMs = 400;

/** How long a check waits for the writer: before it begins, and before it looks behind the edit. */
interface Pauses {
  readonly pauseMs: number;
  readonly restMs: number;
}

const atOnce: Pauses = { pauseMs: 0, restMs: 0 };

/** A draft as last checked, and what that rests on. */
interface KnownDraft {
  readonly checked: CheckedDraft;
  readonly basis: CheckBasis;
  readonly made: DraftDecisions;
}

/** The open drafts: schedules their checks, publishes what was found, answers what is known of each. */
export class Drafts {
  readonly #documents: TextDocuments<TextDocument>;
  readonly #library: Library;
  readonly #decisions: Decisions;
  readonly #workspace: Workspace;
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #visible: VisibleParts;
  /** The checks that wait or run, one of a draft at most. */
  readonly #pending = new Map<string, PendingCheck>();
  readonly #checked = new Map<string, KnownDraft>();
  /** Drafts of which the writer asked for a check before the library was there. */
  readonly #asked = new Set<string>();
  readonly #checkers = new Checkers();
  readonly #listeners: (() => void)[] = [];

  constructor(
    documents: TextDocuments<TextDocument>,
    library: Library,
    decisions: Decisions,
    workspace: Workspace,
    connection: Connection,
    host: ServerHost,
  ) {
    this.#documents = documents;
    this.#library = library;
    this.#decisions = decisions;
    this.#workspace = workspace;
    this.#connection = connection;
    this.#host = host;
    this.#visible = new VisibleParts(connection);
    let opening: TextDocument | undefined;
    documents.onDidOpen(({ document }) => {
      opening = document;
      if (workspace.settings.check !== 'manual') this.#begin(document.uri);
    });
    documents.onDidChangeContent(({ document }) => {
      // An opening is told a second time, as a change.
      const isOpening = document === opening;
      opening = undefined;
      if (workspace.settings.check !== 'onType' || isOpening) return;
      this.#begin(document.uri, { pauseMs, restMs });
    });
    documents.onDidSave(({ document }) => {
      if (workspace.settings.check !== 'manual') this.#begin(document.uri);
    });
    documents.onDidClose(({ document }) => {
      this.#forget(document.uri);
    });
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The document as it stands now; undefined for what is no draft: a source, another language, a closed file. */
  document(uri: string): TextDocument | undefined {
    const document = this.#documents.get(uri);
    return document && this.#isDraft(document) ? document : undefined;
  }

  get corpus(): Corpus {
    return this.#library.corpus;
  }

  /** What stands around a place of the draft, not checked: what may not wait for a check uses this. */
  around(uri: string, position: Position): DraftWindow | undefined {
    const draft = this.#newest(uri);
    const part = draft?.checker.around(draft.document.offsetAt(position));
    return draft && part && { ...part, document: draft.document, corpus: draft.corpus };
  }

  /**
   * The same with what is found in that part of the draft, which is checked for it if it must be: a
   * hover waits for no more than this, and for nothing while the library is being read.
   */
  checkedAround(uri: string, position: Position): CheckedWindow | undefined {
    const draft = this.#library.ready ? this.#newest(uri) : undefined;
    if (!draft) return undefined;
    const { document, checker, corpus } = draft;
    const part = checker.checkedAround(document.offsetAt(position));
    if (!part) return undefined;
    const found = part.findings.flatMap((finding) => inHouse(finding, this.#workspace));
    const made = this.#checked.get(uri)?.made ?? { draft: '', decisions: [] };
    const { open } = applyDecisions(found, part.reading.draft.text, made.draft, made.decisions);
    return { ...part, findings: open, document, corpus };
  }

  /** A draft and its checker, which has been told how it stands now. */
  #newest(uri: string) {
    const document = this.document(uri);
    if (!document) return undefined;
    const text = document.getText();
    const checker = this.#checkers.of(uri, this.corpus, this.#workspace.settings);
    checker.update({ text });
    return { document, checker, corpus: this.#corpusFor(text) };
  }

  /**
   * The draft as it stands now, checked: at once if it has been, else after its check. Where drafts
   * are checked only when saved or asked for, nothing is found in one that has changed since.
   * Undefined for what is no draft, and when a newer edit or the client's own cancellation came in
   * between. A check that waits or runs already is waited for, and so is the one that takes its
   * place when the library, the settings or the decisions change. Who only follows the draft waits
   * until the writer rests, unless the check is hurried.
   */
  async settled(
    uri: string,
    token: CancellationToken,
    { hurried = false } = {},
  ): Promise<CheckedDraft | undefined> {
    const version = this.document(uri)?.version;
    for (;;) {
      const document = this.document(uri);
      if (!document || document.version !== version) return undefined;
      const known = this.#checked.get(uri);
      if (known && isSameBasis(known.basis, this.#basisOf(document))) return known.checked;
      if (this.#workspace.settings.check !== 'onType') {
        return known?.basis.version === version ? known.checked : this.#unchecked(document);
      }
      // Half a library would say of a draft what it does not say once all is read.
      if (!this.#library.ready) return undefined;
      const check = this.#current(document) ?? this.#begin(uri);
      if (hurried) check.hurry();
      const end = await check.done;
      if (token.isCancellationRequested || end === 'failed') return undefined;
    }
  }

  /**
   * What is found at a place of the draft as it stands now, for whoever acts on it: where drafts are
   * not checked as they are written, the part about that place is checked for this, unseen.
   */
  async found(
    uri: string,
    position: Position,
    token: CancellationToken,
  ): Promise<CheckedDraft | undefined> {
    const checked = await this.settled(uri, token, { hurried: true });
    if (!checked || checked === this.lastChecked(uri)) return checked;
    const part = this.checkedAround(uri, position);
    if (!part) return checked;
    const findings = part.findings.map((finding) => shiftFinding(finding, part.start));
    const { document, version, corpus, dismissed, silenced, standings, review, claimsRead } =
      checked;
    return withReading(
      { document, version, corpus, findings, dismissed, silenced, standings, review, claimsRead },
      () => checked.reading,
    );
  }

  /** What each draft was checked against has changed. A draft that waits to be asked goes on waiting. */
  checkAll(): void {
    const isManual = this.#workspace.settings.check === 'manual';
    for (const { uri, version } of this.#documents.all()) {
      const isAsked = this.#checked.get(uri)?.basis.version === version || this.#asked.delete(uri);
      if (!isManual || isAsked) this.#begin(uri);
    }
    this.#tell();
  }

  /** The writer asks for it. */
  async checkNow(uri: string): Promise<void> {
    if (this.#library.ready) await this.#begin(uri).done;
    else this.#asked.add(uri);
  }

  /** As last checked, whatever has been written since. */
  lastChecked(uri: string): CheckedDraft | undefined {
    return this.#checked.get(uri)?.checked;
  }

  status(): DraftStatus[] {
    const drafts = this.#documents.all().filter((document) => this.#isDraft(document));
    return drafts.map(({ uri, version }) => {
      const checked = this.lastChecked(uri);
      const findings = { error: 0, warning: 0, information: 0, hint: 0 };
      for (const { severity } of checked?.findings ?? []) findings[severity]++;
      const states = {
        ...{ verified: 0, conflict: 0, unverified: 0 },
        ...{ note: 0, silent: 0, dismissed: 0 },
      };
      for (const { state } of checked?.review ?? []) states[state]++;
      const isAwaited = checked === undefined && this.#workspace.settings.check !== 'manual';
      const checking = this.#pending.has(uri) || isAwaited;
      const claimsRead = checked?.claimsRead ?? true;
      return { uri, version: checked?.version ?? version, checking, claimsRead, findings, states };
    });
  }

  #isDraft(document: TextDocument): boolean {
    return (
      this.#workspace.settings.languages.includes(document.languageId) &&
      sourceIdOf(document.uri) === undefined &&
      !this.#library.isSourceFile(document.uri)
    );
  }

  /** Takes the place of a check that waits or runs: what that was asked for is no more. */
  #begin(uri: string, { pauseMs, restMs }: Pauses = atOnce): PendingCheck {
    this.#pending.get(uri)?.abort();
    const check: PendingCheck = new PendingCheck(async (pending) => {
      await pending.pause(pauseMs);
      // Whoever asked has something to say to the new check first.
      await this.#host.breathe();
      const end = await this.#check(uri, pending, restMs).catch((error: unknown) => {
        this.#connection.console.error(`checking ${uri}: ${describe(error)}`);
        return 'failed' as const;
      });
      if (pending.isAborted()) return 'superseded';
      this.#pending.delete(uri);
      // Of a check that another has taken the place of, only that other's end is worth telling.
      this.#tell();
      return end;
    });
    this.#pending.set(uri, check);
    return check;
  }

  /** The check that waits or runs for the draft as it stands now. */
  #current(document: TextDocument): PendingCheck | undefined {
    const pending = this.#pending.get(document.uri);
    const { basis } = pending ?? {};
    return !basis || isSameBasis(basis, this.#basisOf(document)) ? pending : undefined;
  }

  #basisOf({ version }: TextDocument): CheckBasis {
    const { generation } = this.#decisions;
    return { version, library: this.corpus, settings: this.#workspace.settings, generation };
  }

  async #check(uri: string, pending: PendingCheck, restMs: number): Promise<CheckEnd> {
    const document = this.#documents.get(uri);
    if (pending.isAborted() || !document) return 'superseded';
    // The library's own end of reading has all drafts checked.
    if (!this.#library.ready) return 'failed';
    if (!this.#isDraft(document)) {
      this.#checked.delete(uri);
      void this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics: [] });
      return 'checked';
    }
    const { generation } = this.#decisions;
    const made = await this.#decisions.of(uri);
    if (pending.isAborted()) return 'superseded';
    const basis = { ...this.#basisOf(document), generation };
    pending.basis = basis;
    const { version, library, settings } = basis;
    const corpus = this.#corpusFor(document.getText());
    const checked = await runCheck({
      ...{ pending, document, corpus, made, restMs },
      checker: this.#checkers.of(uri, library, settings),
      house: { settings, translation: this.#workspace.translation },
      isFirst: !this.#checked.has(uri),
      visible: () => this.#visible.of(document),
      // Without a version, for these are not yet the last word on it.
      show: (findings) => {
        this.#publish(uri, { document, version, corpus, findings }, {});
      },
      breathe: () => this.#host.breathe(),
    });
    if (!checked) return 'superseded';
    // Written on meanwhile, by a writer whose edits begin no check: what is found has lost its place.
    if (document.version !== version) return this.#check(uri, pending, restMs);
    this.#checked.set(uri, { checked, basis, made });
    this.#publish(uri, checked);
    return 'checked';
  }

  #corpusFor(text: string): Corpus {
    return corpusOfDraft(text, this.corpus);
  }

  #unchecked(document: TextDocument): CheckedDraft {
    const { uri, version } = document;
    const text = document.getText();
    const corpus = this.#corpusFor(text);
    const nothing = {
      ...{ findings: [], standings: [], review: [], claimsRead: true },
      ...{ dismissed: new Map<Finding, Decision>(), silenced: new Map<Finding, string>() },
    };
    const checker = this.#checkers.of(uri, this.corpus, this.#workspace.settings);
    checker.update({ text });
    return withReading({ document, version, corpus, ...nothing }, checker.reader());
  }

  #publish(
    uri: string,
    {
      document,
      version,
      corpus,
      findings,
    }: Pick<CheckedDraft, 'document' | 'version' | 'corpus' | 'findings'>,
    of: { version?: number } = { version },
  ): void {
    if (document.version !== version) return;
    const diagnostics = findings.map((finding) =>
      diagnosticOf(finding, { document, corpus, pageOf: this.#workspace.pageOf }),
    );
    void this.#connection.sendDiagnostics({ uri, ...of, diagnostics });
  }

  #forget(uri: string): void {
    this.#pending.get(uri)?.abort();
    this.#pending.delete(uri);
    this.#checked.delete(uri);
    this.#asked.delete(uri);
    this.#checkers.forget(uri);
    this.#visible.forget(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
