import type { RobotsVerdict } from '@pi/domain';

/** What the verdict on a robots.txt means for our requests. */
export const VERDICT_WORDS: Record<RobotsVerdict, { short: string; long: string }> = {
  allowed: { short: 'allowed', long: 'allows our requests' },
  no_file: { short: 'no file', long: 'there is no robots.txt, so nothing is disallowed' },
  exception: { short: 'exception', long: 'disallows our requests; they are made under a recorded exception' },
  unreadable: { short: 'unavailable', long: 'could not be read, so nothing is requested' },
  closed: { short: 'disallowed', long: 'disallows our requests, so nothing is requested' },
};
