import { describe, expect, test } from 'vitest';
import { readSitemap } from './sitemap.ts';

describe('readSitemap', () => {
  test('has no addresses for what is no sitemap, however deep it is', () => {
    expect(readSitemap('<html><p>Not found</p></html>')).toEqual({ pages: [], sitemaps: [] });
    expect(readSitemap(`${'<a>'.repeat(200_000)}<loc>https://a.example</loc>`)).toEqual({ pages: [], sitemaps: [] });
  });

  test('reads addresses beside pictures', () => {
    const xml =
      '<urlset><url><loc>https://a.example/1</loc><image:image><image:loc>https://a.example/p.png</image:loc></image:image></url><url><loc> https://a.example/2?a&amp;b </loc></url></urlset>';
    expect(readSitemap(xml).pages).toEqual(['https://a.example/1', 'https://a.example/2?a&b']);
  });
});
