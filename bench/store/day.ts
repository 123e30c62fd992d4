import type { Listing } from '@pi/domain';

const DESCRIPTION = 'It does one thing, says so, and does it the same way every day. '.repeat(12);

/**
 * An invented catalogue on one of two days: from the first to the second 60 % of the listings
 * change their numbers and 2 % their content, about what a marketplace with exact counts shows.
 */
export function catalogueDay(size: number, day: 1 | 2): Listing[] {
  return Array.from({ length: size }, (_, index) => {
    const moves = day === 2 && index % 5 < 3;
    const released = day === 2 && index % 50 === 0;
    return {
      externalId: `plugin-${index}`,
      url: `https://toy.example/plugins/plugin-${index}`,
      name: `Plugin number ${index}`,
      summary: `Does thing number ${index}`,
      description: `${index}: ${DESCRIPTION}`,
      category: `category-${index % 20}`,
      version: released ? '1.1.0' : '1.0.0',
      updatedOn: '2025-12-01',
      developer: { name: `Developer ${index % 9000}`, site: `https://developer-${index % 9000}.example` },
      permissions: ['tabs', 'storage', 'https://*.example/*'],
      users: { value: ((index * 7919) % 100_000) + (moves ? 3 : 0), kind: 'exact' },
      rating: 3 + (index % 20) / 10,
      ratingCount: (index % 500) + (moves ? 1 : 0),
      readFrom: 'data',
    };
  });
}
