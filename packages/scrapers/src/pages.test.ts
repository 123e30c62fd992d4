import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as pages from './pages.ts';
import { registry } from './registry.ts';

const SOURCES = import.meta.dirname;
const BUILDERS = globSync('{pages,marketplaces/*/page,marketplaces/*/page-*,shared/page-*}.ts', {
  cwd: SOURCES,
}).filter((file) => !/\.test\.ts$|page-language\.ts$/.test(file));
const IMPORT = /\bfrom '([^']+)'/g;

describe('the builders', () => {
  test('are there for every marketplace, under its name', () => {
    const names = Object.keys(pages).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(names).toEqual(expect.arrayContaining([...registry.keys()]));
  });

  test.each(BUILDERS)('%s imports no code of a parser', (file) => {
    const imported = [...readFileSync(join(SOURCES, file), 'utf8').matchAll(IMPORT)].map(([, from = '']) => from);
    expect(imported.filter((from) => !/^(?:\.{1,2}\/)+(?:[\w-]+\/)*page(?:-[\w-]+)?\.ts$/.test(from))).toEqual([]);
  });
});
