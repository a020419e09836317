/** A VS Code window in a browser page, driven as a writer drives it: by keys and the mouse. */
import type { Browser, Locator, Page } from 'playwright-core';
import type { Host } from './host.mts';

/** How long anything on the page may take; a busy machine starts an extension host in 10 s. */
const PATIENCE_MS = 60_000;

/** How long a hover that is going to open takes. */
const HOVER_MS = 5_000;

/** How long a list that is going to open takes: quick fixes, commands. */
const LIST_MS = 5_000;

/** Off the text that the mouse was on, in pixels. */
const FAR_BELOW = 200;

/** Between two looks at a window that may still be drawing. */
const SETTLE_MS = 500;

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per pixel of the page: 2 for sharp pictures. */
  readonly scale?: number;
  /** The display language, as a language pack would set it: without the pack, only extensions follow. */
  readonly language?: string;
  /** Runs in the page before the window is made. */
  readonly script?: string;
}

export class Workbench {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(
    browser: Browser,
    host: Pick<Host, 'url'>,
    options: WindowOptions = {},
  ): Promise<Workbench> {
    const page = await browser.newPage({
      viewport: { width: options.width ?? 1400, height: options.height ?? 900 },
      deviceScaleFactor: options.scale ?? 1,
    });
    page.setDefaultTimeout(PATIENCE_MS);
    if (options.language !== undefined)
      await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${options.language}'`);
    if (options.script !== undefined) await page.addInitScript(options.script);
    await page.goto(host.url);
    await page.locator('.monaco-workbench').waitFor();
    return new Workbench(page);
  }

  /** The editor that has the focus, or had it last. */
  get editor(): Locator {
    return this.page
      .locator('.editor-group-container.active .editor-instance .monaco-editor')
      .first();
  }

  /** Opens a file of the workspace by its name, from the explorer. */
  async openFile(name: string): Promise<void> {
    const explorer = this.page.locator('.explorer-folders-view');
    if (!(await explorer.isVisible())) await this.command('View: Show Explorer');
    await explorer.locator('.monaco-list-row', { hasText: name }).dblclick();
    // The same file may be open in another group.
    await this.page
      .locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`)
      .waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** Runs a command by its title, through the palette. */
  async command(title: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    const entry = this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: title })
      .first();
    const ask = async (): Promise<void> => {
      await this.page.keyboard.press('F1');
      await input.fill(`>${title}`, { timeout: LIST_MS });
      await entry.waitFor({ timeout: LIST_MS });
    };
    const deadline = performance.now() + PATIENCE_MS;
    // The palette does not learn of an extension that is loaded while it is open, and may be closed by whatever takes the focus.
    for (;;) {
      const isThere = await ask().then(
        () => true,
        (problem: unknown) => {
          if (performance.now() > deadline) throw problem;
          return false;
        },
      );
      if (isThere) break;
      await this.page.keyboard.press('Escape');
    }
    await this.page.keyboard.press('Enter');
  }

  /** Whether the cursor comes to a line; keys that were pressed too early want pressing again. */
  async goneTo(line: number): Promise<boolean> {
    const place = this.page.locator('.statusbar-item', { hasText: `Ln ${String(line)},` });
    return place.waitFor({ timeout: LIST_MS }).then(
      () => true,
      () => false,
    );
  }

  /** Puts `text` in the place of everything in the draft. */
  async rewrite(text: string): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.editor.locator('.view-lines').click();
    await this.page.keyboard.press('ControlOrMeta+A');
    // Inserting nothing would leave all of it selected.
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.insertText(text);
  }

  /** Types key by key, so that whatever waits for a character sees it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** The visible lines of the draft from the top, with plain spaces. */
  async visibleText(): Promise<string> {
    return this.page.evaluate<string>(`(${READ_LINES})()`);
  }

  /** Rests the mouse on the first occurrence of some words in a visible line; gives the hover. */
  async hoverOver(words: string): Promise<Locator> {
    const hover = this.page
      .locator('.monaco-resizable-hover:visible, .monaco-hover:visible')
      .first();
    const contents = hover.locator('.hover-contents').first();
    const deadline = performance.now() + PATIENCE_MS;
    // An extension that is still starting has nothing to say yet, and the editor asks once.
    do {
      const place = await this.placeOf(words);
      await this.page.mouse.move(place.x, place.y + FAR_BELOW);
      // The widget opens on movement over the text, so the mouse arrives in two steps.
      await this.page.mouse.move(place.x - 2, place.y);
      await this.page.mouse.move(place.x, place.y);
      await contents.waitFor({ timeout: HOVER_MS }).catch((problem: unknown) => {
        if (performance.now() > deadline) throw problem;
      });
    } while (!(await contents.isVisible()));
    return hover;
  }

  /** Puts the cursor into the middle of some words. */
  async clickOn(words: string): Promise<void> {
    const place = await this.placeOf(words);
    await this.page.mouse.click(place.x, place.y);
  }

  /** Selects a word. */
  async doubleClickOn(word: string): Promise<void> {
    const place = await this.placeOf(word);
    await this.page.mouse.dblclick(place.x, place.y);
  }

  /** The lines drawn under findings in the draft. A finding that wraps has several. */
  get underlines(): Locator {
    return this.editor.locator('.cdr[class*="squiggly-"]');
  }

  /** The entries of the list that opens while typing. */
  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** Opens the list of quick fixes where some words stand. */
  async openQuickFixes(words: string): Promise<Locator> {
    const fixes = this.page.locator('.action-widget .monaco-list-row');
    const deadline = performance.now() + PATIENCE_MS;
    // A check that is still under way has no fixes yet, and the editor asks once.
    do {
      await this.clickOn(words);
      await this.command('Quick Fix...');
      await fixes
        .first()
        .waitFor({ timeout: LIST_MS })
        .catch((problem: unknown) => {
          if (performance.now() > deadline) throw problem;
        });
    } while (!(await fixes.first().isVisible()));
    return fixes;
  }

  /** Applies the quick fix with such a title where some words stand. */
  async quickFix(words: string, title: RegExp): Promise<void> {
    const fixes = await this.openQuickFixes(words);
    const chosen = fixes.and(this.page.locator('.focused')).filter({ hasText: title });
    await fixes.filter({ hasText: title }).first().waitFor();
    // By keys: the list keeps the mouse out until it has moved over it.
    for (let left = await fixes.count(); left > 0 && !(await chosen.isVisible()); left -= 1)
      await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  /** Waits until the window has drawn the same picture twice. */
  async settled(): Promise<void> {
    let before = await this.page.screenshot();
    for (;;) {
      await this.page.waitForTimeout(SETTLE_MS);
      const now = await this.page.screenshot();
      if (now.equals(before)) return;
      before = now;
    }
  }

  /** Chooses an entry of the list that a command shows. */
  async pick(label: string): Promise<void> {
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: label })
      .first()
      .click();
  }

  /** Closes the tab with such a title. */
  async closeTab(title: string): Promise<void> {
    const tab = this.page.locator('.tab', { hasText: title }).first();
    // A hover may lie over it.
    await this.page.keyboard.press('Escape');
    await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'hidden' });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** The middle of some words on the page, once a line has them. */
  private async placeOf(words: string): Promise<Place> {
    const found = await this.page.waitForFunction(`(${FIND_PLACE})(${JSON.stringify(words)})`);
    // FIND_PLACE returns this shape or nothing, and nothing is waited out.
    return (await found.jsonValue()) as Place;
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const LINES = '.editor-group-container.active .editor-instance .monaco-editor .view-line';

// The following run in the page, whose types this program does not have; so they are text.

/** Words may run over several coloured pieces of a line. */
const FIND_PLACE = `(words) => {
  for (const line of document.querySelectorAll('${LINES}')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const pieces = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      pieces.push({ node, from: text.length });
      text += node.textContent;
    }
    const start = text.replaceAll('\\u00a0', ' ').indexOf(words);
    if (start < 0) continue;
    const at = (offset) => {
      const piece = pieces.findLast(({ from }) => from <= offset);
      return [piece.node, offset - piece.from];
    };
    const range = document.createRange();
    range.setStart(...at(start));
    const [node, last] = at(start + words.length - 1);
    range.setEnd(node, last + 1);
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }
}`;

const READ_LINES = `() =>
  [...document.querySelectorAll('${LINES}')]
    .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent }))
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text.replaceAll('\\u00a0', ' '))
    .join('\\n')`;
