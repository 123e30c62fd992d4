import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FoldedList } from './folded-list.tsx';
import { History } from './history.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { Permissions } from './permissions.tsx';

const many = (count: number) => Array.from({ length: count }, (_, index) => `item-${index}`);
const countItems = (markup: string) => markup.match(/item-/g)?.length;

describe('the page of a plugin', () => {
  test('shows the first of 200,000 permissions, languages and badges, and how many more there are', () => {
    const items = many(200_000);
    const content = { url: 'https://toy.example/a', name: 'A', permissions: items, languages: items, badges: items };
    const details = { plugin: { url: content.url, externalId: 'a' }, content } as unknown as PluginDetails;
    const markup = renderToStaticMarkup(
      <>
        <ListingFacts details={details} info={{ title: 'Toy' } as MarketplaceInfo} />
        <Permissions content={content} marketplace="toy" />
      </>,
    );
    expect(markup.match(/and 199,800 more/g)).toHaveLength(2);
    expect(markup).toContain('and 199,980 more');
    expect(countItems(markup)).toBe(420);
  });

  test('shows the first changes of a day and the beginning of a changed field', () => {
    const items = many(200_000);
    const changes = items.map((after) => ({ day: '2026-01-01', kind: 'permission_added', before: null, after }));
    const changed = [
      { field: 'summary', before: null, after: items.join() },
      { field: 'permissions', added: items, removed: items.toReversed() },
    ];
    const revisions = [{ seenAt: '2026-01-01T03:00:00Z', changes: changed }];
    const props = { changes, revisions } as unknown as Pick<PluginDetails, 'changes' | 'revisions'>;
    const markup = renderToStaticMarkup(<History {...props} firstSeenOn="2025-01-01" />);
    expect(markup).toContain('and 199,950 more');
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
