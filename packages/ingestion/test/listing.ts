import { Listing } from '@pi/domain';

/** A complete listing of an invented plugin, with the given fields. */
export function aListing(fields: Partial<Listing> = {}): Listing {
  const externalId = fields.externalId ?? 'tidy-tabs';
  return Listing.parse({
    externalId,
    url: `https://toy.example/plugins/${externalId}`,
    name: 'Tidy Tabs',
    summary: 'Sorts tabs',
    version: '1.0.0',
    developer: { name: 'Acme GmbH', site: 'https://acme.example' },
    permissions: ['tabs'],
    users: { value: 1200, kind: 'exact' },
    rating: 4.5,
    ratingCount: 10,
    readFrom: 'data',
    ...fields,
  });
}
