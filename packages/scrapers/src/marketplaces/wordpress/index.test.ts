import { describe, expect, test } from 'vitest';
import { collected, discoverContext } from '../../shared/test-response.ts';
import { wordpress } from './index.ts';
import { queryPage } from './test-sample.ts';

const FIRST = wordpress.requests('1')[0]?.url ?? '';

describe('discover', () => {
  test('yields the first page alone where it does not say how many there are', async () => {
    expect(await collected(wordpress.discover(discoverContext({ [FIRST]: '{}' })))).toEqual(['1']);
  });

  test('yields the number of every page', async () => {
    const context = discoverContext({ [FIRST]: queryPage([], 201) });
    expect(await collected(wordpress.discover(context))).toEqual(['1', '2', '3']);
  });
});

describe('requests', () => {
  test('asks for a page of a hundred, the most used first, without the long texts', () => {
    const { searchParams } = new URL(wordpress.requests('7')[0]?.url ?? '');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      action: 'query_plugins',
      'request[browse]': 'popular',
      'request[page]': '7',
      'request[per_page]': '100',
      'request[fields][sections]': '0',
      'request[fields][icons]': '1',
    });
  });
});
