import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { permissionsInWords } from '#lib/permission-words.ts';
import { FoldedList } from './folded-list.tsx';
import { History } from './history.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { Permissions } from './permissions.tsx';

const many = (count: number) => Array.from({ length: count }, (_, index) => `item-${index}`);
/** Permissions that no rule knows: their words are their names. */
function permissionDetails(items: readonly string[], content: PluginDetails['content']) {
  const risk = { level: 'low' as const, since: null, before: null };
  return { content, risk, changes: [], permissions: permissionsInWords('toy', items, []) };
}
const countItems = (markup: string) => markup.match(/item-/g)?.length;

describe('the page of a plugin', () => {
  test('shows the first of 200,000 permissions, languages and badges, and how many more there are', () => {
    const items = many(200_000);
    const content = { url: 'https://toy.example/a', name: 'A', permissions: items, languages: items, badges: items };
    const details = { plugin: { url: content.url, externalId: 'a' }, content } as unknown as PluginDetails;
    const markup = renderToStaticMarkup(
      <>
        <ListingFacts details={details} info={{ title: 'Toy' } as MarketplaceInfo} until="2026-11-28" />
        <Permissions path="/plugins/toy:a" details={permissionDetails(items, content)} marketplace="toy" />
      </>,
    );
    expect(markup).toContain('and 199,794 more');
    expect(markup).toContain('and 199,800 more');
    expect(markup).toContain('and 199,980 more');
    expect(countItems(markup)).toBe(426);
  });

  test('shows the first changes of a day and the beginning of a changed field', () => {
    const items = many(200_000);
    const changes = items.map((after) => ({ day: '2026-01-01', kind: 'permission_added', before: null, after }));
    const plugin = { marketplace: 'toy', firstSeenOn: '2025-01-01' };
    const changed = [
      { field: 'summary', before: null, after: items.join() },
      { field: 'languages', added: items, removed: items.toReversed() },
    ];
    const revisions = [{ seenAt: '2026-01-01T03:00:00Z', changes: changed }];
    const details = { plugin, changes, revisions, owners: [] } as unknown as PluginDetails;
    const markup = renderToStaticMarkup(<History details={details} descriptions={[]} shown="all" href={() => '/'} />);
    expect(markup).toContain('and 199,980 more</');
    expect(markup).toContain('and 199,980 more added');
    expect(markup).toContain('and 199,980 more removed');
    expect(markup.length).toBeLessThan(20_000);
  });
});

describe('FoldedList', () => {
  test('folds a list of more than six items, each once', () => {
    expect(renderToStaticMarkup(<FoldedList items={['a', 'b', 'a']} />)).toBe(
      '<ul class=""><li class="wrap-anywhere">a</li><li class="wrap-anywhere">b</li></ul>',
    );
    const markup = renderToStaticMarkup(<FoldedList items={many(7)} />);
    expect(markup).toMatch(/^<details><summary>7 in total/);
    expect(markup).not.toContain('more');
  });

  test('says that there are none', () => expect(renderToStaticMarkup(<FoldedList items={[]} />)).toBe('None'));
});
