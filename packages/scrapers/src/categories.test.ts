import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@pi/config/shared-data';
import { CATEGORY_SLUGS } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { categoryTitle, marketplaceInfos } from './info.ts';
import { getAdapter } from './registry.ts';
import { recorded } from './shared/test-recording.ts';
import { answer } from './shared/test-response.ts';

/** Folders of recordings whose files are answers of the store. */
const RECORDINGS: Record<string, string> = {
  atlassian: 'atlassian-marketplace',
  'chrome-web-store': 'chrome-web-store',
  firefox: 'firefox-amo',
  'home-assistant': 'home-assistant',
  jetbrains: 'jetbrains-marketplace',
  'open-vsx': 'open-vsx',
  'salesforce-appexchange': 'salesforce-appexchange',
  shopify: 'shopify-app-store',
  'vs-code': 'vscode-marketplace',
};
const MOST_BYTES = 5_000_000;

describe('categories of marketplaces', () => {
  test.for(Object.entries(RECORDINGS))(
    'of %s list all that recordings state',
    { timeout: 60_000 },
    ([marketplace, folder], { skip }) => {
      const path = sharedData(folder);
      if (!path) return skip();
      const { info, parse } = getAdapter(marketplace);
      const unknown = filesOf(path, folder).flatMap((file) => {
        const { listings } = parse([answer(recorded(file), { url: info.homeUrl })]);
        const stated = listings.flatMap(({ category, categories }) => [category ?? [], categories ?? []].flat());
        return stated.filter((slug) => !Object.hasOwn(info.categories ?? {}, slug));
      });
      expect([...new Set(unknown)]).toEqual([]);
    },
  );

  test('have titles that read well, and belong to a shared category', () => {
    for (const { categories = {} } of marketplaceInfos)
      for (const { title, shared } of Object.values(categories)) {
        expect(title).toMatch(/^\S.*\S$/);
        expect(title).not.toMatch(/_/);
        expect(CATEGORY_SLUGS).toContain(shared);
      }
  });

  test('have shared ones that all are used', () => {
    const used = marketplaceInfos.flatMap(({ categories = {} }) =>
      Object.values(categories).map(({ shared }) => shared),
    );
    expect(CATEGORY_SLUGS.filter((slug) => !used.includes(slug))).toEqual([]);
  });
});

test('docs/categories.md has every category of every store', () => {
  const document = readFileSync(new URL('../../../docs/categories.md', import.meta.url), 'utf8');
  const sections = new Map(document.split('\n## ').map((section) => [/`([a-z-]+)`/.exec(section)?.[1], section]));
  const missing = marketplaceInfos.flatMap(({ title, categories = {} }) =>
    Object.entries(categories).filter(([slug, { shared }]) => {
      const line = sections
        .get(shared)
        ?.split('\n')
        .find((one) => one.startsWith(`- ${title}: `));
      return !line?.includes(`\`${slug}\``);
    }),
  );
  expect(missing).toEqual([]);
});

describe('categoryTitle', () => {
  test.for([
    ['chrome-web-store', 'productivity/workflow', 'Workflow and planning'],
    ['chrome-web-store', 'ext/99-new-things', 'New things'],
    ['salesforce-appexchange', 'humanResources', 'Human resources'],
    ['salesforce-appexchange', 'somethingElse', 'Something else'],
    ['nowhere', 'a_b', 'A b'],
    ['nowhere', '--', '--'],
  ])('of %s: %s is %s', ([marketplace = '', slug = '', title]) => {
    expect(categoryTitle(marketplace, slug)).toBe(title);
  });
});

function filesOf(path: string, name: string): string[] {
  return readdirSync(path).flatMap((entry) => {
    const stats = statSync(join(path, entry));
    if (stats.isDirectory()) return filesOf(join(path, entry), `${name}/${entry}`);
    return stats.size <= MOST_BYTES && /\.(html|json)(\.gz)?$/.test(entry) ? [`${name}/${entry}`] : [];
  });
}
