import { describe, expect, test } from 'vitest';
import { galleryAnswer } from '../../shared/gallery-test-sample.ts';
import { answer } from '../../shared/test-response.ts';
import { parsePage } from './parse.ts';

describe('parsePage', () => {
  test('an answer that fails leaves every extension as it was', () => {
    expect(parsePage(answer('', { status: 404 }))).toMatchObject({ gone: [], problems: [{ kind: 'http_error' }] });
    expect(parsePage(answer('{"results": [{"ext'))).toMatchObject({ problems: [{ kind: 'format_changed' }] });
  });

  test('names the field where the list has moved', () => {
    expect(parsePage(answer('{"results": []}')).problems[0]?.message).toMatch(/^results/);
    expect(parsePage(answer('{"results": [{}]}')).problems[0]?.message).toMatch(/^results\.0\.extensions: /);
  });

  test.each([null, false, -1, 'many'])('a number of all extensions that cannot be read, %j, is a problem', (total) => {
    const body = JSON.stringify(galleryAnswer()).replace(/("TotalCount","count"):\d+/, `$1:${JSON.stringify(total)}`);
    const { listings, problems } = parsePage(answer(body));
    expect(listings).toHaveLength(1);
    expect(problems).toMatchObject([{ kind: 'format_changed', message: expect.stringMatching(/^TotalCount: /) }]);
  });

  test('reads the extensions, each under its page in the store', () => {
    const { listings, problems } = parsePage(answer(JSON.stringify(galleryAnswer())));
    expect(problems).toEqual([]);
    expect(listings).toMatchObject([
      {
        externalId: 'mossworks.moss-glow',
        url: 'https://marketplace.visualstudio.com/items?itemName=mossworks.moss-glow',
        downloads: { value: 850, kind: 'exact' },
      },
    ]);
  });
});
