import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { jsonBody, rawIsoDay } from '../../shared/json-value.ts';
import { firstIssue, listingsOf } from '../../shared/list-elements.ts';
import { textOf, urlOf } from '../../shared/raw-value.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { Feed, FeedItem } from './feed.ts';

/**
 * The extensions of the feed. It is never complete: an extension that is not in it has not changed
 * lately.
 */
export function parseFeed(response: StoreResponse): ParseResult {
  const trouble = responseTrouble(response);
  if (trouble) return trouble;
  const feed = Feed.safeParse(jsonBody(response));
  if (!feed.success) return onlyProblem('format_changed', firstIssue(feed.error), response);
  return listingsOf(feed.data.items, FeedItem, draftOf, 'item', response);
}

function draftOf({ id, title, summary, image, date_modified, author }: FeedItem): ListingDraft {
  return {
    externalId: id,
    url: `https://www.raycast.com/${id}`,
    name: title,
    ...ifPresent(summary, (text) => ({ summary: textOf(text) })),
    ...ifPresent(image, (url) => ({ iconUrl: urlOf(url) })),
    ...ifPresent(date_modified, (moment) => ({ updatedOn: rawIsoDay(moment) })),
    ...ifPresent(author, (person) => ({ developer: person && { name: person.name, externalId: id.split('/')[0] } })),
    readFrom: 'data',
  };
}
