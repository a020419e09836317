/** A Chromium to show VS Code in: the machine's own, or one fetched with its libraries. */
import { existsSync } from 'node:fs';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { cached, installPackages } from './cache.mts';

/** The newest that installs under Node 20. */
const FETCHED = '147.0.0';

export interface Chromium {
  /** Where it was found, as a person would say it. */
  readonly from: string;
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * `CHROME_PATH` if set; else Chromium, Chrome or Edge as installed; else one from the npm registry
 * (Linux on x64, no root needed).
 */
export async function findChromium(): Promise<Chromium> {
  const asked = process.env['CHROME_PATH'];
  if (asked !== undefined && asked !== '') {
    if (!existsSync(asked)) throw new Error(`CHROME_PATH names no file: ${asked}`);
    return { from: `CHROME_PATH (${asked})`, executablePath: asked, env: {} };
  }
  const installed = installedPaths().find((path) => existsSync(path));
  if (installed !== undefined) return { from: installed, executablePath: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return fetchChromium();
  throw new Error(
    'No Chromium was found. Install Chrome, Edge or Chromium, or set CHROME_PATH to its executable.',
  );
}

/** Starts it without a window; with these fonts before the machine's, where pictures are made. */
export async function launchChromium(options: { fonts?: string } = {}): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  const fonts = options.fonts;
  if (fonts !== undefined) await writeFile(join(fonts, 'fonts.conf'), fontsConf(fonts));
  return chromium.launch({
    executablePath,
    env: {
      ...process.env,
      ...env,
      ...(fonts !== undefined && { FONTCONFIG_FILE: join(fonts, 'fonts.conf') }),
    },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function installedPaths(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => [...names, 'microsoft-edge'].map((name) => join(folder, name)));
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        ...onPath,
      ];
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
        const base = process.env[name];
        return base === undefined
          ? []
          : [
              join(base, 'Google/Chrome/Application/chrome.exe'),
              join(base, 'Microsoft/Edge/Application/msedge.exe'),
            ];
      });
    default:
      return onPath;
  }
}

async function fetchChromium(): Promise<Chromium> {
  const folder = await cached(`chromium-${FETCHED}`, `Chromium ${FETCHED}, 65 MB`, unpack);
  const executablePath = join(folder, 'chromium');
  const fonts = join(folder, 'fonts.conf');
  // The place of the fonts is written at each start, so that a moved checkout keeps them.
  await writeFile(fonts, fontsConf(folder));
  return {
    from: `@sparticuz/chromium ${FETCHED}`,
    executablePath,
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: fonts },
  };
}

interface TarFs {
  extract(folder: string): NodeJS.WritableStream;
}

async function unpack(folder: string): Promise<void> {
  const packages = join(folder, 'packages');
  await mkdir(packages);
  await installPackages(packages, [`@sparticuz/chromium@${FETCHED}`]);
  const home = join(packages, 'node_modules/@sparticuz/chromium');
  // The package brings tar-fs for this; its types it does not bring.
  const tar = createRequire(join(home, 'package.json'))('tar-fs') as TarFs;
  const decompressed = (name: string, into: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(home, 'bin', name)), createBrotliDecompress(), into);
  await decompressed('chromium.br', createWriteStream(join(folder, 'chromium'), { mode: 0o755 }));
  for (const archive of ['al2023', 'fonts', 'swiftshader'])
    await decompressed(`${archive}.tar.br`, tar.extract(folder));
  await rm(packages, { recursive: true });
}

/** The fonts in a folder, then the machine's where it has some. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  ${['system-ui', 'sans-serif'].map((family) => alias(family, ['Inter', 'Open Sans'])).join('\n  ')}
</fontconfig>
`;
}

function alias(family: string, preferred: readonly string[]): string {
  const names = preferred.map((name) => `<family>${name}</family>`).join('');
  return `<alias binding="same"><family>${family}</family><prefer>${names}</prefer></alias>`;
}
