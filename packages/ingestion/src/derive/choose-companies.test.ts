import type { PluginToMatch } from '@pi/db/queries/companies/derive-companies';
import type { Developer } from '@pi/domain';
import { companyIdentifiers } from '@pi/intelligence';
import { describe, expect, test } from 'vitest';
import { chooseCompanies } from './choose-companies.ts';

const pluginOf = (pluginId: number, developer: Developer, more: Partial<PluginToMatch> = {}): PluginToMatch => ({
  pluginId,
  externalId: `plugin-${pluginId}`,
  developer,
  companyId: null,
  splitInto: null,
  ...more,
});
const known = (id: number, developer: Developer) => ({ id, identifiers: companyIdentifiers('elsewhere', developer) });
const acme = { name: 'Acme Works', site: 'https://acme.dev', siteVerified: true };

describe('chooseCompanies', () => {
  test('gives no company an identifier that proves another', () => {
    const candidates = [known(7, { name: 'Zeta Tools', email: 'hello@zeta.dev' })];
    const both = { ...acme, email: 'acme@zeta.dev' };
    const { choices, newIdentifiers } = chooseCompanies('store', [pluginOf(1, acme), pluginOf(2, both)], {
      candidates,
      slugs: [],
    });
    expect(choices.map(({ companyId, matchReason }) => [companyId, matchReason])).toEqual([
      [-1, 'first'],
      [-1, 'site'],
    ]);
    expect(newIdentifiers.filter(({ kind }) => kind === 'email')).toEqual([]);
  });

  test('leaves a plugin where it was before reasons were stored, and where an operator split it off to', () => {
    const plugins = [pluginOf(1, { name: 'Lucas' }, { companyId: 3 }), pluginOf(2, acme, { splitInto: 4 })];
    const { choices, newCompanies } = chooseCompanies('store', plugins, { candidates: [], slugs: [] });
    expect(choices).toEqual([
      { pluginId: 1, companyId: 3, matchReason: 'publisher' },
      { pluginId: 2, companyId: 4, matchReason: 'split' },
    ]);
    expect(newCompanies).toEqual([]);
  });

  test('matches companies that the same batch created, by every identifier', () => {
    const developers: Developer[] = [acme, { name: 'Sparrow', email: 'hi@acme.dev' }, { name: 'ACME Works GmbH' }];
    const { choices, newCompanies } = chooseCompanies(
      'store',
      developers.map((one, id) => pluginOf(id, one)),
      {
        candidates: [],
        slugs: ['acme-works'],
      },
    );
    expect(choices.map(({ matchReason }) => matchReason)).toEqual(['first', 'email', 'name']);
    expect(newCompanies).toEqual([
      { slug: 'acme-works-2', name: 'Acme Works', nameKey: 'acmeworks', siteDomain: 'acme.dev' },
    ]);
  });

  test('adds the site of a stored company that had none', () => {
    const candidates = [known(7, { name: 'Acme Works' })];
    expect(chooseCompanies('store', [pluginOf(1, acme)], { candidates, slugs: [] })).toMatchObject({
      choices: [{ companyId: 7, matchReason: 'name' }],
      newSites: [{ companyId: 7, siteDomain: 'acme.dev' }],
    });
  });
});
