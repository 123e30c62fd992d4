import { describe, expect, test } from 'vitest';
import { answer } from '../../shared/test-response.ts';
import { CRITICAL_URL, categoryUrl } from './files.ts';
import { parseDay } from './parse.ts';
import { addons, allFiles, file, ID, installs, integrations, removed, repository } from './test-sample.ts';

const FETCHED_AT = { downloads: '2023-11-14T22:13:20.500Z' };

describe('parseDay', () => {
  test('gives no listings and no complete list without a list', () => {
    const result = parseDay([installs(), removed()]);
    expect(result).toMatchObject({ listings: [], problems: [{ kind: 'format_changed' }] });
    expect(result.isComplete).toBeUndefined();
  });

  test('a file that failed, was cut off or holds something else is a problem, and the day is not complete', () => {
    const cut = { ...integrations(), body: integrations().body.slice(0, -3) };
    for (const [broken, kind] of [
      [answer('', { status: 404, url: categoryUrl('theme') }), 'http_error'],
      [cut, 'format_changed'],
      [addons([]), 'format_changed'],
      [file('theme', categoryUrl('theme')), 'format_changed'],
      [file({ payload: { [ID]: repository() } }, categoryUrl('theme')), 'format_changed'],
      [addons({ payload: { core_moss: { total: 5 } } }), 'format_changed'],
    ] as const) {
      const result = parseDay([...allFiles().filter(({ url }) => url !== broken.url), broken]);
      expect(result.problems).toMatchObject([{ kind, url: broken.url }]);
      expect(result.isComplete).toBeUndefined();
    }
  });

  test('installations one level deeper are a problem, and users are undefined', () => {
    const moved = installs({ payload: { moss_watch: { total: 5 } } });
    const { listings, problems } = parseDay([integrations(), moved]);
    expect(listings[0]).not.toHaveProperty('users');
    expect(problems).toMatchObject([{ kind: 'format_changed', message: expect.stringContaining('total') }]);
  });

  test('a file without any installation is a problem, and users are undefined', () => {
    const { listings, problems } = parseDay([integrations(), installs({})]);
    expect(listings[0]).not.toHaveProperty('users');
    expect(problems).toMatchObject([{ kind: 'format_changed', message: expect.stringContaining('total') }]);
  });

  test('a day without the installations is complete, and its users are undefined', () => {
    const result = parseDay(allFiles().filter(({ body }) => !body.includes('total')));
    expect(result.isComplete).toBe(true);
    expect(result.listings[0]).not.toHaveProperty('users');
  });

  test.each([
    ['full_name', 'moss'],
    ['full_name', null],
  ])('a repository with an impossible %s is left out, and the problem names it and the field', (field, value) => {
    const { listings, problems } = parseDay([
      integrations({ 7: repository({ [field]: value }), [ID]: repository(), 8: null }),
    ]);
    expect(listings.map(({ externalId }) => externalId)).toEqual([ID]);
    expect(problems).toMatchObject([
      { kind: 'invalid_value', externalId: '7', message: expect.stringContaining(`of integration: ${field}`) },
      { kind: 'invalid_value', externalId: '8' },
    ]);
  });

  test.each([
    ['downloads', 'many', 'downloads'],
    ['domain', 7, 'users'],
    ['description', ['moss'], 'summary'],
  ])('an impossible %s (%j) costs its own field', (field, value, lost) => {
    const { listings, problems } = parseDay([integrations({ 7: repository({ [field]: value }) }), installs()]);
    expect(listings[0]).toMatchObject({ externalId: '7', name: 'Moss Watch', version: 'v1.2.0' });
    expect(listings[0]).toHaveProperty(lost, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringMatching(`^${field}: `) }]);
  });

  test('reads stars, topics and the oldest version of Home Assistant, each apart from the others', () => {
    const entries = {
      7: repository(),
      8: repository({ stargazers_count: 'many', topics: 'moss', manifest: { name: 'Moss', homeassistant: 7 } }),
      9: repository({ stargazers_count: undefined, topics: undefined, manifest: { name: 'Moss' } }),
    };
    const { listings, problems } = parseDay([integrations(entries)]);
    const categories = ['integration'];
    expect(listings).toMatchObject([
      { githubStars: 12, tags: ['moss'], minimumVersion: '2024.1.0', categories },
      { name: 'Moss', githubStars: undefined, tags: undefined, minimumVersion: undefined, categories },
      { githubStars: null, tags: null, categories },
    ]);
    expect(listings.at(-1)?.minimumVersion).toBeUndefined();
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual([
      'manifest.homeassistant',
      'stargazers_count',
      'topics',
    ]);
  });

  test.each([[{ manifest: false }], [{ manifest: [] }], [{ manifest: { name: 7 } }]])(
    'a repository with %j has the next of its names',
    (change) => {
      const entry = repository({ ...change, manifest_name: 'Moss' });
      const { listings, problems } = parseDay([integrations({ 7: entry, 8: { ...entry, manifest_name: 7 } })]);
      expect(listings.map(({ name, version }) => [name, version])).toEqual([
        ['Moss', 'v1.2.0'],
        ['moss-watch', 'v1.2.0'],
      ]);
      expect(problems.map(({ externalId }) => externalId)).toEqual(['7', '8', '8']);
    },
  );

  test.each([[{ total: -1 }], [{ total: 1.5 }], [{}], [7]])('leaves out the users in %j', (entry) => {
    const { listings, problems } = parseDay([integrations(), installs({ other: { total: 3 }, moss_watch: entry })]);
    expect(listings[0]).toMatchObject({ name: 'Moss Watch', users: undefined });
    expect(problems).toMatchObject([{ kind: 'invalid_value', externalId: ID }]);
  });

  test('does not say whose the installations of a domain are that several repositories share', () => {
    const twins = { 1: repository(), 2: repository({ full_name: 'stone/moss-watch' }) };
    const { listings } = parseDay([integrations(twins), installs()]);
    expect(listings).toHaveLength(2);
    for (const listing of listings) expect(listing).not.toHaveProperty('users');
  });

  test('says that there are no users where no installation reports the domain', () => {
    expect(parseDay([integrations(), installs({ other: { total: 3 } })]).listings[0]?.users).toBeNull();
  });

  test('a repository that is removed or critical is gone with the reason, whatever the case of its name', () => {
    const critical = file([{ repository: 'Moss-Works/Moss-Watch', reason: 'Steals moss.' }], CRITICAL_URL);
    expect(parseDay([integrations(), removed(), critical])).toEqual({
      numbersAt: FETCHED_AT,
      listings: [],
      gone: [{ externalId: ID, reason: 'Steals moss.' }],
      problems: [],
    });
    const typed = removed([{ repository: 'moss-works/moss-watch', removal_type: 'remove', reason: 'Archived' }]);
    expect(parseDay([integrations(), typed]).gone).toEqual([{ externalId: ID, reason: 'remove: Archived' }]);
  });

  test('names a removed repository that cannot be read', () => {
    expect(parseDay([integrations(), removed([{ repository: 'old/one' }, {}])]).problems).toMatchObject([
      { kind: 'invalid_value', message: expect.stringContaining('removed repository 2: repository') },
    ]);
  });

  test('a repository in two categories is one listing', () => {
    const { listings } = parseDay([integrations(), file({ [ID]: repository() }, categoryUrl('theme'))]);
    expect(listings.map(({ category }) => category)).toEqual(['integration']);
  });

  test('reads an integration with its installations, in files of any order', () => {
    expect(parseDay(allFiles().reverse())).toEqual({
      numbersAt: FETCHED_AT,
      gone: [],
      problems: [],
      isComplete: true,
      listings: [
        {
          externalId: ID,
          url: 'https://github.com/moss-works/moss-watch',
          name: 'Moss Watch',
          summary: 'Sample data: watches moss.',
          iconUrl: null,
          category: 'integration',
          categories: ['integration'],
          tags: ['moss'],
          minimumVersion: '2024.1.0',
          githubStars: 12,
          version: 'v1.2.0',
          updatedOn: '2026-02-03',
          developer: { name: 'moss-works', externalId: 'moss-works', githubOwner: 'moss-works' },
          sourceUrl: 'https://github.com/moss-works/moss-watch',
          users: { value: 77, kind: 'exact' },
          downloads: { value: 420, kind: 'exact' },
          readFrom: 'data',
        },
      ],
    });
  });

  test('a renamed repository keeps its id', () => {
    const [listing] = parseDay([integrations({ [ID]: repository({ full_name: 'stone/watch' }) })]).listings;
    expect(listing).toMatchObject({ externalId: ID, url: 'https://github.com/stone/watch' });
  });

  test.each([
    [{ manifest: {} }, 'Moss'],
    [{ manifest: {}, manifest_name: undefined }, 'moss-watch'],
    [{ manifest: false }, 'Moss'],
    [{ manifest: { name: '\0' }, manifest_name: 7 }, 'moss-watch'],
  ])('takes the next best name where there is none, or none that can be shown: %j', (change, name) => {
    expect(parseDay([integrations({ [ID]: repository(change) })]).listings[0]?.name).toBe(name);
  });

  test('says that a repository without downloads, version and description has none', () => {
    const bare = { full_name: 'moss-works/bare' };
    expect(parseDay([file({ 9: bare }, categoryUrl('theme'))]).listings[0]).toMatchObject({
      name: 'bare',
      category: 'theme',
      downloads: null,
      version: null,
      summary: null,
      updatedOn: null,
    });
  });

  test('reads an add-on by its slug', () => {
    expect(parseDay([addons({ core_moss: { total: 5, protected: 4 } })]).listings).toEqual([
      {
        externalId: 'core_moss',
        url: 'https://my.home-assistant.io/redirect/supervisor_addon/?addon=core_moss',
        name: 'core_moss',
        iconUrl: null,
        category: 'addon',
        categories: ['addon'],
        users: { value: 5, kind: 'exact' },
        readFrom: 'data',
      },
    ]);
  });
});
