import type { Db } from '@pi/db';
import { listRawBodies } from '@pi/db/queries/raw-pages';
import type { RawStore } from '../raw-store/raw-store.ts';
import type { Subject } from './find-subject.ts';

/**
 * The kept responses of a marketplace, or of all, that name the subject: by a name, an address or the id of a plugin in the text, or
 * an id in the address they came from. Every body is read; rather one too many is found than one too few.
 * @returns their addresses in the raw store
 */
export async function findRawPages(
  db: Db,
  rawStore: RawStore,
  { plugins, needles }: Subject,
  marketplace?: string,
): Promise<string[]> {
  const ids = plugins.map(({ externalId }) => externalId);
  // A short number is in every page by chance.
  const words = [...needles, ...ids.filter((id) => id.length > 5 && /\D/.test(id))].flatMap(spellings);
  const found: string[] = [];
  for (const { sha256, urls } of await listRawBodies(db, marketplace)) {
    const isTheirs = urls.some((url) => ids.some((id) => pathOf(url).includes(id)));
    const body = isTheirs ? null : (await rawStore.read(sha256))?.toLowerCase();
    if (isTheirs || words.some((word) => body?.includes(word))) found.push(sha256);
  }
  return found;
}

// As it is, in JSON (of letters, or of ASCII alone) and in markup.
function spellings(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const markup = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [...new Set([text, json, ascii, markup, markup.replaceAll("'", '&#39;')])].map((one) => one.toLowerCase());
}

function pathOf(url: string): string[] {
  const { pathname = '', searchParams = new URLSearchParams() } = URL.parse(url) ?? {};
  return [...pathname.split('/').map(decoded), ...searchParams.values()];
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
