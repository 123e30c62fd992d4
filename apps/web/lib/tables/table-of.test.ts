import {
  answerOf,
  CompanyAnswer,
  CompareAnswer,
  ExplorerAnswer,
  ListMeta,
  MaybeChange,
  MaybeEstimate,
  MaybeNumber,
  MoverListAnswer,
  rowOf,
  splitColumns,
} from '@pi/domain/api';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { tableOf } from './table-of.ts';

const Item = z.object({
  id: z.string(),
  day: z.iso.date(),
  tags: z.array(z.string()),
  owner: z.object({ slug: z.string().nullable(), parts: z.array(z.object({ a: z.string() })) }).nullable(),
  users: MaybeNumber,
  change30d: MaybeChange,
  revenue: MaybeEstimate,
});
const Answer = answerOf({ meta: ListMeta, plugins: z.array(rowOf(Item)) });
const store = { kind: 'exact', origin: 'reported', source: 'toy', method: null } as const;
const users = { value: 5, day: '2026-11-01', ...store };
const item: z.infer<typeof Item> = {
  ...{ id: 'toy:a', day: '2026-11-01', tags: ['x', 'y'], owner: { slug: 'acme', parts: [] }, users },
  change30d: {
    ...{ value: 0.5, low: 0.4, high: 0.6, before: { value: 2, kind: 'exact' }, gain: 1 },
    ...{ kind: 'rounded', origin: 'derived', source: 'toy', method: 'change_30d', day: '2026-11-01' },
  },
  revenue: {
    ...{ value: 10, lower: 1, upper: 100, chance: 0.8, kind: 'rounded', origin: 'estimated' },
    ...{ source: 'toy', method: 'revenue_3', day: '2026-10-31' },
  },
};

function table(items: z.infer<typeof Item>[]) {
  const { meta, rows } = splitColumns(Item, items);
  return tableOf(Answer, { dataOrigin: 'sample', meta, plugins: rows }, 'plugins');
}

test('a path that leads to no list is refused', () => {
  expect(() => tableOf(Answer, {}, 'companies')).toThrow('companies');
  expect(() => tableOf(Answer, {}, 'meta')).toThrow('no list');
});

test('a table has the same columns, but for details, whatever its rows are', () => {
  const names = (rows: z.infer<typeof Item>[]) =>
    table(rows)
      .columns.filter(({ isDetail }) => !isDetail)
      .map(({ name }) => name);
  const unknown = { ...item, owner: null, users: null, change30d: null, revenue: null };
  expect(names([])).toEqual(names([item]));
  expect(names([unknown])).toEqual(names([item]));
  expect(names([])).toEqual([
    ...['id', 'day', 'tags', 'owner.slug', 'users', 'users.kind'],
    ...['change30d', 'change30d.low', 'change30d.high', 'change30d.kind'],
    ...['revenue', 'revenue.lower', 'revenue.upper'],
  ]);
});

test('a row has a change and an estimate as three numbers, and null for what is unknown', () => {
  expect(table([item]).rows).toEqual([
    {
      ...{ id: 'toy:a', day: '2026-11-01', tags: ['x', 'y'], 'owner.slug': 'acme', users: 5, 'users.kind': 'exact' },
      ...{ change30d: 0.5, 'change30d.low': 0.4, 'change30d.high': 0.6, 'change30d.kind': 'rounded' },
      ...{ revenue: 10, 'revenue.lower': 1, 'revenue.upper': 100 },
    },
  ]);
  expect(table([{ ...item, owner: null, users: null }]).rows[0]).toMatchObject({ 'owner.slug': null, users: null });
});

test('a column says what its numbers have in common, and another column in what they differ', () => {
  const other = { ...item, users: { ...users, kind: 'rounded', source: 'other' } as const };
  const { columns, rows } = table([item, other]);
  const column = (name: string) => columns.find((one) => one.name === name);
  expect(column('users')).toEqual({
    ...{ name: 'users', unit: 'users' },
    ...store,
    kind: null,
    source: null,
    day: null,
  });
  expect(column('revenue.upper')).toMatchObject({ unit: 'USD a year', origin: 'estimated', day: '2026-10-31' });
  expect(column('change30d.low')).toMatchObject({ unit: 'share', method: 'change_30d', kind: 'rounded' });
  expect(rows.map((row) => [row['users.kind'], row['users.source']])).toEqual([
    ['exact', 'toy'],
    ['rounded', 'other'],
  ]);
});

test('a list in a list gives its fields and its meta to each row', () => {
  const series = ['toy:a', 'toy:b'].map((id, at) => ({
    ...{ id, number: 'users', label: 'Users', meta: { value: { ...store, source: id } } },
    days: [{ day: '2026-11-01', value: { value: at } }],
  }));
  const { columns, rows } = tableOf(
    CompareAnswer,
    { ids: [], meta: { plugins: {} }, plugins: [], series },
    'series.days',
  );
  expect(columns.map(({ name }) => name)).toEqual([
    ...['id', 'number', 'label', 'day', 'value', 'value.kind', 'value.source'],
  ]);
  expect(rows.map((row) => [row.id, row.day, row.value, row['value.source']])).toEqual([
    ['toy:a', '2026-11-01', 0, 'toy:a'],
    ['toy:b', '2026-11-01', 1, 'toy:b'],
  ]);
});

test('of several lists each has the meta of its own', () => {
  const meta = { growing: { number: { ...store, source: 'up' } }, shrinking: { number: { ...store, source: 'down' } } };
  const rows = { growing: [{ number: { value: 1 } }], shrinking: [{ number: { value: 1 } }] };
  const source = (list: string) =>
    tableOf(MoverListAnswer, { meta, ...rows }, list).columns.find(({ name }) => name === 'number')?.source;
  expect([source('growing'), source('shrinking')]).toEqual(['up', 'down']);
  const both = tableOf(MoverListAnswer, { meta, ...rows }, ['growing', 'shrinking']).rows;
  expect(both.map((row) => [row.list, row['number.source']])).toEqual([
    ['growing', 'up'],
    ['shrinking', 'down'],
  ]);
});

test('a list in an object has the meta beside the object', () => {
  const company = { plugins: [{ users: { value: 1 } }] };
  const { columns } = tableOf(CompanyAnswer, { meta: { plugins: { users: store } }, company }, 'company.plugins');
  expect(columns.find(({ name }) => name === 'users')?.source).toBe('toy');
});

test('only the fields that are wanted become columns', () => {
  const { columns } = tableOf(ExplorerAnswer, { meta: {}, plugins: [] }, 'plugins', {
    fields: ['id', 'users', 'nothing'],
  });
  expect(columns.map(({ name }) => name)).toEqual(['id', 'users', 'users.kind']);
});
