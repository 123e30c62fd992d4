import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const HOUR_MS = 3_600_000;
/** Of one sender an hour. */
const MOST_OF_ONE = 5;
/** Of all senders an hour: a sender may invent addresses. */
const MOST_OF_ALL = 100;

export interface InquiryLimits {
  /** Whether a sender may send another inquiry now; counts it if so. @param now milliseconds */
  take(sender: string, now: number): boolean;
}

/**
 * Limits inquiries of one process: each process of a deployment has its own. Senders are told apart
 * by a hash whose key is lost with the process; their addresses are stored nowhere.
 */
export function createInquiryLimits(): InquiryLimits {
  const key = randomBytes(32);
  const moments = new LRUCache<string, number[]>({ max: 1000 });
  const takeOf = (who: string, most: number, now: number) => {
    const recent = (moments.get(who) ?? []).filter((moment) => now - moment < HOUR_MS);
    const isAllowed = recent.length < most;
    moments.set(who, isAllowed ? [...recent, now] : recent);
    return isAllowed;
  };
  return {
    take: (sender, now) =>
      takeOf(createHmac('sha256', key).update(sender).digest('base64'), MOST_OF_ONE, now) &&
      takeOf('all', MOST_OF_ALL, now),
  };
}
