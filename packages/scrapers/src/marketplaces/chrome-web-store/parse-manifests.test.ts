import { readdirSync } from 'node:fs';
import { sharedData } from '@pi/config/shared-data';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { parseManifestFiles } from './parse-manifests.ts';
import { ID } from './test-sample.ts';

const FRONT = ['name: Tab Gardener', 'version: 2.10', 'user_count: 30000', 'rating: 4.25', 'rating_count: 1234'];
const MANIFEST = '{"manifest_version": 3, "permissions": ["storage"]}';
const file = (front: string[], id = ID) =>
  answer(`---\n${front.join('\n')}\n---\n\n${MANIFEST}`, { url: `https://chromewebstore.google.com/detail/${id}` });

describe('parseManifestFiles', () => {
  test.each([
    ['a file that is no YAML', answer('{"name":"x"}', { url: file([]).url }), 'does not begin with front matter'],
    ['front matter that is cut off', answer('---\nname: Tab', { url: file([]).url }), 'does not begin with front'],
    ['a file without a name', file(['user_count: 3']), 'name:'],
    ['a count that is none', file(['name: Tab', 'user_count: many']), 'users'],
  ])('%s is a problem', (_, response, message) => {
    const { problems } = parseManifestFiles([response]);
    expect(problems.map((one) => one.message).join()).toContain(message);
  });

  test('a file without an id for a name is a problem', () => {
    expect(parseManifestFiles([file(FRONT, 'readme')]).problems[0]?.kind).toBe('not_a_plugin_page');
  });

  test('reads numbers and texts, and permissions from the manifest', () => {
    const { listings, problems } = parseManifestFiles([file(FRONT)]);
    expect(problems).toEqual([]);
    expect(listings[0]).toMatchObject({
      externalId: ID,
      name: 'Tab Gardener',
      users: { value: 30_000, kind: 'rounded' },
      rating: 4.25,
      ratingCount: 1234,
      permissions: ['storage'],
      optionalPermissions: [],
      manifestVersion: 3,
    });
  });

  test('takes the category for the only one', () => {
    const front = [...FRONT, 'category_slug: ext/7-productivity'];
    expect(parseManifestFiles([file(front)]).listings[0]).toMatchObject({
      category: 'ext/7-productivity',
      categories: ['ext/7-productivity'],
    });
  });

  test('a manifest that cannot be read is a problem, and none is not', () => {
    const { url, body } = file(FRONT);
    const withManifest = (manifest: string) => parseManifestFiles([answer(body.replace(MANIFEST, manifest), { url })]);
    const { listings, problems } = withManifest('{"permissions": ["storage"');
    expect(listings).toMatchObject([{ name: 'Tab Gardener', permissions: undefined }]);
    expect(problems.map(({ message }) => message)).toEqual(['permissions: the manifest cannot be read']);
    expect(withManifest('').problems).toEqual([]);
  });

  test('reads numbers that are written as texts', () => {
    const front = ['name: Tab Gardener', 'rating: "4.25"', 'rating_count: "1,234"', 'user_count: "12,345"'];
    expect(parseManifestFiles([file(front)])).toMatchObject({
      listings: [{ rating: 4.25, ratingCount: 1234, users: { value: 12_345 } }],
      problems: [],
    });
  });

  test('a count with a plus is a floor, and words are a day', () => {
    const front = ['name: Tab Gardener', "user_count: '4,000+'", "release_date: 'April 24, 2023'"];
    expect(parseManifestFiles([file(front)]).listings[0]).toMatchObject({
      users: { value: 4000, kind: 'at_least' },
      updatedOn: '2023-04-24',
    });
  });

  test('reads below a description that contains and ends with the signs of a fence', () => {
    const front = ['name: Tab Gardener', 'description: >-', '  --- Tab Gardener ---', '', '', '  Grows.', '  ---'];
    const below = ['publisher: Gardener GmbH', 'extension_website: https://gardener.example', 'user_count: 12'];
    const { listings, problems } = parseManifestFiles([file([...front, ...below])]);
    expect(problems).toEqual([]);
    expect(listings[0]).toMatchObject({
      summary: '--- Tab Gardener --- Grows. ---',
      developer: { name: 'Gardener GmbH' },
      websiteUrl: 'https://gardener.example',
      users: { value: 12, kind: 'exact' },
      permissions: ['storage'],
    });
  });

  test('takes the version of the manifest, else of the front matter as it is written', () => {
    const manifest = '{"manifest_version": 2, "version": "2.10.1"}';
    const { url } = file([]);
    const versions = [MANIFEST, manifest].map(
      (body) => parseManifestFiles([answer(`---\nname: Tab\nversion: 2.10\n---\n\n${body}`, { url })]).listings[0],
    );
    expect(versions.map((listing) => listing?.version)).toEqual(['2.10', '2.10.1']);
  });

  test('reads the address of the privacy policy', () => {
    const front = [...FRONT, 'privacy_policy: https://gardener.example/privacy'];
    expect(parseManifestFiles([file(front)]).listings[0]?.privacyUrl).toBe('https://gardener.example/privacy');
  });

  test.each([
    ['description', '{ a: 1 }', 'summary'],
    ['rating_count', 'many', 'ratingCount'],
    ['extension_website', '[7]', 'websiteUrl'],
  ])('an impossible %s (%s) costs its own field', (key, value, lost) => {
    const { listings, problems } = parseManifestFiles([file(['name: Tab', 'user_count: 7', `${key}: ${value}`])]);
    expect(listings[0]).toMatchObject({ name: 'Tab', users: { value: 7 }, permissions: ['storage'] });
    expect(listings[0]).toHaveProperty(lost, undefined);
    expect(problems).toMatchObject([{ kind: 'invalid_value', message: expect.stringMatching(`^${key}: `) }]);
  });

  test('takes a publisher beside an account for the legal name', () => {
    const front = [...FRONT, 'publisher: Gardener GmbH', 'publisher_account: Gardener'];
    expect(parseManifestFiles([file(front)]).listings[0]?.developer).toMatchObject({
      name: 'Gardener',
      legalName: 'Gardener GmbH',
    });
  });

  test('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (front, key) => {
        expect(parseManifestFiles([file([`${key}: ${front}`])]).gone).toEqual([]);
      }),
    );
  });
});

const FOLDER = 'chrome-web-store/manifests-dataset';

describe.skipIf(!sharedData(FOLDER))('recorded files of the data set', () => {
  const read = (id: string) =>
    parseManifestFiles([
      answer(recorded(`${FOLDER}/${id}.json`), { url: `https://chromewebstore.google.com/detail/${id}` }),
    ]);

  test('all of them are read without a problem', () => {
    const ids = readdirSync(sharedData(FOLDER) ?? '').map((name) => name.replace('.json', ''));
    expect(ids.flatMap((id) => read(id).problems)).toEqual([]);
  });

  test.each([
    ['aaaaahnmcjcoomdncaekjkjedgagpnln', { value: 908, kind: 'exact' }, 13, 'Gryff', '2022-07-31', ['contextMenus']],
    [
      'jpodanhbbpcdfgpafdjhkojjbagbcmno',
      { value: 4000, kind: 'at_least' },
      10,
      'dev',
      '2023-04-24',
      ['activeTab', 'storage', 'http://*/*', 'https://*/*', '<all_urls>'],
    ],
    ['bhfgplecbnnaompcdbljfminapdjfbgn', { value: 4, kind: 'exact' }, 1, 'technikkram.net', undefined, undefined],
  ])('%s matches the file', (id, users, ratingCount, developer, updatedOn, permissions) => {
    const [listing] = read(id).listings;
    expect(listing).toMatchObject({ users, ratingCount, developer: { name: developer } });
    expect([listing?.updatedOn, listing?.permissions]).toEqual([updatedOn, permissions]);
  });
});
