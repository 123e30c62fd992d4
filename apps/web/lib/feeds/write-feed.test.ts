import { CHANGE_KINDS, groupOfChange } from '@pi/domain';
import { ChangeItem } from '@pi/domain/api';
import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFeedItem } from './feed-item.ts';
import { type FeedContent, writeFeed } from './write-feed.ts';

const AT = new Date('2026-11-20T06:00:00Z');
const WHERE = { site: new URL('https://pi.example'), self: '/feeds/plugins/m%3Aa.rss?kind=a&b', origin: null };

function aChange(values: Partial<ChangeItem>): ChangeItem {
  return ChangeItem.parse({
    ...{ id: 'm:a', marketplace: 'm', externalId: 'a', pluginName: 'A', day: '2026-11-20', kind: 'renamed' },
    ...{ before: null, after: null, details: null, daysTo: null, group: 'renamed', iconUrl: null, number: null },
    ...{ metric: 'users', risk: null, permission: null, version: null, ownerBefore: null, ownerAfter: null },
    ...{ category: null, companyName: null, companyPlugins: null },
    ...values,
  });
}

function feedOf(changes: ChangeItem[], title = 'Changes of A'): FeedContent {
  return { title, description: title, path: '/plugins/m%3Aa', items: changes.map((one) => toFeedItem(one, AT)) };
}

const hostile = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4 }),
    fc.constantFrom(
      ']]>',
      '<script>',
      '</title>',
      '&',
      '&lt;',
      '&amp;',
      '"',
      '\0',
      '\u0007',
      '\ufffe',
      '\ud800',
      '<!--',
    ),
  ),
  maxLength: 12,
});

describe('writeFeed', () => {
  test('gives well-formed RSS and JSON without markup of others, whatever names hold', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.constantFrom(...CHANGE_KINDS), (name, before, after, kind) => {
        // The day that a missing plugin was seen last is never a store's text.
        const was = kind === 'missing' ? '2026-11-10' : before;
        const change = aChange({ pluginName: name, before: was, after, kind, group: groupOfChange({ kind }) });
        const content = feedOf([change], name);
        const rss = writeFeed(content, 'rss', WHERE);
        expect(rss).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        const { items } = parseFeed(rss);
        expect(items).toHaveLength(1);
        expect(items[0]).toMatchObject({
          id: content.items[0]?.id,
          url: `https://pi.example${content.items[0]?.path}`,
        });
        expect(items[0]?.title ?? '').not.toMatch(/[<>]/);
        const json = JSON.parse(writeFeed(content, 'json', WHERE));
        for (const html of [items[0]?.description ?? '', json.items[0].content_html])
          expect(html.replaceAll(/<\/?p>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });

  test('names itself, its page and when it changed, and is the same each time', () => {
    const content = feedOf([aChange({ kind: 'renamed', before: 'Old', after: 'A' })]);
    const rss = writeFeed(content, 'rss', WHERE);
    expect(writeFeed(content, 'rss', WHERE)).toBe(rss);
    expect(rss).toContain('href="https://pi.example/feeds/plugins/m%3Aa.rss?kind=a&amp;b"');
    const feed = parseFeed(rss);
    expect(feed).toMatchObject({ title: 'Changes of A', url: 'https://pi.example/plugins/m%3Aa', updated: AT });
    expect(feed.items[0]).toMatchObject({ title: 'A: was called “Old”', published: AT });
  });

  test('has the shape of JSON Feed 1.1', () => {
    const json = JSON.parse(writeFeed(feedOf([aChange({ before: 'Old' })]), 'json', WHERE));
    expect(json).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Changes of A',
      home_page_url: 'https://pi.example/plugins/m%3Aa',
      feed_url: 'https://pi.example/feeds/plugins/m%3Aa.rss?kind=a&b',
      language: 'en',
      items: [
        {
          id: expect.stringMatching(/^change-[\w-]{27}$/),
          url: 'https://pi.example/plugins/m%3Aa#history',
          title: 'A: was called “Old”',
          content_html: '<p>m. Noticed on 20 Nov 2026.</p>',
          date_published: '2026-11-20T06:00:00.000Z',
          tags: ['Renamed'],
        },
      ],
    });
    expect(json).not.toHaveProperty('author');
  });

  test('without a change is a feed without items', () => {
    const feed = parseFeed(writeFeed(feedOf([]), 'rss', WHERE));
    expect([feed.title, feed.items.length]).toEqual(['Changes of A', 0]);
    expect(JSON.parse(writeFeed(feedOf([]), 'json', WHERE)).items).toEqual([]);
  });

  test('says that sample data is sample data', () =>
    expect(parseFeed(writeFeed(feedOf([]), 'rss', { ...WHERE, origin: 'sample' })).title).toBe(
      'Sample data: Changes of A',
    ));
});

describe('toFeedItem', () => {
  const idOf = (values: Partial<ChangeItem>) => toFeedItem(aChange(values), AT).id;

  test('gives a change one id whatever is known of its plugin by now, and another change another', () => {
    expect(idOf({ pluginName: 'B', companyName: 'Acme' })).toBe(idOf({}));
    const others = [{ id: 'm:b' }, { day: '2026-11-21' }, { kind: 'listed' as const }, { before: 'x' }, { after: 'x' }];
    expect(new Set(others.map(idOf)).add(idOf({})).size).toBe(6);
  });

  test('says between whom a plugin changed hands', () => {
    const of = { kind: 'owner_changed' as const, group: 'hands' as const, before: 'Mina', after: 'Zeta' };
    expect(toFeedItem(aChange(of), AT).title).toBe('A: changed hands, from Mina to Zeta');
    const kept = { kind: 'contact_changed' as const, group: 'hands' as const, before: 'a@x', after: 'a@y' };
    expect(toFeedItem(aChange(kept), AT).title).toBe('A: changed hands under the same name');
  });

  test('names no products as the owners of a takeover', () => {
    const of = { kind: 'taken_over' as const, group: 'hands' as const, before: 'Notes', after: 'Coins' };
    const { title, html } = toFeedItem(aChange(of), AT);
    expect(title).toBe('A: changed hands');
    expect(html).toContain('“Coins” instead of “Notes”');
    const [ownerBefore, ownerAfter] = ['Mina', 'Zeta'].map((name) => ({ name, slug: null, plugins: null }));
    expect(toFeedItem(aChange({ ...of, ownerBefore, ownerAfter }), AT).title).toMatch(/from Mina to Zeta$/);
  });

  test('says once what moved with a change of hands, and how sure that is', () => {
    const changed = [{ field: 'mail_domain' as const, before: 'a', after: 'b' }];
    const details = { confidence: 0.9, changed, kept: [] };
    const { html } = toFeedItem(aChange({ kind: 'owner_changed', group: 'hands', details }), AT);
    expect(html).toBe('<p>E-mail changed. Confidence 90 %.</p><p>m. Noticed on 20 Nov 2026.</p>');
  });
});
