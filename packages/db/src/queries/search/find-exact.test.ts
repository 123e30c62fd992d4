import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedPlugin } from '../../../test/seed-market.ts';
import { companyIdentifiers } from '../../schema/company-identifiers.ts';
import { findCompaniesByDomain, findPluginsById } from './find-exact.ts';

test('an id is looked for in the given marketplaces alone', async ({ db }) => {
  await seedPlugin(db, { externalId: 'a' });
  await seedPlugin(db, { externalId: 'a', marketplace: 'other' });
  expect(await findPluginsById(db, 'a', [])).toEqual([]);
  expect(await findPluginsById(db, 'a', [MARKET])).toEqual([{ marketplace: MARKET, externalId: 'a' }]);
  expect(await findPluginsById(db, 'a', [MARKET, 'other'])).toHaveLength(2);
});

test('a company is found by the domain of its site, and not by that of its mail', async ({ db }) => {
  const companyId = await seedCompany(db, 'acme');
  await db.insert(companyIdentifiers).values([
    { kind: 'site', value: 'acme.dev', companyId },
    { kind: 'email', value: 'mail.dev', companyId },
  ]);
  expect(await findCompaniesByDomain(db, 'acme.dev')).toEqual(['acme']);
  expect(await findCompaniesByDomain(db, 'mail.dev')).toEqual([]);
});
