import { describe, expect, test } from 'vitest';
import { galleryAnswer } from '../../shared/gallery-test-sample.ts';
import { collected, discoverContext } from '../../shared/test-response.ts';
import { vsCode } from './index.ts';

const URL = 'https://marketplace.visualstudio.com/_apis/public/gallery/extensionquery';

function discovered(body: string) {
  return collected(vsCode.discover(discoverContext({ [URL]: body })));
}

describe('discover', () => {
  test.each([
    ['an answer that is no JSON', '<html></html>'],
    ['an answer without a count', JSON.stringify({ results: [{ extensions: [] }] })],
  ])('yields the first page alone for %s', async (_, body) => {
    expect(await discovered(body)).toEqual(['1']);
  });

  test('yields the number of every page, from 1 on', async () => {
    expect(await discovered(JSON.stringify(galleryAnswer([], 201)))).toEqual(['1', '2', '3']);
  });
});

describe('requests', () => {
  test('asks for a page of published extensions of the editor, with their numbers', () => {
    const [request] = vsCode.requests('3');
    expect(request).toMatchObject({ url: URL, method: 'POST', headers: { 'content-type': 'application/json' } });
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      filters: [
        {
          criteria: [
            { filterType: 8, value: 'Microsoft.VisualStudio.Code' },
            { filterType: 12, value: '4096' },
          ],
          pageNumber: 3,
          pageSize: 100,
        },
      ],
      flags: 950,
    });
  });
});
