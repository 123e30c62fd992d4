import { describe, expect, test } from 'vitest';
import { answer, collected, discoverContext } from '../../shared/test-response.ts';
import { raycast } from './index.ts';
import { parseFeed } from './parse.ts';
import { feed, item } from './test-sample.ts';

const OTHER = 'https://www.raycast.com/stone/stone-search';

describe('parseFeed', () => {
  test('reports a feed that failed, was cut off, or holds no items', () => {
    const problem = (body: string, status = 200) => parseFeed(answer(body, { status })).problems[0];
    expect(problem('', 500)?.kind).toBe('http_error');
    expect(problem(feed().slice(0, -5))?.kind).toBe('format_changed');
    expect(problem(feed({}))).toMatchObject({ kind: 'format_changed', message: expect.stringContaining('items') });
  });

  test.each([
    ['id', 'https://www.raycast.com/store'],
    ['id', 'https://example.com/moss/search'],
    ['id', 7],
    ['title', ''],
  ])('an item with the impossible %s %j is left out, and the problem names the field', (field, value) => {
    const { listings, problems } = parseFeed(answer(feed([item({ [field]: value }), item({ id: OTHER })])));
    expect(listings.map(({ externalId }) => externalId)).toEqual(['stone/stone-search']);
    expect(problems).toMatchObject([{ kind: 'invalid_value' }]);
    expect(problems[0]?.message).toContain(`item 1 of the list: ${field}`);
  });

  test.each([
    ['author', 'Moss', 'developer'],
    ['summary', 7, 'summary'],
  ])('an impossible %s (%j) is left out and the rest stays', (field, value, lost) => {
    const { listings, problems } = parseFeed(answer(feed([item({ [field]: value })])));
    expect(listings[0]?.name).toBe('Moss Search');
    expect(listings[0]).toHaveProperty(lost, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringMatching(`^${field}: `) }]);
  });

  test('reads an address with a slash at its end', () => {
    const [listing] = parseFeed(answer(feed([item({ id: `${OTHER}/` })]))).listings;
    expect(listing?.externalId).toBe('stone/stone-search');
  });

  test('an impossible date is left out and the rest stays', () => {
    const { listings, problems } = parseFeed(answer(feed([item({ date_modified: 'lately' })])));
    expect(listings[0]).toMatchObject({ name: 'Moss Search', updatedOn: undefined });
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: 'moss-works/moss-search' }]);
  });

  test('reads an extension, without any number', () => {
    expect(parseFeed(answer(feed()))).toEqual({
      gone: [],
      problems: [],
      listings: [
        {
          externalId: 'moss-works/moss-search',
          url: 'https://www.raycast.com/moss-works/moss-search',
          name: 'Moss Search',
          summary: 'Sample data: finds moss.',
          iconUrl: 'https://files.raycast.com/sample',
          updatedOn: '2026-02-28',
          developer: { name: 'Moss Works', externalId: 'moss-works' },
          readFrom: 'data',
        },
      ],
    });
  });

  test('does not claim to be complete', () => {
    expect(parseFeed(answer(feed([])))).toEqual({ listings: [], gone: [], problems: [] });
  });
});

describe('discover', () => {
  test('yields the day', async () => {
    expect(await collected(raycast.discover(discoverContext({})))).toEqual(['2026-03-01']);
  });
});
