import type { ParseResult } from '@pi/domain';
import { z } from 'zod';
import type { StoreResponse } from '../../contract.ts';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { permissionsOf, readManifest } from '../../shared/extension-manifest.ts';
import { readFrontMatter } from '../../shared/front-matter.ts';
import { rawRating, WholeNumber } from '../../shared/json-value.ts';
import { oneListing } from '../../shared/one-listing.ts';
import { textOf, textsOf, urlOf } from '../../shared/raw-value.ts';
import { messageOf } from '../../shared/read-fields.ts';
import { onlyProblem } from '../../shared/response-trouble.ts';
import { shownCount } from '../../shared/shown-count.ts';
import { rawShownDay } from '../../shared/shown-day.ts';
import { detailUrl, wantedId } from './extension-id.ts';
import { shownKind } from './parse-data.ts';

/** Keys of the front matter whose values are texts, whatever they look like. */
const TEXTS = ['name', 'description', 'version', 'size', 'publisher', 'publisher_account'];

/**
 * The front matter of a file; until June 2023 `user_count` is what the page showed, "4,000+", and
 * dates are words.
 */
const Front = z.object({
  name: z.string().min(1),
  description: z.string().nullish(),
  version: z.string().nullish(),
  category_slug: z.string().nullish(),
  size: z.string().nullish(),
  release_date: z.string().nullish(),
  languages: z.array(z.unknown()).nullish(),
  publisher: z.string().nullish(),
  publisher_account: z.string().nullish(),
  publisher_site: z.string().nullish(),
  extension_website: z.string().nullish(),
  support_website: z.string().nullish(),
  privacy_policy: z.string().nullish(),
  rating: z.union([z.number(), z.string()]).nullish(),
  rating_count: WholeNumber.nullish(),
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
    const { front, body } = readFrontMatter(response.body, TEXTS);
    return oneListing(front, Front, (read) => draftOf(id, read, body), response, id);
  } catch (error) {
    return onlyProblem('format_changed', messageOf(error), response, id);
  }
}

function draftOf(id: string, front: Front, body: string): ListingDraft {
  const manifest = readManifest(body);
  return {
    externalId: id,
    url: detailUrl(id),
    name: front.name,
    summary: () => textOf(front.description) ?? undefined,
    version: () => manifest?.version ?? textOf(front.version) ?? undefined,
    manifestVersion: manifest?.manifestVersion,
    category: () => textOf(front.category_slug) ?? undefined,
    categories: () => (textOf(front.category_slug) ? [front.category_slug] : undefined),
    size: () => textOf(front.size) ?? undefined,
    updatedOn: () => rawShownDay(front.release_date ?? '', 'en'),
    developer: () => developerOf(front),
    websiteUrl: () => urlOf(front.extension_website) ?? undefined,
    supportUrl: () => urlOf(front.support_website) ?? undefined,
    privacyUrl: () => urlOf(front.privacy_policy) ?? undefined,
    languages: () => (front.languages ? textsOf(front.languages) : undefined),
    permissions: () => permissionsOf(manifest, body.trim() !== ''),
    optionalPermissions: manifest?.optionalPermissions,
    users: () => usersOf(front.user_count),
    rating: () => (front.rating_count ? rawRating(front.rating, front.rating_count) : null),
    ratingCount: () => front.rating_count ?? null,
    readFrom: 'data',
  };
}

// `publisher` is the display name in the older files; beside an account it is the legal name.
function developerOf(front: Front) {
  const account = textOf(front.publisher_account);
  const name = account ?? textOf(front.publisher);
  if (!name) return undefined;
  return {
    name,
    legalName: () => (account ? textOf(front.publisher) : null),
    site: () => urlOf(front.publisher_site),
  };
}

function usersOf(count: Front['user_count']): unknown {
  if (typeof count === 'string') return shownCount(count, 'en') ?? count;
  return count === null || count === undefined ? null : { value: count, kind: shownKind(count) };
}
