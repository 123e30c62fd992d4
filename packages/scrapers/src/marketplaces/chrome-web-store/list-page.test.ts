import { describe, expect, test } from 'vitest';
import { dataBlock } from '../../shared/page-markup.ts';
import { answer } from '../../shared/test-response.ts';
import { describeListPage } from './list-page.ts';
import { parsePage } from './parse.ts';
import { ID, item, OTHER_ID, oldPage, page } from './test-sample.ts';

const STORE = 'https://chromewebstore.google.com';
const ITEMS = [[[item()]], [[item({ 0: OTHER_ID })]]];
const LIST = [[[[null, null, null, null, null, [[ITEMS]]]]], null, ['token', null, null, 342]];

function listPage(path: string, data: unknown = LIST): string {
  const requests = `<script>var AF_dataServiceRequests = {'ds:0' : {id:'zTyKYc',request:[[null]]}};</script>`;
  return `<html lang="en"><head><link rel="canonical" href="${STORE}${path}">${requests}</head>${dataBlock('ds:0', 1, data)}`;
}

describe('describeListPage', () => {
  test('is undefined for pages of one item and for what is no page of the store', () => {
    const url = `${STORE}/detail/x/${ID}`;
    for (const body of [page(), page({ blocks: '' }), page({ blocks: '', services: '' }), oldPage(), '', '<html>'])
      expect(describeListPage(answer(body, { url }))).toBeUndefined();
  });

  test('names a search, a category and the home page by their addresses', () => {
    expect(describeListPage(answer(listPage('/search/tabs')))).toBe('a search page of the store, 2 of 342 plugins');
    expect(describeListPage(answer(listPage('/category/extensions/x')))).toContain('a category page');
    expect(describeListPage(answer(listPage('/')))).toContain('the home page');
    const moved = listPage('/').replace(/<link[^>]*>/, '');
    expect(describeListPage(answer(moved))).toContain('a list of the store');
    const drawn = [ID, OTHER_ID].map((id) => `<a href="/webstore/detail/x/${id}"></a>`).join('');
    const old = `<html><meta property="og:url" content="https://chrome.google.com/webstore">${drawn}`;
    expect(describeListPage(answer(old))).toBe('the home page of the store, 2 plugins');
    const url = 'https://chrome.google.com/webstore/search/tabs?hl=en';
    expect(describeListPage(answer('<html>', { url }))).toBe('a search page of the store, 0 plugins');
  });

  test('counts the links of a page without data, and the items of an answer without a page', () => {
    const links = `<a href="./detail/a/${ID}"></a><a href="./detail/a/${ID}"></a><a href="./detail/b/${OTHER_ID}"></a>`;
    expect(describeListPage(answer(links, { url: `${STORE}/search/tabs` }))).toContain('2 plugins');
    const body = `)]}'\n\n99\n${JSON.stringify([['wrb.fr', 'zTyKYc', JSON.stringify(LIST), null]])}`;
    expect(describeListPage(answer(body))).toBe('a list of the store, 2 plugins');
  });
});

describe('parsePage', () => {
  test.each([
    ['a search page', listPage('/search/tabs'), undefined],
    ['a search for an id', listPage(`/search/${ID}`), `${STORE}/search/${ID}`],
    ['a search that found nothing', listPage('/search/zzz', [[[[]]], null, [null, null, null, 0]]), undefined],
    ['a category page', listPage('/category/themes'), undefined],
  ])('does not take %s for a page that changed', (_, body, url) => {
    const { listings, gone, problems } = parsePage(answer(body, { url }));
    expect([listings, gone]).toEqual([[], []]);
    expect(problems).toMatchObject([
      { kind: 'not_a_plugin_page', message: expect.stringContaining('not the page of one') },
    ]);
  });
});
