import { describe, expect, test } from 'vitest';
import { CompanySearchParams, companiesHref, companyParams, placeOf, toCompanySearch } from './company-search.ts';

const parse = (params: Record<string, string>) => CompanySearchParams.parse(params);

describe('the parameters of the list of companies', () => {
  test.each([
    [{ plugins: '5-2' }, 'plugins'],
    [{ plugins: '0-' }, 'plugins'],
    [{ growth: 'fast' }, 'growth'],
    [{ type: 'huge' }, 'type'],
    [{ marketplace: 'nowhere' }, 'marketplace'],
    [{ cursor: 'x' }, 'cursor'],
  ])('%j are refused', (params, field) => {
    const { error } = CompanySearchParams.safeParse(params);
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test('are the same in an address', () => {
    const params = {
      q: 'acme',
      marketplace: 'edge',
      type: 'small',
      plugins: '2-5',
      growth: '-50..-10',
      sort: 'plugins',
    };
    const address = companiesHref(parse(params));
    expect(Object.fromEntries(new URL(address, 'https://host').searchParams)).toEqual(params);
    expect(companiesHref(parse({}))).toBe('/companies');
  });

  test('are shares in the query', () =>
    expect(toCompanySearch(parse({ growth: '25-' }), 10)).toMatchObject({ growth: { from: 0.25 }, limit: 10 }));
});

describe('the cursor of the list of companies', () => {
  const place = { value: 500, id: 7, before: 25 };

  test('names the place in its list', () => {
    const query = parse({ type: 'small' });
    const { cursor = '' } = companyParams(query, place);
    expect(placeOf(parse({ type: 'small', cursor }))).toEqual(place);
    expect(companyParams(query).cursor).toBeUndefined();
  });

  test.each(['x', 1.5, 1e13])('names none with a number of plugins that no company has: %j', (value) => {
    const query = parse({ sort: 'plugins' });
    const { cursor = '' } = companyParams(query, { ...place, value: value as number });
    expect(placeOf(parse({ sort: 'plugins', cursor }))).toBeNull();
  });

  test('names none in another list', () => {
    const { cursor = '' } = companyParams(parse({ type: 'small' }), place);
    expect(placeOf(parse({ type: 'large', cursor }))).toBeNull();
    expect(placeOf({ ...parse({ type: 'small', cursor }), asOf: '2026-11-10' })).toBeNull();
  });
});
