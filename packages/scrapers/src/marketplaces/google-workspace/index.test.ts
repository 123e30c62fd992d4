import { describe, expect, test } from 'vitest';
import { collected, discoverContext, sitemap } from '../../shared/test-response.ts';
import { googleWorkspace } from './index.ts';
import { block, entry, ID, OTHER_ID } from './test-sample.ts';

const STORE = 'https://workspace.google.com/marketplace';

describe('discover', () => {
  test('yields known apps, those of the sitemap and those of category pages, each once', async () => {
    const context = discoverContext(
      {
        [`${STORE}/sitemap.xml`]: sitemap('url', [
          `${STORE}/app/leave_ledger/${ID}`,
          `${STORE}/category/utilities`,
          `${STORE}/search/x`,
        ]),
        [`${STORE}/category/utilities`]: `<a href="./marketplace/app/other/${OTHER_ID}">${block('ds:1', [2, [[entry()], [entry({ 0: 333_333_333_333 })]]])}`,
      },
      ['444444444444'],
    );
    expect(await collected(googleWorkspace.discover(context))).toEqual(['444444444444', ID, OTHER_ID, '333333333333']);
    expect(context.asked).toEqual([`${STORE}/sitemap.xml`, `${STORE}/category/utilities`]);
  });
});

describe('requests', () => {
  test('asks for an app by its id alone', () => {
    expect(googleWorkspace.requests(ID)).toEqual([{ url: `${STORE}/app/_/${ID}` }]);
  });
});
