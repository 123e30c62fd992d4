import { describe, expect, test } from 'vitest';
import { missingOptionalPackages } from './lock.ts';

describe('missingOptionalPackages', () => {
  test('names a platform package that has no entry', () => {
    const packages = {
      '': {},
      'node_modules/tool': { optionalDependencies: { 'tool-darwin': '1.0.0', 'tool-linux': '1.0.0' } },
      'node_modules/tool-linux': {},
    };
    expect(missingOptionalPackages({ packages })).toEqual(['tool-darwin@1.0.0, wanted by node_modules/tool']);
  });

  test('finds an entry inside the package that wants it', () => {
    const packages = {
      'node_modules/tool': { optionalDependencies: { native: '1.0.0' } },
      'node_modules/tool/node_modules/native': {},
    };
    expect(missingOptionalPackages({ packages })).toEqual([]);
  });

  test('finds an entry beside any package above', () => {
    const packages = {
      'node_modules/a/node_modules/b': { optionalDependencies: { native: '1.0.0' } },
      'node_modules/a/node_modules/native': {},
    };
    expect(missingOptionalPackages({ packages })).toEqual([]);
  });

  test('does not count an entry inside an unrelated package', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { native: '1.0.0' } },
      'node_modules/b/node_modules/native': {},
    };
    expect(missingOptionalPackages({ packages })).toHaveLength(1);
  });
});
