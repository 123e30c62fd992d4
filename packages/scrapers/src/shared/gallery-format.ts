import { z } from 'zod';
import { WholeNumber } from './json-value.ts';

const Metadata = z.object({
  metadataType: z.string(),
  metadataItems: z.array(z.object({ name: z.string(), count: z.unknown().optional() })),
});

/** An answer of a gallery's `extensionquery`; its extensions are read one by one. */
export const GalleryAnswer = z.object({
  results: z.tuple([
    z.object({ extensions: z.array(z.unknown()), resultMetadata: z.array(Metadata).nullish().catch(undefined) }),
  ]),
});
export type GalleryAnswer = z.infer<typeof GalleryAnswer>;

const KeyValue = z.object({ key: z.string(), value: z.string().nullish() });

/** One release for one kind of computer; there is an entry for each. */
const Release = z.object({
  version: z.string().nullish(),
  files: z.array(z.object({ assetType: z.string(), source: z.string() })).nullish(),
  properties: z.array(KeyValue).nullish(),
});
export type Release = z.infer<typeof Release>;

/**
 * One extension of an answer. Numbers are checked with the listing, so that a wrong one leaves out
 * nothing else.
 */
export const GalleryExtension = z.object({
  publisher: z.object({
    publisherName: z.string().min(1),
    displayName: z.string().nullish(),
    domain: z.string().nullish(),
    isDomainVerified: z.boolean().nullish(),
  }),
  extensionName: z.string().min(1),
  displayName: z.string().nullish(),
  shortDescription: z.string().nullish(),
  publishedDate: z.unknown().optional(),
  lastUpdated: z.unknown().optional(),
  categories: z.array(z.unknown()).nullish(),
  tags: z.array(z.unknown()).nullish(),
  versions: z.array(Release).nullish(),
  statistics: z.array(z.object({ statisticName: z.string(), value: z.unknown().optional() })).nullish(),
});
export type GalleryExtension = z.infer<typeof GalleryExtension>;

/** How many extensions the query found in all, as its answer says; undefined where it does not. */
export function galleryTotal(answer: GalleryAnswer | undefined): number | undefined {
  const count = answer?.results[0].resultMetadata
    ?.find(({ metadataType }) => metadataType === 'ResultCount')
    ?.metadataItems.find(({ name }) => name === 'TotalCount')?.count;
  return WholeNumber.safeParse(count).data;
}
