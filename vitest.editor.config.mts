import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/editor/*.test.ts'],
    // One window at a time: two would share two processors and test the machine's patience.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
    silent: 'passed-only',
  },
});
