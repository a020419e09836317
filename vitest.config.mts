import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{core,assistant,l10n,sources,cli,server,webview}/**/*.test.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: 30_000,
  },
});
