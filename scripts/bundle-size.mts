/** `tsx scripts/bundle-size.mts`: fails when a built file has grown past its limit. Run after the build. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Bytes, minified. What the extension host loads must stay small, for every editor window pays for
 * it; the reading machinery is in the server. The limits of the server files and the library are
 * set above what they are now, so that a library taken by mistake is noticed.
 */
const limits: Readonly<Record<string, number>> = {
  // Both together are what a window on the desktop pays for: three hundred.
  'dist/extension.js': 10_000,
  'dist/extension-program.cjs': 290_000,
  'dist/extension-web.js': 300_000,
  'dist/pictures-webview.js': 120_000,
  'dist/pictures-webview.css': 10_000,
  'dist/server.cjs': 10_000,
  'dist/server-program.cjs': 1_500_000,
  'dist/server-worker.js': 1_500_000,
  'dist/server-inline.js': 1_500_000,
  'dist/index.mjs': 1_200_000,
  'dist/cli.mjs': 10_000,
  'dist/cli-program.cjs': 1_500_000,
  'dist/mcp.cjs': 600_000,
};
const PACKAGE_LIMIT = 2_000_000;

export interface BundleSize {
  readonly file: string;
  readonly bytes: number;
  readonly limit?: number;
}

/** The built files that have a limit, and the packaged extension if it was packaged. */
export function bundleSizes(): BundleSize[] {
  const built = Object.entries(limits)
    .filter(([file]) => existsSync(file))
    .map(([file, limit]) => ({ file, bytes: statSync(file).size, limit }));
  const packaged = ['.', 'dist', 'out']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.vsix'))
    .map((file) => ({ file, bytes: statSync(file).size, limit: PACKAGE_LIMIT }));
  return [...built, ...packaged];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const sizes = bundleSizes();
  if (sizes.length === 0) throw new Error('Nothing is built yet: run npm run build first.');
  for (const { file, bytes, limit = Infinity } of sizes) {
    const verdict = bytes > limit ? 'TOO LARGE' : 'ok';
    console.log(
      `${verdict}  ${file}: ${String(Math.ceil(bytes / 1000))} kB of ${String(limit / 1000)} kB`,
    );
    if (bytes > limit) process.exitCode = 1;
  }
}
