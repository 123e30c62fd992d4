import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { globalSetup: ['@pi/db/testing/global'], testTimeout: 20_000, hookTimeout: 60_000 },
});
