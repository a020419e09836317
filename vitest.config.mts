import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{core,assistant,extension,sources,cli,server,webview}/**/*.test.ts'],
    setupFiles: ['test/support/property-seed.ts'],
    testTimeout: 30_000,
  },
});
