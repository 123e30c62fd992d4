import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { formOf } from './markup.ts';
import { recorded, sampleBody } from './samples.ts';

type Entry = Record<string, unknown>;
interface Page extends Entry {
  listings: Entry[];
  featured: Entry[];
}

const LIST = '/recommendations/v3/listings?type=apps&pageSize=12&language=en';
const PAGES = 12;
const file = sharedData('salesforce-appexchange/2026-03_category-marketing_listings-api.json.gz');

describe.skipIf(!file)('the sample pages of the AppExchange', () => {
  if (!file) return;
  // The wrapper [{url, payload}] is the recorder's own.
  const wrapped: { payload: Page }[] = JSON.parse(recorded(file));
  const real = wrapped.map(({ payload }) => payload);
  const sample: Page[] = Array.from({ length: PAGES }, (_, page) =>
    JSON.parse(sampleBody('salesforce-appexchange', `${LIST}&page=${page}`)),
  );

  test('have the recorded keys, in their order, and types', () => {
    expect(new Set(sample.map(kinds))).toEqual(new Set(real.map(kinds)));
    for (const part of ['listings', 'featured'] as const)
      expect(new Set(partsOf(sample, part).map(kinds))).toEqual(new Set(partsOf(real, part).map(kinds)));
  });

  test('hold twelve apps and feature two, as recorded', () => {
    for (const { listings, featured } of [...sample.slice(0, -1), ...real])
      expect([listings.length, featured.length]).toEqual([12, 2]);
  });

  test('tell of an app’s agents what was recorded', () => {
    const props = (pages: Page[]) =>
      new Set(partsOf(pages, 'listings').map(({ additionalProps }) => kinds(additionalProps as Entry)));
    expect(props(sample)).toEqual(props(real));
  });

  test('show logos of the recorded kinds, at the recorded hosts, under ids of the recorded forms', () => {
    const logos = (pages: Page[]) => partsOf(pages, 'listings').flatMap(({ logos }) => logos as Entry[]);
    const forms = (pages: Page[], form: (logo: Entry) => string) => new Set(logos(pages).map(form));
    for (const form of [
      kinds,
      ({ logoType }: Entry) => String(logoType),
      ({ mediaId }: Entry) => addressForm(String(mediaId)),
      ({ external_id }: Entry) => idForm(external_id),
    ])
      expect(forms(sample, form)).toEqual(forms(real, form));
  });

  test('name apps by ids of the recorded forms, and by their types', () => {
    for (const form of [({ oafId }: Entry) => idForm(oafId), ({ type }: Entry) => String(type)])
      expect(new Set(partsOf(sample, 'listings').map(form))).toEqual(new Set(partsOf(real, 'listings').map(form)));
  });

  test('write averages with two decimals at most, as recorded', () => {
    for (const { averageRating } of partsOf([...sample, ...real], 'listings'))
      expect(String(averageRating)).toMatch(/^\d(?:\.\d{1,2})?$/);
  });
});

function partsOf(pages: Page[], part: 'listings' | 'featured'): Entry[] {
  return pages.flatMap((page) => page[part]);
}

function kinds(entry: Entry): string {
  return Object.entries(entry)
    .map(([key, value]) => `${key} ${Array.isArray(value) ? 'list' : typeof value}`)
    .join();
}

function idForm(id: unknown): string {
  if (/^[a-zA-Z0-9]{15}[A-Z0-5]{3}$/.test(String(id))) return 'record';
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(String(id)) ? 'uuid' : formOf(String(id));
}

// The same pictures are kept as .png and .jpg.
function addressForm(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  const name = pathname.split('/').at(-1) ?? '';
  const file = searchParams.get('file');
  return `${host}${pathname.slice(0, -name.length)} ${file ? `${name} ${idForm(file)}` : idForm(name.replace(/\.\w+$/, ''))}`;
}
