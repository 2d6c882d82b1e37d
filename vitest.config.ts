import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // Some tests hold engines to their time; a machine shared with others gets one more try.
    retry: process.env['CI'] ? 1 : 0,
    include: ['test/**/*.test.{ts,tsx}'],
    server: { deps: { inline: [/@tensorflow\//] } },
    testTimeout: 60_000,
  },
});
