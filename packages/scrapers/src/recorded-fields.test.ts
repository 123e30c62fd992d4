import { readdirSync } from 'node:fs';
import { sharedData } from '@pi/config/shared-data';
import { LISTING_FIELDS, type Listing, type ListingField } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import type { StoreResponse } from './contract.ts';
import { getAdapter } from './registry.ts';
import { recorded } from './shared/test-recording.ts';
import { answer } from './shared/test-response.ts';

interface Recordings {
  marketplace: string;
  folder: string;
  files: RegExp;
  /** Which of the sample units is in the recorded format; all of them where nothing is said. */
  sample?: number;
  /** Fields that the samples have and no recording has, and why. */
  missing: Partial<Record<ListingField, string>>;
}

const WITHOUT_VERSIONS = 'version 2 was recorded without versions';
const LIST_ALONE = 'one plugin of the list was recorded, and no details';

const RECORDINGS: Record<string, Recordings> = {
  WordPress: { marketplace: 'wordpress', folder: 'wordpress-org', files: /plugin.*\.json(\.gz)?$/, missing: {} },
  Firefox: {
    marketplace: 'firefox',
    folder: 'firefox-amo',
    files: /\.json$/,
    missing: {
      testedVersion: 'all recorded add-ons run in any newer version',
      optionalPermissions: 'no recorded add-on asks for permissions later',
      dataUse: 'no recorded file is of after the store asked for it',
    },
  },
  'version 1 of Atlassian': {
    marketplace: 'atlassian',
    folder: 'atlassian-marketplace',
    files: /rest1\.0_plugins.*\.json$/,
    sample: 1,
    missing: { screenshots: 'no recorded app has screenshots of its version' },
  },
  'version 2 of Atlassian': {
    marketplace: 'atlassian',
    folder: 'atlassian-marketplace',
    files: /rest2_addons.*\.json$/,
    sample: 0,
    missing: {
      screenshots: WITHOUT_VERSIONS,
      videos: WITHOUT_VERSIONS,
      worksWith: WITHOUT_VERSIONS,
      version: WITHOUT_VERSIONS,
      minimumVersion: WITHOUT_VERSIONS,
      testedVersion: WITHOUT_VERSIONS,
      pricingModel: WITHOUT_VERSIONS,
      badges: 'no recorded vendor is a top vendor',
    },
  },
  JetBrains: {
    marketplace: 'jetbrains',
    folder: 'jetbrains-marketplace',
    files: /searchPlugins.*\.json$/,
    missing: {
      description: LIST_ALONE,
      websiteUrl: LIST_ALONE,
      supportUrl: LIST_ALONE,
      sourceUrl: LIST_ALONE,
      badges: 'the recorded vendor is not verified',
    },
  },
};

// A value that a parser looks for in a wrong place is no problem and no drift: it was never found.
describe.each(Object.entries(RECORDINGS))('recordings of %s', (_, { marketplace, folder, files, sample, missing }) => {
  const path = sharedData(folder);
  test.skipIf(!path)('have every field that the samples of the parser’s tests have', async () => {
    const { parse } = getAdapter(marketplace);
    const real = readdirSync(path ?? '', { recursive: true, encoding: 'utf8' })
      .filter((file) => files.test(file))
      .flatMap((file) => parse([answer(recorded(`${folder}/${file}`))]).listings);
    const units = (await sampleUnits(marketplace)).filter((_unit, index) => sample === undefined || index === sample);
    const found = fieldsOf(real);
    const samples = fieldsOf(units.flatMap((unit) => parse(unit).listings));
    expect([...samples].filter((field) => !found.has(field)).sort()).toEqual(Object.keys(missing).sort());
  });
});

async function sampleUnits(marketplace: string): Promise<StoreResponse[][]> {
  const samples: { SAMPLE_UNITS: StoreResponse[][] } = await import(`./marketplaces/${marketplace}/test-sample.ts`);
  return samples.SAMPLE_UNITS;
}

/** The fields of which some listing has a value. */
function fieldsOf(listings: readonly Listing[]): Set<ListingField> {
  return new Set(LISTING_FIELDS.filter((field) => listings.some((listing) => hasValue(listing[field]))));
}

function hasValue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}
