import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['./global.ts'],
    setupFiles: ['./wait-until-served.ts'],
    maxConcurrency: 3,
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
