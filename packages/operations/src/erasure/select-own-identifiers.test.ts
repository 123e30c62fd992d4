import { companyIdentifiers } from '@pi/intelligence';
import { describe, expect, test } from 'vitest';
import { selectOwnIdentifiers } from './select-own-identifiers.ts';

const kindsOf = (...[developer, ownsDomains]: [Parameters<typeof companyIdentifiers>[1], boolean]) =>
  selectOwnIdentifiers(companyIdentifiers('store', developer), ownsDomains).map(({ kind }) => kind);

describe('selectOwnIdentifiers', () => {
  test('leaves out the domain of the place a person works at', () =>
    expect(kindsOf({ name: 'Jane Roe', email: 'jane@bigcorp.dev', externalId: '7' }, false)).toEqual(
      expect.not.arrayContaining(['email']),
    ));

  test('leaves out a generic name', () => expect(kindsOf({ name: 'Support' }, false)).toEqual(['publisher']));

  test('selects accounts, and a domain that resembles the name', () => {
    const kinds = kindsOf({ name: 'Jane Roe', email: 'jane@janeroe.dev', externalId: '7' }, false);
    expect(kinds).toEqual(expect.arrayContaining(['email', 'publisher', 'name']));
  });

  test('selects every domain of a company', () =>
    expect(kindsOf({ name: 'Jane Roe', email: 'jane@bigcorp.dev' }, true)).toContain('email'));
});
