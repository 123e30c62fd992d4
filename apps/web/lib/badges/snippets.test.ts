import type { Plugin } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedSnippet } from '../embeds/embed-snippet.ts';
import { badgeSnippets } from './snippets.ts';

const SITE = new URL('https://pi.example');
const info = getMarketplaceInfo('firefox');
const aPlugin = (name: string) =>
  ({ id: 'firefox:a/b', marketplace: 'firefox', externalId: 'a/b', name, status: 'delisted' }) as Plugin;

test('snippets are of the badges that can say something', () => {
  const kindsIn = (name: string) => {
    const of = getMarketplaceInfo(name);
    return of && badgeSnippets(aPlugin('A'), of, SITE).map(({ kind }) => kind);
  };
  expect(kindsIn('firefox')).toEqual(['users', 'rating', 'change']);
  expect(kindsIn('shopify')).toEqual(['users', 'rating']);
  expect(kindsIn('atlassian')).toEqual(['users', 'change']);
});

test('snippets hold one picture or frame with whole addresses, whatever the name is', () => {
  if (!info) throw new Error('firefox is no marketplace');
  const hostile = fc.string({
    unit: fc.constantFrom('"', "'", '<', '>', '&', ']', '(', ')', '`', '\n', 'a', ' ', '\\'),
  });
  fc.assert(
    fc.property(hostile, (name) => {
      const [users] = badgeSnippets(aPlugin(name), info, SITE);
      expect(users?.html).toMatch(
        /^<a href="https:\/\/pi\.example\/plugins\/firefox%3Aa%2Fb"><img src="https:\/\/pi\.example\/badges\/plugins\/firefox%3Aa%2Fb\/users\.svg" alt="[^"<>]*" height="20"><\/a>$/,
      );
      expect(users?.markdown).toMatch(/^\[!\[([^\]\\\n]|\\.)*\]\(https:[^ ()]+\)\]\(https:[^ ()]+\)$/);
      expect(embedSnippet('/plugins/firefox%3Aa%2Fb', name, SITE)).toMatch(
        /^<iframe src="https:\/\/pi\.example\/embed\/plugins\/firefox%3Aa%2Fb" title="[^"<>]*" width="100%" height="320" style="border:0" loading="lazy"><\/iframe>$/,
      );
    }),
  );
});
