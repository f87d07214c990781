import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // Some start whole commands, which a busy machine takes its time for.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 } },
      { test: { name: 'corpus', include: ['tests/corpus/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A busy machine takes its time to draw, too.
          expect: { poll: { timeout: 15_000 } },
          // They wait more than they work: two at a time keep two cores busy.
          maxWorkers: 2,
        },
      },
    ],
  },
});
