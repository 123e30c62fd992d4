import { companies, companyIdentifiers, plugins } from '@pi/db';
import { countMentions } from '@pi/db/queries/erasure/mentions.sql';
import { describe, expect } from 'vitest';
import { collectDay, jane, test, WORDS } from '../../test/erasure-fixture.ts';
import { erase } from './erase.ts';
import type { ErasureRequest } from './find-subject.ts';

describe('erase, of somebody who sold everything', () => {
  test.for<ErasureRequest>([{ company: 'jane-roe' }, { developer: 'jane roe' }])(
    'leaves no trace of the subject, and the plugins they sold: %j',
    async (request, { store, tools, deps, clock }) => {
      store.plugins = { a: {}, b: {}, c: {} };
      await collectDay(deps, clock, 3);
      expect(await countMentions(deps.db, WORDS)).toMatchObject({
        companies: 1,
        company_identifiers: 5,
        plugin_revisions: 3,
      });

      const report = await erase(tools, request, { isDryRun: false });
      expect(report).toMatchObject({ plugins: [], removed: { companies: 1, plugin_revisions: 3 }, mentions: {} });
      expect(await countMentions(deps.db, WORDS)).toEqual({});
      expect((await deps.db.select().from(companies)).map(({ slug }) => slug)).toEqual(['acme']);
      const acme = (await deps.db.select().from(companies))[0]?.id;
      expect(
        new Set((await deps.db.select().from(companyIdentifiers)).map((identifier) => identifier.companyId)),
      ).toEqual(new Set([acme]));

      store.plugins = { ...store.plugins, d: { developer: jane } };
      expect(await collectDay(deps, clock, 4)).toMatchObject({ status: 'succeeded', counts: { listings: 3 } });
      const ids = (await deps.db.select().from(plugins)).map((plugin) => plugin.externalId);
      expect(ids.toSorted()).toEqual(['a', 'b', 'c']);
    },
  );

  test('finds plugins sold under another name by account and by e-mail address', async ({
    store,
    tools,
    deps,
    clock,
  }) => {
    const byAccount = { name: 'Nimbus Goods', externalId: jane.externalId };
    const byMail = { name: 'Cirrus Goods', email: jane.email.toUpperCase() };
    store.plugins = { ...store.plugins, b: { developer: byAccount }, c: { developer: byMail } };
    await collectDay(deps, clock, 3);
    store.plugins = { ...store.plugins, b: {}, c: {} };
    await collectDay(deps, clock, 4);
    await erase(tools, { developer: 'JANE ROE' }, { isDryRun: false });
    expect(await countMentions(deps.db, [...WORDS, 'Nimbus', 'Cirrus'])).toEqual({});
    expect(await deps.db.$count(plugins)).toBe(2);
  });
});
