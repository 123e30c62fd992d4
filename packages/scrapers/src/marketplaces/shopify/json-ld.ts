import { z } from 'zod';
import { jsonBody } from '../../shared/json-value.ts';
import type { Markup } from '../../shared/markup.ts';
import { listOf } from '../../shared/raw-value.ts';

const Name = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)], {
  error: 'expected a name, or an object with one',
});
const Image = z.union([z.string(), z.array(z.string()).transform(([first]) => first)], {
  error: 'expected an address, or a list of them',
});

/**
 * An app as the page describes it to search engines (schema.org). Numbers are checked with the
 * listing.
 */
export const SoftwareApplication = z.object({
  name: z.string().min(1),
  description: z.string().nullish(),
  image: Image.nullish(),
  brand: Name.nullish(),
  aggregateRating: z.object({ ratingValue: z.unknown().optional(), ratingCount: z.unknown().optional() }).nullish(),
});
export type SoftwareApplication = z.infer<typeof SoftwareApplication>;

/** What a page describes as an app, unchecked; undefined where it describes none. */
export function describedApp($: Markup): unknown {
  const blocks = $('script[type="application/ld+json"]').toArray();
  const described = blocks.flatMap((block) => {
    const value = jsonBody({ body: $(block).text() });
    return Array.isArray(value) ? value : [value, ...listOf((value as { '@graph'?: unknown } | undefined)?.['@graph'])];
  });
  return described.find((one) => (one as { '@type'?: unknown } | undefined)?.['@type'] === 'SoftwareApplication');
}
