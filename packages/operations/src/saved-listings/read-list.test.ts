import { expect, test } from 'vitest';
import { readList } from './read-list.ts';

test('is empty for what is no list', () => {
  for (const text of ['', '{', '[]', '[1]', '<html>', 'a,b\n"c', '{"name":"a"}', 'id,title\n,No id\nno-name,'])
    expect(readList(text)).toEqual([]);
});

test('reads rows of CSV, by the last part of their address', () => {
  const rows = 'url,categories,description,name\nhttps://store.example/wren,"Tools, Fun","Nice, $9/mo",Wren\n';
  expect(readList(rows)).toEqual([
    expect.objectContaining({
      externalId: 'wren',
      name: 'Wren',
      description: 'Nice, $9/mo',
      categories: ['Tools', 'Fun'],
    }),
  ]);
});

test('reads objects of JSON', () => {
  const [first, ...others] = readList('[{"addon_key":"wren","app_id":"7","name":"Wren","products":["jira"]},{"id":1}]');
  expect(first).toMatchObject({ externalId: 'wren', name: 'Wren', worksWith: ['jira'] });
  expect(others).toEqual([]);
});
