import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config';
import { LongestFirst } from './tests/setup/order.ts';

const FULL = process.env.TEST_FULL === '1';
const folders = [
  ...globSync('{apps,packages}/*', { cwd: import.meta.dirname }),
  'tests',
  'tests/browser',
  'scripts',
].sort();

/**
 * Every folder's tests in one run; a folder's own vitest.config.ts holds for it. All share one
 * server, which transforms a module once: so none has a root of its own.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: await Promise.all(folders.map(projectOf)),
  },
});

async function projectOf(folder: string) {
  const dir = join(import.meta.dirname, folder);
  const own = await configOf(dir);
  const fromHere = (path: string) => (path.startsWith('.') ? join(dir, path) : path);
  return {
    test: {
      // A busy machine is slow, not wrong.
      testTimeout: 20_000,
      expect: { poll: { timeout: 10_000 } },
      ...own,
      name: folder,
      dir,
      // One core would be left idle.
      maxWorkers: '100%',
      // Modules are evaluated once a core in place of once a file.
      isolate: !/^(packages|apps\/stores)/.test(folder),
      globalSetup: [own.globalSetup ?? []].flat().map(fromHere),
      setupFiles: [
        join(import.meta.dirname, 'tests/setup/fast-check.ts'),
        ...[own.setupFiles ?? []].flat().map(fromHere),
      ],
      exclude: [...(own.exclude ?? configDefaults.exclude), ...(FULL ? [] : ['**/*.full.test.ts'])],
    },
  };
}

async function configOf(dir: string): Promise<NonNullable<ViteUserConfig['test']>> {
  const path = join(dir, 'vitest.config.ts');
  return existsSync(path) ? (await import(path)).default.test : {};
}
