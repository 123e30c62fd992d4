import { getMarketplaceInfo } from '@pi/scrapers/info';
import { settings } from '../settings.ts';
import { getPicture } from './picture-cache.ts';
import { PICTURE_TIMEOUT_MS } from './picture-rules.ts';

/** Nothing in a picture may run or load anything, also where it is opened by itself. */
const POLICY = `default-src 'none'; sandbox`;
const KEPT = 'public, max-age=86400, stale-while-revalidate=604800';
const MISSED = 'public, max-age=600';

/**
 * Answers a request for a picture of a listing.
 * @param address where the listing says it is; null where it has none
 * @param standIn what is shown in its place, an SVG of our own; nothing where it is left out
 */
export async function answerPicture(
  marketplace: string,
  address: string | null,
  maxBytes: number,
  standIn?: string,
): Promise<Response> {
  const { CONTACT, STORES_URL } = settings();
  const picture =
    address &&
    (await getPicture(address, {
      hosts: getMarketplaceInfo(marketplace)?.imageHosts ?? [],
      maxBytes,
      timeoutMs: PICTURE_TIMEOUT_MS,
      userAgent: `plugin-intelligence (+${CONTACT})`,
      storesUrl: STORES_URL,
    }));
  if (picture) return new Response(picture.bytes, { headers: headersOf(picture.type, KEPT) });
  if (!standIn) return new Response(null, { status: 404, headers: { 'Cache-Control': MISSED } });
  return new Response(standIn, { headers: headersOf('image/svg+xml', MISSED) });
}

function headersOf(type: string, caching: string): Record<string, string> {
  return { 'Content-Type': type, 'Cache-Control': caching, 'Content-Security-Policy': POLICY };
}
