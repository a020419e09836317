import type { CancellationToken, Connection, Position, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/checks/finding.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { applyDecisions } from '../core/features/decisions.ts';
import type { Decision } from '../core/features/decisions.ts';
import { reviewOf } from '../core/features/review.ts';
import { corpusOfDraft, shiftFinding } from '../core/language-service.ts';
import type { CheckSlice } from '../core/language-service.ts';
import { withReading } from './checked-draft.ts';
import type { CheckedDraft, CheckedWindow, DraftWindow } from './checked-draft.ts';
import { Checkers } from './checkers.ts';
import type { Decisions, DraftDecisions } from './decisions.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { ServerHost } from './host.ts';
import { inHouse, inLanguage } from './house-rules.ts';
import type { Library } from './library.ts';
import { sourceIdOf } from './positions.ts';
import type { DraftStatus } from './protocol.ts';
import { VisibleParts } from './visible-parts.ts';
import type { Workspace } from './workspace.ts';

/** A pause in the typing after which a draft is checked: shorter than a glance at the underlined word. */
const pauseMs = 120;

/** A rest after which what stands behind an edit, and has it as context, is checked again: nobody types on. */
const neighboursRestMs = 400;

/** How a check ended: `superseded` by what came in between, which has a check of its own. */
type CheckEnd = 'checked' | 'superseded' | 'failed';

interface RunningCheck {
  readonly controller: AbortController;
  readonly end: Promise<CheckEnd>;
}

interface CheckBasis {
  readonly library: Corpus;
  readonly made: DraftDecisions;
  /** Of the decisions. */
  readonly generation: number;
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
  readonly #checks = new Map<string, RunningCheck>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What each draft was last checked against. */
  readonly #bases = new Map<string, CheckBasis>();
  readonly #checked = new Map<string, CheckedDraft>();
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
    documents.onDidOpen(({ document }) => {
      if (workspace.settings.check !== 'manual') this.#schedule(document.uri, 0);
    });
    documents.onDidChangeContent(({ document }) => {
      if (workspace.settings.check === 'onType') this.#schedule(document.uri, pauseMs);
    });
    documents.onDidSave(({ document }) => {
      if (workspace.settings.check !== 'manual') this.#schedule(document.uri, 0);
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
    const made = this.#bases.get(uri)?.made ?? { draft: '', decisions: [] };
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
   * between. A check that runs already is waited for, and so is the one that takes its place when
   * the library or the decisions change.
   */
  async settled(uri: string, token: CancellationToken): Promise<CheckedDraft | undefined> {
    const version = this.document(uri)?.version;
    for (;;) {
      const document = this.document(uri);
      if (!document || document.version !== version) return undefined;
      const known = this.#checked.get(uri);
      if (known?.version === version && this.#isCurrent(known)) return known;
      if (this.#workspace.settings.check !== 'onType') {
        return known?.version === version ? known : this.#unchecked(document);
      }
      // Half a library would say of a draft what it does not say once all is read.
      if (!this.#library.ready) return undefined;
      const end = await (this.#checks.get(uri)?.end ?? this.#check(uri));
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
    const checked = await this.settled(uri, token);
    if (!checked || checked === this.#checked.get(uri)) return checked;
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
      if (!isManual || this.#checked.get(uri)?.version === version) this.#schedule(uri, 0);
    }
  }

  /** The writer asks for it. */
  async checkNow(uri: string): Promise<void> {
    await this.#check(uri);
  }

  /** As last checked, whatever has been written since. */
  lastChecked(uri: string): CheckedDraft | undefined {
    return this.#checked.get(uri);
  }

  status(): DraftStatus[] {
    return this.#documents
      .all()
      .filter((document) => this.#isDraft(document))
      .map(({ uri, version }) => {
        const findings = { error: 0, warning: 0, information: 0, hint: 0 };
        for (const finding of this.#checked.get(uri)?.findings ?? []) findings[finding.severity]++;
        const states = { verified: 0, conflict: 0, unverified: 0, silent: 0, dismissed: 0 };
        for (const { state } of this.#checked.get(uri)?.review ?? []) states[state]++;
        const checked = this.#checked.get(uri);
        const isAwaited = checked === undefined && this.#workspace.settings.check !== 'manual';
        const checking = this.#checks.has(uri) || this.#timers.has(uri) || isAwaited;
        const claimsRead = checked?.claimsRead ?? true;
        return {
          uri,
          version: checked?.version ?? version,
          checking,
          claimsRead,
          findings,
          states,
        };
      });
  }

  #isDraft(document: TextDocument): boolean {
    return (
      this.#workspace.settings.languages.includes(document.languageId) &&
      sourceIdOf(document.uri) === undefined &&
      !this.#library.isSourceFile(document.uri)
    );
  }

  /** A newer edit takes the place of a check that waits or runs. */
  #schedule(uri: string, delayMs: number): void {
    this.#cancel(uri);
    if (!this.#library.ready) return;
    this.#timers.set(
      uri,
      setTimeout(() => void this.#check(uri, delayMs > 0 ? neighboursRestMs : 0), delayMs),
    );
  }

  /** `restFor`: milliseconds before what only has the edit as its context is checked too. */
  #check(uri: string, restFor = 0): Promise<CheckEnd> {
    this.#cancel(uri);
    const controller = new AbortController();
    const end = this.#checkUntil(controller.signal, uri, restFor);
    this.#checks.set(uri, { controller, end });
    return end;
  }

  async #checkUntil(signal: AbortSignal, uri: string, restFor: number): Promise<CheckEnd> {
    const end = await this.#checkOnce(signal, uri, restFor).catch((error: unknown) => {
      this.#connection.console.error(`checking ${uri}: ${describe(error)}`);
      return 'failed' as const;
    });
    if (signal.aborted) return 'superseded';
    this.#checks.delete(uri);
    // Of a check that another has taken the place of, only that other's end is worth telling.
    this.#tell();
    return end;
  }

  async #checkOnce(signal: AbortSignal, uri: string, restFor: number): Promise<CheckEnd> {
    await this.#host.breathe();
    const document = this.#documents.get(uri);
    if (signal.aborted || !document) return 'superseded';
    if (!this.#isDraft(document)) {
      void this.#connection.sendDiagnostics({ uri, version: document.version, diagnostics: [] });
      return 'checked';
    }
    const checked = await this.#run(document, signal, restFor);
    if (!checked) return 'superseded';
    this.#checked.set(uri, checked);
    this.#publish(uri, checked);
    return 'checked';
  }

  /** Undefined when a newer edit came in between. */
  async #run(
    document: TextDocument,
    signal: AbortSignal,
    restFor: number,
  ): Promise<CheckedDraft | undefined> {
    // A function, or the compiler takes the first answer for good.
    const isStale = () => signal.aborted;
    const { version } = document;
    const text = document.getText();
    const library = this.corpus;
    const { generation } = this.#decisions;
    const made = await this.#decisions.of(document.uri);
    if (isStale()) return undefined;
    const checker = this.#checkers.of(document.uri, library, this.#workspace.settings);
    checker.update({ text });
    let visible = this.#visible.of(document);
    let slices = checker.check(visible && { visible });
    for (let slice = slices.next(); ; slice = slices.next()) {
      if (!slice.done && this.#isShown(document.uri, slice.value, restFor)) {
        const found = slice.value.findings.flatMap((finding) => inHouse(finding, this.#workspace));
        const { open } = applyDecisions(found, text, made.draft, made.decisions);
        const corpus = this.#corpusFor(text);
        // Without a version, for these are not yet the last word on it.
        this.#publish(document.uri, { document, version, corpus, findings: open }, {});
        // The neighbours of an edit only once the writer rests: the next letter changes them again.
        if (slice.value.kind === 'edited') await rest(restFor, signal);
        if (isStale()) return undefined;
      }
      if (slice.done) {
        const found = slice.value.flatMap((finding) => inHouse(finding, this.#workspace));
        const decided = applyDecisions(found, text, made.draft, made.decisions);
        const dismissed = new Map(
          decided.dismissed.map(({ finding, decision }) => [finding, decision]),
        );
        const findings = decided.open;
        const corpus = this.#corpusFor(text);
        const standings = checker.standings();
        const silenced = new Map(
          checker
            .silenced()
            .map(({ finding, reason }) => [
              inLanguage(finding, this.#workspace.translation),
              reason,
            ]),
        );
        const decidedOn = [...dismissed.keys(), ...silenced.keys()];
        const review = reviewOf(text, standings, findings, decidedOn, corpus);
        this.#bases.set(document.uri, { library, generation, made });
        return withReading(
          {
            document,
            version,
            corpus,
            findings,
            dismissed,
            silenced,
            standings,
            review,
            claimsRead: checker.areClaimsRead(),
          },
          checker.reader(),
        );
      }
      await this.#host.breathe();
      if (isStale()) return undefined;
      const now = this.#visible.of(document);
      if (restFor === 0 && (now?.start !== visible?.start || now?.end !== visible?.end)) {
        // The writer has scrolled. What has been checked is kept, so to begin again is to go on elsewhere.
        visible = now;
        slices = checker.check(visible && { visible });
      }
    }
  }

  /**
   * What is shown before the check has ended: what is on the screen of a draft of which nothing is
   * shown yet, and what was edited.
   */
  #isShown(
    uri: string,
    slice: CheckSlice,
    restFor: number,
  ): slice is Exclude<CheckSlice, { kind: 'working' }> {
    if (slice.kind === 'visible') return !this.#checked.has(uri);
    return slice.kind === 'edited' && restFor > 0;
  }

  #isCurrent({ document }: CheckedDraft): boolean {
    const basis = this.#bases.get(document.uri);
    return basis?.library === this.corpus && basis.generation === this.#decisions.generation;
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

  #cancel(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#checks.get(uri)?.controller.abort();
    this.#checks.delete(uri);
  }

  #forget(uri: string): void {
    this.#cancel(uri);
    this.#checked.delete(uri);
    this.#bases.delete(uri);
    this.#checkers.forget(uri);
    this.#visible.forget(uri);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Ends at once when the signal says so. */
function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
