import { cleanText, Listing, type ParseResult, type Problem } from '@pi/domain';
import { isChecked, type MarketplaceAdapter, type StoreResponse } from '@pi/scrapers';
import { dropGarbled, isGarbled } from '../quality/drop-garbled.ts';

/**
 * What the adapter makes of the responses of one unit, validated, by whomever: a listing that is not one becomes a problem
 * that names the field. Never throws: a parser that does is a problem too.
 */
export function readResponses(adapter: MarketplaceAdapter, responses: StoreResponse[]): ParseResult {
  try {
    const result = adapter.parse(responses);
    const url = responses[0]?.url;
    const garbled = responses.some(({ body }) => isGarbled(body));
    const checked = result.listings.map((candidate) => {
      const one = check(candidate, url);
      return garbled && one.listing ? dropGarbled(one.listing, url) : one;
    });
    return {
      ...result,
      listings: checked.flatMap((one) => one.listing ?? []),
      problems: [...result.problems, ...checked.flatMap((one) => one.problem ?? [])],
    };
  } catch (error) {
    const message = `the parser failed: ${error instanceof Error ? error.message : String(error)}`;
    return { listings: [], gone: [], problems: [{ kind: 'format_changed', message, url: responses[0]?.url }] };
  }
}

function check(candidate: Listing, url: string | undefined): { listing?: Listing; problem?: Problem } {
  const { data, error } = isChecked(candidate) ? { data: candidate } : Listing.safeParse(candidate);
  if (data && isText(data.externalId)) return { listing: data };
  const issue = error?.issues[0];
  const message = issue
    ? `${issue.path.join('.')}: ${issue.message}`
    : 'externalId: contains characters that are not text';
  return { problem: { kind: 'format_changed', message, externalId: cleanText(String(candidate.externalId)), url } };
}

// An identity cannot be cleaned like other texts: another plugin may have the cleaned one.
function isText(externalId: string): boolean {
  return externalId === cleanText(externalId);
}
