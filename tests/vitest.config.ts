import { configDefaults, defineConfig } from 'vitest/config';

/** `browser` has a configuration, and a web app, of its own. */
export default defineConfig({
  test: {
    globalSetup: ['@pi/db/testing/global'],
    exclude: [...configDefaults.exclude, 'browser/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
