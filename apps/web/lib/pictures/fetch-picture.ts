import { type Dispatcher, request } from 'undici';
import { isPictureAddress, type PictureRules } from './picture-rules.ts';
import { pictureType } from './picture-type.ts';

/** A picture of a listing, as we send it on. */
export interface Picture {
  bytes: Uint8Array<ArrayBuffer>;
  /** Found in the bytes: what the host says of them does not count. */
  type: string;
}

const MOST_REDIRECTS = 3;

/**
 * Fetches a picture of a listing: over https, from the image hosts of its marketplace, redirects
 * within them, raster types only.
 * @returns null where there is no such picture, it is too large, takes too long, or is no picture
 */
export async function fetchPicture(address: string, rules: PictureRules): Promise<Picture | null> {
  const deadline = AbortSignal.timeout(rules.timeoutMs);
  try {
    let next = URL.parse(address);
    for (let step = 0; next && step <= MOST_REDIRECTS; step++) {
      if (!isPictureAddress(next, rules.hosts)) return null;
      const { statusCode, headers, body } = await ask(next, rules, deadline);
      if (statusCode === 200) return await readPicture(body, rules.maxBytes);
      body.on('error', () => {}).destroy(); // it was not read to its end: that is no error
      const location = statusCode >= 300 && statusCode < 400 && headers.location;
      next = location ? URL.parse(location.toString(), next) : null;
    }
    return null;
  } catch {
    return null; // the host is down, too slow, or breaks off
  }
}

/** Sample stores have all hosts behind one address: the Host header tells them apart. */
function ask(url: URL, { storesUrl, userAgent }: PictureRules, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  const target = storesUrl ? new URL(url.pathname + url.search, storesUrl) : url;
  return request(target, { headers: { host: url.host, accept: 'image/*', 'user-agent': userAgent }, signal });
}

async function readPicture(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<Picture | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop ends the response: no more is read than is allowed.
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const type = await pictureType(bytes);
  return type ? { bytes, type } : null;
}
