import { readFileSync } from 'node:fs';
import { sharedFault } from '@pi/config/shared-data';
import { companies, marketChanges } from '@pi/db';
import { Listing } from '@pi/domain';
import { describe, expect } from 'vitest';
import { type Replayed, test } from './replay-fault.ts';

const idsOf = ({ plugins }: Replayed) => plugins.map(({ externalId }) => externalId);
const countsOf = ({ report }: Replayed) => report.runs[0]?.counts;
const manifestOf = (fault: string) => sharedFault(`${fault}.manifest.jsonl`) ?? fault;
const Named = Listing.pick({ name: true }).extend({ slug: Listing.shape.externalId });
const isSkipped = !sharedFault('README.md');

/** Of 01a and 01c. */
const HACS = ['7000', '7001', '7002', '7003', '7004', '7005', '7006', '7007', '7008', '7009'];

/** The slugs of the plugins in a file that have a name and a slug. */
function namedPlugins(file: string): string[] {
  const { plugins }: { plugins: unknown[] } = JSON.parse(readFileSync(sharedFault(file) ?? file, 'utf8'));
  return plugins.flatMap((plugin) => Named.safeParse(plugin).data?.slug ?? []);
}

describe.skipIf(isSkipped)('an odd byte costs no batch', () => {
  test('01a: a refused element with a NUL in its key is one failure, and all others are stored', async ({
    replayManifest,
  }) => {
    const replayed = await replayManifest(manifestOf('01a'));
    expect(idsOf(replayed)).toEqual(HACS);
    expect(replayed.failures).toMatchObject([{ kind: 'invalid_value', externalId: '7099' }]);
    expect([replayed.report.runs[0]?.status, replayed.archived]).toEqual(['partial', 1]);
  });

  test('01c: a plugin that was removed for a reason with a NUL is gone, and all others are stored', async ({
    replayManifest,
  }) => {
    const replayed = await replayManifest(manifestOf('01c'));
    expect(idsOf(replayed)).toEqual(HACS.filter((id) => id !== '7001'));
    expect(countsOf(replayed)).toMatchObject({ listings: 9, gone: 1, failures: 0 });
    expect([replayed.report.runs[0]?.status, replayed.archived]).toEqual(['succeeded', 2]);
  });

  test('01e: a plugin that was closed for a reason with a NUL is delisted, with the cleaned reason', async ({
    db,
    replayManifest,
  }) => {
    const listed = {
      marketplace: 'wordpress',
      url: 'https://api.wordpress.org/plugins/info/1.2/?action=plugin_information&request%5Bslug%5D=n-good-1',
      fetchedAt: '2026-11-25T04:00:00Z',
      status: 200,
      headers: {},
      body: { slug: 'n-good-1', name: 'Good' },
    };
    const replayed = await replayManifest(manifestOf('01e'), [listed]);
    expect(replayed.plugins).toMatchObject([{ externalId: 'n-good-1', status: 'delisted', delistedOn: '2026-11-26' }]);
    expect(countsOf(replayed)).toMatchObject({ gone: 1, failures: 0 });
    const [change] = await db.select().from(marketChanges);
    expect(change).toMatchObject({ kind: 'delisted', after: expect.stringContaining('Why \ufffd') });
    expect(change?.after).not.toMatch(/\p{Cc}/u);
    expect(replayed.archived).toBe(2);
  });

  test('01g: a refused element with a NUL in its id is one failure, and all others are stored', async ({
    replayManifest,
  }) => {
    const replayed = await replayManifest(manifestOf('01g'));
    expect(idsOf(replayed)).toEqual(['r1', 'r2']);
    expect(replayed.failures).toMatchObject([{ externalId: 'r3' }]);
    expect(replayed.archived).toBe(2);
  });

  test('01j: a plugin with a NUL in its slug is one failure, and all others are stored', async ({ replayManifest }) => {
    const replayed = await replayManifest(manifestOf('01j'));
    expect(idsOf(replayed)).toEqual(['w1', 'w2', 'w4']);
    expect(new Set(replayed.failures.map(({ externalId }) => externalId))).toEqual(new Set(['w3']));
    expect(replayed.archived).toBe(1);
  });

  test('03: a text ends before an emoji that has no room, and a count beyond its column is left out', async ({
    replayManifest,
  }) => {
    const replayed = await replayManifest(manifestOf('03'));
    const [cut, nul, plain] = replayed.plugins;
    expect(cut).toMatchObject({ externalId: 'acme.cut500', summary: 'a'.repeat(499) });
    expect(nul).toMatchObject({ externalId: 'acme.nul', name: 'Nul', summary: 'ab', version: '1.0.0' });
    expect(plain).toMatchObject({ externalId: 'acme.plain', downloads: 3_000_000_000, ratingCount: null });
    expect(replayed.failures).toMatchObject([
      { kind: 'invalid_value', externalId: 'acme.plain', message: expect.stringMatching(/^ratingCount: /) },
    ]);
  });

  test('04: every plugin with a slug and a name is stored, and a wrong value costs its field', async ({
    replayManifest,
  }) => {
    const listed = ['04-wordpress-odd-values.json', '02a-wordpress-surrogate-slug.json'].flatMap(namedPlugins);
    const replayed = await replayManifest(manifestOf('04'));
    expect(idsOf(replayed).toSorted()).toEqual([...new Set(listed)].toSorted());
    expect(replayed.failures.filter(({ kind }) => kind === 'storage_error')).toEqual([]);
    expect(replayed.archived).toBe(2);
  });

  test('05: strangers at one mail provider or mobile carrier are companies of their own', async ({
    db,
    replayManifest,
  }) => {
    const replayed = await replayManifest(manifestOf('05'));
    expect([replayed.plugins.length, await db.$count(companies)]).toEqual([10, 10]);
  });

  test('07: plugins that a list names stay listed, whatever else is wrong with them', async ({
    db,
    replayManifest,
  }) => {
    const replayed = await replayManifest(manifestOf('07'));
    const named = replayed.plugins.filter(({ name }) => ['Fig 3', 'Fig 4', 'Fig 5'].includes(name));
    expect(named.map(({ status }) => status)).toEqual(['listed', 'listed', 'listed']);
    const changes = await db.select().from(marketChanges);
    expect(changes.filter(({ kind }) => kind === 'delisted')).toEqual([]);
  });
});
