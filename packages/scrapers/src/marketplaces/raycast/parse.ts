import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { jsonBody, rawIsoDay } from '../../shared/json-value.ts';
import { listingsOf } from '../../shared/list-elements.ts';
import { otherPage } from '../../shared/other-page.ts';
import { textOf, urlOf } from '../../shared/raw-value.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { Feed, FeedItem } from './feed.ts';

/**
 * The extensions of the feed. It is never complete: an extension that is not in it has not changed
 * lately.
 */
export function parseFeed(response: StoreResponse): ParseResult {
  const trouble = responseTrouble(response);
  if (trouble) return trouble;
  const value = jsonBody(response);
  const other = otherPage(response, value, false, undefined);
  if (other) return other;
  const feed = Feed.safeParse(value);
  if (!feed.success) return onlyProblem('format_changed', firstIssue(feed.error), response);
  return listingsOf(
    feed.data.items,
    FeedItem,
    draftOf,
    'item',
    response,
    ({ id }) => FeedItem.shape.id.safeParse(id).data,
  );
}

function draftOf(item: FeedItem): ListingDraft {
  return {
    externalId: item.id,
    url: `https://www.raycast.com/${item.id}`,
    name: item.title,
    summary: () => ifPresent(item.summary, textOf),
    iconUrl: () => ifPresent(item.image, urlOf),
    updatedOn: () => ifPresent(item.date_modified, rawIsoDay),
    developer: () => item.author && { name: item.author.name, externalId: item.id.split('/')[0] },
    readFrom: 'data',
  };
}
