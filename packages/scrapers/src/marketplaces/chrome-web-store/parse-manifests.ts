import type { ParseResult } from '@pi/domain';
import { z } from 'zod';
import type { StoreResponse } from '../../contract.ts';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { checkedListing } from '../../shared/checked-listing.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { readFrontMatter } from '../../shared/front-matter.ts';
import { textOf, textsOf, urlOf } from '../../shared/raw-value.ts';
import { firstIssue } from '../../shared/read-element.ts';
import { onlyProblem } from '../../shared/response-trouble.ts';
import { shownCount } from '../../shared/shown-count.ts';
import { rawShownDay } from '../../shared/shown-day.ts';
import { detailUrl, wantedId } from './extension-id.ts';
import { manifestPermissions } from './extension-manifest.ts';
import { shownKind } from './parse-data.ts';

/**
 * The front matter of a file; until June 2023 `user_count` is what the page showed, "4,000+", and
 * dates are words.
 */
const Front = z.object({
  name: z.coerce.string().min(1),
  description: z.coerce.string().nullish(),
  version: z.coerce.string().nullish(),
  category_slug: z.string().nullish(),
  size: z.coerce.string().nullish(),
  release_date: z.string().nullish(),
  languages: z.array(z.unknown()).nullish(),
  publisher: z.coerce.string().nullish(),
  publisher_account: z.coerce.string().nullish(),
  publisher_site: z.string().nullish(),
  extension_website: z.string().nullish(),
  support_website: z.string().nullish(),
  rating: z.number().nullish(),
  rating_count: z.int().nullish(),
  user_count: z.union([z.number(), z.string()]).nullish(),
});
type Front = z.infer<typeof Front>;

/**
 * The extensions in files of the data set of manifests,
 * https://github.com/palant/chrome-extension-manifests-dataset: what the store's page showed on the
 * day, as front matter, and the manifest. The address says which extension it is.
 */
export function parseManifestFiles(responses: StoreResponse[]): ParseResult {
  return combineResults(responses.map(parseFile));
}

function parseFile(response: StoreResponse): ParseResult {
  const id = wantedId(response);
  if (!id) return onlyProblem('not_a_plugin_page', 'the name of the file is not the id of an extension', response);
  try {
    const { front, body } = readFrontMatter(response.body);
    const read = Front.safeParse(front);
    if (!read.success) return onlyProblem('format_changed', firstIssue(read.error), response, id);
    return checkedListing(draftOf(id, read.data, body), response);
  } catch (error) {
    return onlyProblem('format_changed', error instanceof Error ? error.message : String(error), response, id);
  }
}

function draftOf(id: string, front: Front, manifest: string): ListingDraft {
  const text = (value: string | null | undefined) => textOf(value) ?? undefined;
  return {
    externalId: id,
    url: detailUrl(id),
    name: front.name,
    summary: text(front.description),
    version: text(front.version),
    category: text(front.category_slug),
    size: text(front.size),
    updatedOn: rawShownDay(front.release_date ?? '', 'en'),
    developer: developerOf(front),
    websiteUrl: urlOf(front.extension_website) ?? undefined,
    supportUrl: urlOf(front.support_website) ?? undefined,
    languages: front.languages ? textsOf(front.languages) : undefined,
    permissions: manifestPermissions(manifest),
    users: usersOf(front.user_count),
    rating: front.rating_count ? front.rating : null,
    ratingCount: front.rating_count ?? null,
    readFrom: 'data',
  };
}

// `publisher` is the display name in the older files; beside an account it is the legal name.
function developerOf({ publisher, publisher_account, publisher_site }: Front) {
  const name = textOf(publisher_account) ?? textOf(publisher);
  const legalName = textOf(publisher_account) ? textOf(publisher) : null;
  return name ? { name, legalName, site: urlOf(publisher_site) } : undefined;
}

function usersOf(count: Front['user_count']): unknown {
  if (typeof count === 'string') return shownCount(count, 'en') ?? count;
  return count === null || count === undefined ? null : { value: count, kind: shownKind(count) };
}
