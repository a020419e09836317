/**
 * Makes the pictures of README and guide from a real window: `npm run screenshots [-- NAME …]`.
 * They are pictures of what Stet does now, so they are made anew when what a writer sees changes.
 */
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder, cached, installPackages, root } from './host/cache.mts';
import { launchChromium } from './host/chromium.mts';
import { startVsCodeServer } from './host/vscode-server.mts';
import { Workbench } from './host/workbench.mts';

const INTER = '0.4.2';
const JETBRAINS_MONO = '0.4.1';
const SHARP = '0.35.5';

/** The height that shows what a picture is about and little below it. */
const heights: Readonly<Record<string, number>> = {
  hover: 440,
  misquotation: 460,
  completion: 500,
  'quick-fix': 300,
};
const HEIGHT = 640;

const pictures: Readonly<Record<string, (bench: Workbench) => Promise<void>>> = {
  async findings(bench) {
    await bench.underlines.first().waitFor();
  },
  async problems(bench) {
    await bench.underlines.first().waitFor();
    await bench.command('View: Focus Problems');
    await bench.page.locator('.markers-panel .monaco-list-row').nth(4).waitFor();
    await bench.clickOn('the');
  },
  async hover(bench) {
    await bench.rewrite(VERIFIED);
    await bench.hoverOver('external threats');
  },
  async misquotation(bench) {
    await bench.rewrite(VERIFIED.replace('external threats', 'internal threats'));
    await bench.underlines.first().waitFor();
    await bench.hoverOver('internal');
  },
  async completion(bench) {
    await bench.rewrite(`${BEFORE}Putin said `);
    await bench.type('“');
    await bench.suggestions.nth(2).waitFor();
  },
  async 'quick-fix'(bench) {
    await bench.rewrite(VERIFIED.replace('external threats', 'internal threats'));
    await bench.underlines.first().waitFor();
    await bench.openQuickFixes('internal');
  },
  async beside(bench) {
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
};

const BEFORE = `# Who defends whom

Armenia stayed away from the summit in Astana, and Moscow answered.

`;
const VERIFIED = `${BEFORE}“The CSTO’s mission is to defend its member states from external threats,” Putin said.
`;

/** A window with the draft and little else, in a theme that prints well. */
const settings = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.editor.showTabs': 'single',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontFamily': 'JetBrains Mono',
  'editor.fontSize': 15,
  'editor.lineHeight': 1.7,
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.wordWrap': 'bounded',
  'editor.wordWrapColumn': 88,
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.renderLineHighlight': 'none',
  'editor.hover.delay': 100,
  'editor.cursorBlinking': 'solid',
};

const wanted = process.argv.slice(2);
const folder = join(root, 'docs/images');
mkdirSync(folder, { recursive: true });
const compress = await compressor();
const browser = await launchChromium({ fonts: await fetchFonts() });
for (const [name, arrange] of Object.entries(pictures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await takePicture(name, arrange);
}
await browser.close();

/** Each picture has a window and a draft of its own, so that none depends on another. */
async function takePicture(name: string, arrange: (bench: Workbench) => Promise<void>) {
  const runs = join(cacheFolder, 'runs');
  mkdirSync(runs, { recursive: true });
  const workspace = mkdtempSync(join(runs, 'pictures-'));
  copyFileSync(join(root, 'examples/offensive.md'), join(workspace, 'offensive.md'));
  const host = await startVsCodeServer({
    workspace,
    openFile: 'offensive.md',
    extension: root,
    settings,
  });
  try {
    const bench = await Workbench.open(browser, host, {
      width: 1080,
      height: heights[name] ?? HEIGHT,
      scale: 2,
    });
    // Its summary of the draft says that the extension is up.
    await bench.page.locator('.statusbar-item', { hasText: 'Stet:' }).waitFor();
    await bench.command('View: Close Primary Side Bar');
    await bench.clickOn('the');
    await arrange(bench);
    await bench.settled();
    const picture = await bench.page.screenshot({ animations: 'disabled' });
    const size = await compress(picture, join(folder, `${name}.png`));
    console.log(`docs/images/${name}.png  ${Math.ceil(size / 1024)} kB`);
    await bench.close();
  } finally {
    await host.close();
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
