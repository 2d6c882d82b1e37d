import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    server: { deps: { inline: [/@tensorflow\//] } },
    testTimeout: 60_000,
  },
});
