import { expect, test } from 'vitest';
import { sitemap, sitemapIndex } from './sitemap.ts';

const BASE = new URL('https://market.example');

test('a sitemap has whole addresses, and no character that XML reads as markup', async () => {
  const answer = sitemap(BASE, ['/plugins/raycast%3Aann%2Ftools', `/plugins/${encodeURIComponent("x:a'&<b>")}`]);
  expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
  expect(await answer.text()).toContain(
    '<url><loc>https://market.example/plugins/raycast%3Aann%2Ftools</loc></url><url><loc>https://market.example/plugins/x%3Aa&apos;%26%3Cb%3E</loc></url>',
  );
});

test('a list of sitemaps names each', async () =>
  expect(await sitemapIndex(BASE, ['/sitemaps/pages']).text()).toMatch(
    /<sitemap><loc>https:\/\/market\.example\/sitemaps\/pages<\/loc><\/sitemap><\/sitemapindex>\n$/,
  ));
