/**
 * Makes the pictures of README and guide from a real window: `npm run screenshots [-- NAME …]`.
 * They are pictures of what Stet does now, so they are made anew when what a writer sees changes.
 *
 * `npm run screenshots -- --look FOLDER [NAME …]` puts every view in every theme into a folder, to be
 * looked at; some are in no page.
 */
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, cached, installPackages, root } from './host/cache.mts';
import { launchChromium } from './host/chromium.mts';
import type { Host } from './host/host.mts';
import { startVsCodeServer } from './host/vscode-server.mts';
import { Workbench } from './host/workbench.mts';

const INTER = '0.4.2';
const JETBRAINS_MONO = '0.4.1';
const SHARP = '0.35.5';

interface Picture {
  readonly arrange: (bench: Workbench) => Promise<void>;
  /** What shows what the picture is about and little below it. */
  readonly height?: number;
  /** Pixels from the top that are shown, where the host has words of its own below them. */
  readonly shown?: number;
  /** Those besides light. */
  readonly themes?: readonly Theme[];
  readonly width?: number;
  /** Device pixels per pixel: 2 for text that is looked at closely. */
  readonly scale?: number;
  /** With the view of the activity bar at the side. */
  readonly side?: boolean;
  readonly language?: string;
  /** Of the workspace, for this picture alone. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** In no page: taken only to be looked at. */
  readonly unprinted?: boolean;
}

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
} as const;
type Theme = keyof typeof themes;

/** For what is told by colours and shapes: findings in the draft, and its pictures beside it. */
const everyTheme = ['dark', 'high-contrast'] as const;

/** A draft and what is drawn of it, side by side. */
const spread = {
  width: 1500,
  height: 820,
  scale: 1,
  // Its lines fit into half of the window.
  settings: { 'editor.fontSize': 11 },
};

/** First those of the example as it is: a window may find what was written in the one before. */
const pictures: Readonly<Record<string, Picture>> = {
  findings: {
    arrange: (bench) => bench.underlines.first().waitFor(),
  },
  walkthrough: {
    height: 860,
    shown: 760,
    async arrange(bench) {
      await bench.command('Stet: Get Started');
      await bench.page.locator('.getting-started-step').first().waitFor();
    },
  },
  review: {
    side: true,
    arrange: showViews,
  },
  german: {
    side: true,
    language: 'de',
    arrange: showViews,
  },
  sources: {
    unprinted: true,
    side: true,
    async arrange(bench) {
      await showViews(bench);
      await bench.command('Stet: Sort Sources');
      await bench.pick('By use');
      await bench.page.keyboard.press('Escape');
      const rows = bench.page.locator('.pane-body .monaco-list-row');
      const speaker = rows.filter({ hasText: 'Dmitry Peskov' }).first();
      await bench.command('Stet: Focus on Speakers View');
      await speaker.locator('.monaco-tl-twistie').click();
      await rows.filter({ hasText: 'September 25, 2023 ·' }).first().waitFor();
    },
  },
  between: {
    height: 560,
    settings: {
      'stet.marks': 'inline',
      'stet.inlayHints.dates': true,
      'stet.codeLens.coverage': true,
    },
    async arrange(bench) {
      await bench.page.locator('.codelens-decoration').first().waitFor();
      await bench.editor.getByText('December 14, 2023').first().waitFor();
    },
  },
  timeline: {
    ...spread,
    themes: everyTheme,
    arrange: (bench) => showPicture(bench, 'Stet: Show Timeline'),
  },
  'support-map': {
    ...spread,
    themes: everyTheme,
    arrange: (bench) => showPicture(bench, 'Stet: Show Support Map'),
  },
  hover: {
    height: 440,
    async arrange(bench) {
      await bench.rewrite(VERIFIED);
      await bench.hoverOver('external threats');
    },
  },
  completion: {
    height: 500,
    async arrange(bench) {
      await bench.rewrite(`${BEFORE}Putin said `);
      await bench.type('“');
      await bench.suggestions.nth(2).waitFor();
    },
  },
  'insert-quotation': {
    height: 500,
    async arrange(bench) {
      await bench.rewrite(BEFORE);
      await bench.command('Stet: Insert Quotation…');
      // The palette's own list stands there until this one does.
      await bench.page.getByPlaceholder('Words of the quotation').waitFor();
      await bench.page.locator('.quick-input-list .monaco-list-row').nth(2).waitFor();
      await bench.type('external threats');
      await bench.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'external threats' })
        .first()
        .waitFor();
    },
  },
  'quick-fix': {
    height: 420,
    async arrange(bench) {
      await bench.rewrite(VERIFIED.replace('external threats', 'internal threats'));
      await bench.underlines.first().waitFor();
      await bench.openQuickFixes('internal');
    },
  },
  beside: {
    async arrange(bench) {
      await bench.rewrite(VERIFIED);
      await openPassage(bench);
      await bench.clickOn('Armenia stayed');
      await bench.page
        .locator('.editor-group-container')
        .nth(1)
        .locator('.view-line')
        .first()
        .waitFor();
    },
  },
  compare: {
    height: 220,
    async arrange(bench) {
      await bench.rewrite(VERIFIED.replace('external threats', 'internal threats'));
      await bench.underlines.first().waitFor();
      await bench.clickOn('internal');
      await bench.command('Stet: Compare with Source');
      await bench.page.locator('.monaco-diff-editor .char-insert').first().waitFor();
    },
  },
  marks: {
    unprinted: true,
    height: 420,
    async arrange(bench) {
      await bench.rewrite(`${VERIFIED}\n${BORNE_OUT}\n`);
      await bench.page.locator('.margin .cgmr').first().waitFor();
    },
  },
  dismissed: {
    side: true,
    height: 400,
    async arrange(bench) {
      await bench.page.locator('.statusbar-item', { hasText: 'Stet:' }).click();
      await bench.rewrite(VERIFIED.replace('external threats', 'internal threats'));
      await bench.underlines.first().waitFor();
      await bench.quickFix('internal', /Dismiss with a reason/u);
      await bench.page.locator('.quick-input-widget input[type="text"]').fill('He misspoke.');
      await bench.page.keyboard.press('Enter');
      await bench.underlines.first().waitFor({ state: 'hidden' });
    },
  },
};

const HEIGHT = 640;
/** The draft's lines as they are; with room for the side bar beside them. */
const WIDTH = 1080;
const WIDTH_WITH_SIDE = 1320;

/** Review, sources and speakers, with a source unfolded. */
async function showViews(bench: Workbench): Promise<void> {
  await bench.underlines.first().waitFor();
  await bench.page.locator('.statusbar-item', { hasText: 'Stet:' }).click();
  const rows = bench.page.locator('.pane-body .monaco-list-row');
  await rows.filter({ hasText: 'Oragark' }).first().click();
  await bench.clickOn('the');
}

/** The draft with a picture of it beside it. */
async function showPicture(bench: Workbench, command: string): Promise<void> {
  await bench.underlines.first().waitFor();
  await bench.command(command);
  // The page of a webview stands in frames within frames.
  await bench.page
    .frameLocator('iframe.webview.ready')
    .frameLocator('#active-frame')
    .locator('#picture [tabindex]')
    .first()
    .waitFor();
}

const BEFORE = `# Who defends whom

Armenia stayed away from the summit in Astana, and Moscow answered.

`;
const VERIFIED = `${BEFORE}“The CSTO’s mission is to defend its member states from external threats,” Putin said.
`;

/** A sentence without a quotation that a source has. */
const BORNE_OUT =
  'The Russian Foreign Ministry rebuked Yerevan for ignoring its recent offers to organize more Armenian-Azerbaijani peace talks.';

/** A window with the draft and little else, in a theme that prints well. */
const settings = {
  'workbench.activityBar.location': 'hidden',
  // Each picture writes into the example for itself.
  'files.autoSave': 'off',
  'workbench.layoutControl.enabled': false,
  'workbench.editor.showTabs': 'single',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontFamily': 'JetBrains Mono',
  'editor.fontSize': 15,
  'editor.lineHeight': 1.7,
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.wordWrap': 'bounded',
  'editor.wordWrapColumn': 104,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.renderLineHighlight': 'none',
  'editor.hover.delay': 100,
  'editor.cursorBlinking': 'solid',
};

const { values, positionals: wanted } = parseArgs({
  options: { look: { type: 'string' } },
  allowPositionals: true,
});
const isLook = values.look !== undefined;
const folder = values.look ?? join(root, 'docs/images');
mkdirSync(folder, { recursive: true });
const compress = await compressor();
const browser = await launchChromium({ fonts: await fetchFonts() });
try {
  for (const theme of Object.keys(themes) as Theme[]) await takePictures(theme);
} finally {
  await browser.close();
}

/** All pictures in one theme, each in a window of its own, so that none depends on another. */
async function takePictures(theme: Theme): Promise<void> {
  const chosen = Object.entries(pictures).filter(
    ([name, picture]) =>
      (wanted.length === 0 || wanted.includes(name)) &&
      (isLook ||
        (picture.unprinted !== true && (theme === 'light' || picture.themes?.includes(theme)))),
  );
  if (chosen.length === 0) return;
  const runs = join(cacheFolder, 'runs');
  mkdirSync(runs, { recursive: true });
  const workspace = mkdtempSync(join(runs, 'pictures-'));
  copyFileSync(join(root, 'examples/offensive.md'), join(workspace, 'offensive.md'));
  mkdirSync(join(workspace, '.vscode'));
  const host = await startVsCodeServer({
    workspace,
    openFile: 'offensive.md',
    extension: root,
    settings: { ...settings, 'workbench.colorTheme': themes[theme] },
  });
  try {
    for (const [name, picture] of chosen) {
      const file = theme === 'light' ? name : `${name}-${theme}`;
      writeFileSync(
        join(workspace, '.vscode/settings.json'),
        JSON.stringify(picture.settings ?? {}),
      );
      await takePicture(picture, host, file).catch((problem: unknown) => {
        console.error(`${file}.png could not be taken:`, problem);
        process.exitCode = 1;
      });
    }
  } finally {
    await host.close();
  }
}

async function takePicture(picture: Picture, host: Host, file: string): Promise<void> {
  const width = picture.width ?? (picture.side === true ? WIDTH_WITH_SIDE : WIDTH);
  const height = picture.height ?? HEIGHT;
  const bench = await Workbench.open(browser, host, {
    width,
    height,
    scale: picture.scale ?? 2,
    ...(picture.language !== undefined && { language: picture.language }),
  });
  try {
    // Its summary of the draft says that the extension is up.
    await bench.page.locator('.statusbar-item', { hasText: 'Stet:' }).waitFor();
    if (picture.side !== true) await bench.command('View: Close Primary Side Bar');
    await bench.clickOn('the');
    await picture.arrange(bench);
    await bench.settled();
    const clip = { x: 0, y: 0, width, height: picture.shown ?? height };
    const taken = await bench.page.screenshot({ animations: 'disabled', clip });
    const size = await compress(taken, join(folder, `${file}.png`));
    console.log(`${file}.png  ${Math.ceil(size / 1024)} kB`);
  } finally {
    await bench.close();
  }
}

/** The machine may have no fonts at all, and its own are not everybody's. */
function fetchFonts(): Promise<string> {
  return cached(`fonts-${INTER}-${JETBRAINS_MONO}`, 'fonts for the pictures', (partial) =>
    installPackages(partial, [
      `@expo-google-fonts/inter@${INTER}`,
      `@expo-google-fonts/jetbrains-mono@${JETBRAINS_MONO}`,
    ]),
  );
}

type Sharp = (picture: Buffer) => {
  png(options: { palette: boolean; quality: number; effort: number }): {
    toFile(path: string): Promise<{ size: number }>;
  };
};

/** Screens have few colours: a palette makes a picture a third of its size. */
async function compressor() {
  const home = await cached(`sharp-${SHARP}`, `sharp ${SHARP} to make pictures small`, (partial) =>
    installPackages(partial, [`sharp@${SHARP}`]),
  );
  // Its types are not installed: this is the part of it that is used.
  const sharp = createRequire(join(home, 'package.json'))('sharp') as Sharp;
  return async (picture: Buffer, path: string) => {
    const { size } = await sharp(picture)
      .png({ palette: true, quality: 90, effort: 10 })
      .toFile(path);
    return size;
  };
}

/** Follows the hover's link. A hover closes when the status of its draft changes, so it may take another. */
async function openPassage(bench: Workbench): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const hover = await bench.hoverOver('external threats');
    const link = hover.getByText('Open source at the passage');
    const isOpen = await link.click({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
    if (attempt === 5) throw new Error('the link of the hover cannot be clicked');
    await bench.page.mouse.move(1, 1);
  }
}
