import { z } from 'zod';
import { WholeNumber } from '../../shared/json-value.ts';

/** A page of the search; its extensions are read one by one. */
export const SearchPage = z.object({
  offset: WholeNumber.nullish().catch(undefined),
  totalSize: WholeNumber.optional().catch(undefined),
  extensions: z.array(z.unknown()),
});

/** What a page of the search says of an extension. Numbers are checked with the listing. */
export const Entry = z.object({
  namespace: z.string().min(1),
  name: z.string().min(1),
  displayName: z.string().nullish(),
  description: z.string().nullish(),
  version: z.string().nullish(),
  timestamp: z.unknown().optional(),
  files: z.object({ icon: z.string().nullish() }).nullish(),
  verified: z.boolean().nullish(),
  downloadCount: z.unknown().optional(),
  averageRating: z.unknown().optional(),
  reviewCount: z.unknown().optional(),
});
export type Entry = z.infer<typeof Entry>;

/** What the answer for one extension says besides; what has no value is left out of it. */
export const Extension = Entry.extend({
  namespaceDisplayName: z.string().nullish(),
  publishedBy: z
    .object({ loginName: z.string().nullish(), fullName: z.string().nullish(), homepage: z.string().nullish() })
    .nullish(),
  engines: z.object({ vscode: z.string().nullish() }).nullish(),
  categories: z.array(z.unknown()).nullish(),
  tags: z.array(z.unknown()).nullish(),
  homepage: z.string().nullish(),
  repository: z.string().nullish(),
  bugs: z.string().nullish(),
});
export type Extension = z.infer<typeof Extension>;
