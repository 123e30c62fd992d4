import { getDataVersion } from '@pi/db/queries/health/get-data-version';
import { dayOf } from '@pi/domain';
import { LRUCache } from 'lru-cache';
import { getDb } from '../db.ts';

/** An answer as it was sent. */
export interface KeptAnswer {
  body: Uint8Array<ArrayBuffer>;
  headers: Record<string, string>;
}

/** What an answer is of: the request, and the version of the data. */
export interface AnswerKey {
  request: string;
  version: string;
}

const MOST_BYTES = 32 * 1024 * 1024;
const MOST_BYTES_OF_ONE = 1024 * 1024;
/** What answers are made of may itself be kept for minutes. */
const KEPT_MS = 5 * 60_000;

const kept = new LRUCache<string, KeptAnswer & { version: string }>({
  maxSize: MOST_BYTES,
  maxEntrySize: MOST_BYTES_OF_ONE,
  sizeCalculation: ({ body }, request) => body.byteLength + 2 * request.length + 1000,
  ttl: KEPT_MS,
});

/** Under what the answer to a request may be kept; null where the database does not say. */
export async function answerKey(request: string): Promise<AnswerKey | null> {
  try {
    const data = await getDataVersion(getDb());
    return data === null ? null : { request, version: `${data} ${dayOf(new Date())}` };
  } catch {
    return null; // the answer itself says what is wrong
  }
}

/** The answer to this request, where nothing has changed since. */
export function keptAnswer({ request, version }: AnswerKey): KeptAnswer | undefined {
  const found = kept.get(request);
  return found?.version === version ? found : undefined;
}

/** Keeps an answer in this process, unless it is large. */
export function keepAnswer({ request, version }: AnswerKey, answer: KeptAnswer): void {
  kept.set(request, { ...answer, version });
}
