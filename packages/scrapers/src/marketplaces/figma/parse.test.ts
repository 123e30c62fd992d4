import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { parseFiles } from './parse.ts';
import { plugin, pluginsFile, statsFile } from './test-sample.ts';

const ID = '731176732337510831';

describe('parseFiles', () => {
  test('gives no listings and no complete list of numbers alone, and says how many have no names', () => {
    const result = parseFiles([statsFile({ [ID]: [5, 1], 7: [6, 2] })]);
    expect(result).toMatchObject({ listings: [], problems: [{ kind: 'format_changed' }] });
    expect(result.problems[0]?.message).toContain('the numbers of 2 plugins have no names');
    expect(result.isComplete).toBeUndefined();
  });

  test('reports a file that failed, was cut off or has another shape', () => {
    expect(parseFiles([answer('', { status: 500 }), pluginsFile()]).problems[0]?.kind).toBe('http_error');
    expect(parseFiles([answer('{"date":"2022-05-1'), pluginsFile()]).problems[0]?.kind).toBe('format_changed');
    expect(parseFiles([pluginsFile([], 'May'), pluginsFile()]).problems[0]?.message).toMatch(/^date: /);
  });

  test.each([
    ['id', { id: '' }],
    ['name', { name: 7 }],
  ])('a bad %s leaves out its plugin alone', (field, change) => {
    const { listings, problems, isComplete } = parseFiles([pluginsFile([plugin(change), plugin({ id: 7 })])]);
    expect(listings.map(({ externalId }) => externalId)).toEqual(['7']);
    expect(problems).toMatchObject([
      { kind: 'invalid_value', message: expect.stringContaining(`plugin 1 of the list: ${field}`) },
    ]);
    expect(isComplete).toBe(true);
  });

  test.each([
    ['developer', { publisherName: {} }],
    ['downloads', { installCount: -1 }],
    ['downloads', { installCount: 'many' }],
    ['updatedOn', { lastUpdateDate: 'yesterday' }],
  ])('leaves out impossible %s and keeps the rest', (field, change) => {
    const { listings, problems } = parseFiles([pluginsFile([plugin(change)])]);
    expect(listings[0]).toMatchObject({ name: 'Moss Glow' });
    expect(listings[0]).toHaveProperty(field, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: ID }]);
  });

  test('leaves out the numbers of a day that was filled in later, and says so', () => {
    const date = '2022-05-20T06:00:00.000Z';
    const { listings, problems } = parseFiles([pluginsFile([plugin()], date), statsFile(undefined, date)]);
    expect(listings[0]).toMatchObject({ name: 'Moss Glow' });
    expect(listings[0]).not.toHaveProperty('downloads');
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringMatching(/^date: /) }]);
    const real = parseFiles([pluginsFile([plugin()], '2022-06-06T06:00:00.000Z')]);
    expect([real.problems, real.listings[0]?.downloads?.value]).toEqual([[], 1334]);
  });

  test('reads both files in any order', () => {
    const result = parseFiles([statsFile(), pluginsFile()]);
    expect(result).toEqual(parseFiles([pluginsFile(), statsFile()]));
    expect(result).toEqual({
      gone: [],
      problems: [],
      isComplete: true,
      listings: [
        {
          externalId: ID,
          url: `https://www.figma.com/community/plugin/${ID}`,
          name: 'Moss Glow',
          description: 'Sample data.\n\nMore & more',
          updatedOn: '2022-03-04',
          developer: { name: 'Moss Works', externalId: '692' },
          downloads: { value: 1334, kind: 'exact' },
          readFrom: 'data',
        },
      ],
    });
  });

  test.each([
    ['four numbers', [1334, 18, 0, 3257]],
    ['three, as a partial scrape has them', [1334, 18, 3257]],
    ['one', [1334]],
  ])('takes the installs of %s where the list has none', (_, numbers) => {
    const { listings, problems } = parseFiles([
      pluginsFile([plugin({ installCount: undefined })]),
      statsFile({ [ID]: numbers, stranger: [5] }),
    ]);
    expect(problems).toEqual([]);
    expect(listings).toMatchObject([{ downloads: { value: 1334, kind: 'exact' } }]);
  });

  test('leaves installs undefined where neither file has them', () => {
    const list = pluginsFile([plugin({ installCount: undefined })]);
    for (const files of [[list], [list, statsFile({})], [list, statsFile({ [ID]: [] })]])
      expect(parseFiles(files).listings[0]).not.toHaveProperty('downloads');
  });
});
