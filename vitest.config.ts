import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

const FULL = process.env.TEST_FULL === '1';
const folders = [
  ...globSync('{apps,packages}/*', { cwd: import.meta.dirname }),
  'tests',
  'tests/browser',
  'scripts',
].sort();

/** Every folder's tests in one run; a folder's own vitest.config.ts holds for it. */
export default defineConfig({
  test: {
    projects: folders.map((folder) => ({
      root: join(import.meta.dirname, folder),
      extends: configOf(folder),
      test: {
        name: folder,
        // One core would be left idle.
        maxWorkers: '100%',
        // Modules are evaluated once a core in place of once a file.
        isolate: !/^(packages|apps\/stores)/.test(folder),
        // A machine that does other things too takes longer than the second of the default.
        expect: { poll: { timeout: 10_000 } },
        setupFiles: [join(import.meta.dirname, 'tests/setup/fast-check.ts')],
        exclude: [...configDefaults.exclude, ...(FULL ? [] : ['**/*.full.test.ts'])],
      },
    })),
  },
});

function configOf(folder: string): string | undefined {
  const path = join(import.meta.dirname, folder, 'vitest.config.ts');
  return existsSync(path) ? path : undefined;
}
