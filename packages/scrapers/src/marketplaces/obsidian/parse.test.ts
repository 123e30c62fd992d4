import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parseFiles } from './parse.ts';
import { listFile, plugin, STATS, statsFile } from './test-sample.ts';

describe('parseFiles', () => {
  test('gives no listings and no complete list without the list', () => {
    const result = parseFiles([statsFile()]);
    expect(result).toMatchObject({ listings: [], problems: [{ kind: 'format_changed' }] });
    expect(result.isComplete).toBeUndefined();
  });

  test('reports a file that failed or was cut off', () => {
    expect(parseFiles([answer('', { status: 500 }), statsFile()]).problems[0]?.kind).toBe('http_error');
    expect(parseFiles([answer('[{"id": "daily'), statsFile()]).problems[0]?.kind).toBe('format_changed');
    expect(parseFiles([answer('', { status: 404 })]).gone).toEqual([]);
  });

  test('a bad element is left out, and the problem names it', () => {
    const { listings, problems, isComplete } = parseFiles([listFile([{ id: 'nameless' }, 7, plugin()]), statsFile()]);
    expect(listings.map(({ externalId }) => externalId)).toEqual(['daily-moss']);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: 'nameless' }, { kind: 'invalid_value' }]);
    expect(problems[0]?.message).toContain('plugin 1 of the list: name');
    expect(isComplete).toBe(true);
  });

  test('keeps the first of two plugins with one id', () => {
    const { listings, problems } = parseFiles([listFile([plugin(), plugin({ name: 'Copy' })]), statsFile()]);
    expect(listings.map(({ name }) => name)).toEqual(['Daily Moss']);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: 'daily-moss' }]);
  });

  test.each([
    ['-1', -1],
    ['a text', 'many'],
    ['a fraction', 1.5],
  ])('leaves out downloads that are %s', (_, downloads) => {
    const { listings, problems } = parseFiles([listFile(), statsFile({ 'daily-moss': { downloads } })]);
    expect(listings[0]).toMatchObject({ name: 'Daily Moss', downloads: undefined });
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: 'daily-moss' }]);
  });

  test('leaves out a day that cannot be written as text and keeps the rest', () => {
    const { listings, problems } = parseFiles([
      listFile(),
      statsFile({ 'daily-moss': { downloads: 5, updated: { toString: 1 } } }),
    ]);
    expect(listings[0]).toMatchObject({ downloads: { value: 5 }, updatedOn: undefined });
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: 'daily-moss' }]);
  });

  test('leaves out a developer of whose name nothing can be seen', () => {
    const { listings, problems } = parseFiles([listFile([plugin({ author: '\u200B' })]), statsFile()]);
    expect(listings[0]).toMatchObject({ name: 'Daily Moss', developer: undefined });
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringContaining('developer.name') }]);
  });

  test('leaves downloads undefined where the file of numbers is missing', () => {
    expect(parseFiles([listFile()]).listings[0]).not.toHaveProperty('downloads');
  });

  test('reports a list in place of the file of numbers', () => {
    const { listings, problems } = parseFiles([listFile(), listFile([])]);
    expect(listings[0]).not.toHaveProperty('downloads');
    expect(problems).toMatchObject([{ kind: 'format_changed', message: expect.stringContaining('file of numbers') }]);
  });

  test.each([
    ['the whole one level deeper', { payload: STATS }],
    ['of other plugins only', { stranger: { downloads: 5 } }],
    ['empty', {}],
  ])('leaves downloads undefined, and says why, where the file of numbers is %s', (_, stats) => {
    const { listings, problems } = parseFiles([listFile(), statsFile(stats)]);
    expect(listings[0]).not.toHaveProperty('downloads');
    expect(problems).toMatchObject([{ kind: 'format_changed', message: expect.stringContaining('file of numbers') }]);
  });

  test.each([
    ['no entry', {}],
    ['an empty entry', { 'daily-moss': {} }],
  ])('says that there are no downloads for %s', (_, stats) => {
    const list = listFile([plugin(), plugin({ id: 'another' })]);
    const { listings } = parseFiles([list, statsFile({ another: { downloads: 5 }, ...stats })]);
    expect(listings[0]).toMatchObject({ externalId: 'daily-moss', downloads: null, updatedOn: null });
  });

  test('makes no listing of numbers without a plugin', () => {
    expect(parseFiles([listFile(), statsFile({ ...STATS, stranger: { downloads: 5 } })]).listings).toHaveLength(1);
  });

  test('reads both files in any order', () => {
    const result = parseFiles([statsFile(), listFile()]);
    expect(result).toEqual(parseFiles([listFile(), statsFile()]));
    expect(result).toEqual({
      gone: [],
      problems: [],
      isComplete: true,
      listings: [
        {
          externalId: 'daily-moss',
          url: 'https://obsidian.md/plugins?id=daily-moss',
          name: 'Daily Moss',
          summary: 'Sample data.',
          iconUrl: null,
          developer: { name: 'Moss Works', githubOwner: 'moss-works' },
          sourceUrl: 'https://github.com/moss-works/daily-moss',
          downloads: { value: 420, kind: 'exact' },
          updatedOn: '2023-11-14',
          readFrom: 'data',
        },
      ],
    });
  });

  test.each([[''], [null], [undefined]])(
    'takes the owner of the repository for the developer where the author is %j',
    (author) => {
      const { listings, problems } = parseFiles([listFile([plugin({ author })]), statsFile()]);
      expect(listings[0]?.developer).toEqual({ name: 'moss-works', githubOwner: 'moss-works' });
      expect(problems).toEqual([]);
    },
  );

  test('says that there is no developer where neither an author nor a repository is stated', () => {
    expect(parseFiles([listFile([plugin({ author: '', repo: '' })]), statsFile()]).listings[0]?.developer).toBeNull();
  });
});
