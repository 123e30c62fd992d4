import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTable, TABLE_FORMATS, TABLE_PATHS, tablePath } from './table-paths.ts';

describe('the address of a table', () => {
  test('is none without the extension of a format, and none under another page', () => {
    for (const path of [
      '/plugins',
      '/plugins.xml',
      '/plugins.csv/',
      '/plugins/a.csv',
      '/about.csv',
      '/.csv',
      '/%ff.csv',
    ])
      expect(findTable(path)).toBeUndefined();
  });

  test('may have an id with slashes, encoded or not', () => {
    const table = { path: '/plugins/{id}/chart', params: { id: 'toy:a/b.json' }, format: 'csv' };
    expect(findTable('/plugins/toy:a/b.json/chart.csv')).toEqual(table);
    expect(findTable('/plugins/toy%3Aa%2Fb.json/chart.csv')).toEqual(table);
  });

  test('of a list of its own is not that of a plugin', () =>
    expect(findTable('/plugins/lists/chart.json')).toMatchObject({ params: { preset: 'chart' } }));

  test('leads back to the table that it was made of', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLE_PATHS),
        fc.constantFrom(...TABLE_FORMATS),
        fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => `x:${text.replaceAll('/', '-')}`),
        (path, format, text) => {
          const name = /\{(\w+)\}/.exec(path)?.[1];
          const at = { path, params: name ? { [name]: text } : {}, format };
          expect(findTable(tablePath(at))).toEqual(at);
        },
      ),
    ));
});
