import { checkedResult, Listing, type ParseResult, type Problem } from '@pi/domain';
import { isChecked, type MarketplaceAdapter, namesPlugin, type StoreResponse } from '@pi/scrapers';
import { dropGarbled, isGarbled } from '../quality/drop-garbled.ts';

/**
 * Parses the responses of one unit and validates the listings: an invalid one becomes a problem
 * that names the field. All texts of the result can be stored. Never throws: an error of the parser
 * becomes a problem too.
 */
export function readResponses(adapter: MarketplaceAdapter, responses: StoreResponse[]): ParseResult {
  return checkedResult(readListings(adapter, responses), responses[0]?.url);
}

function readListings(adapter: MarketplaceAdapter, responses: StoreResponse[]): ParseResult {
  const url = responses[0]?.url;
  try {
    const result = adapter.parse(responses);
    const isAnyGarbled = responses.some(({ body }) => isGarbled(body));
    const checked = result.listings.map((candidate) => {
      const one = check(candidate, url);
      return isAnyGarbled && one.listing ? dropGarbled(one.listing, url) : one;
    });
    const lost = checked.filter(({ listing, problem }) => !listing && !namesPlugin(problem?.externalId ?? undefined));
    const unidentified = (result.unidentified ?? 0) + lost.length;
    return {
      ...result,
      listings: checked.flatMap((one) => one.listing ?? []),
      problems: [...result.problems, ...checked.flatMap((one) => one.problem ?? [])],
      ...(unidentified > 0 && { unidentified }),
    };
  } catch (error) {
    const message = `the parser failed: ${error instanceof Error ? error.message : String(error)}`;
    return { listings: [], gone: [], problems: [{ kind: 'format_changed', message, url }] };
  }
}

function check(candidate: Listing, url: string | undefined): { listing?: Listing; problem?: Problem } {
  const { data, error } = isChecked(candidate) ? { data: candidate } : Listing.safeParse(candidate);
  if (data) return { listing: data };
  const issue = error?.issues[0];
  const message = `${issue?.path.join('.')}: ${issue?.message}`;
  return { problem: { kind: 'format_changed', message, externalId: String(candidate.externalId), url } };
}
