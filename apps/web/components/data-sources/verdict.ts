import type { RobotsVerdict } from '@pi/domain';

/** What a verdict on a robots.txt means for what we ask for. */
export const VERDICT_WORDS: Record<RobotsVerdict, { short: string; long: string }> = {
  allowed: { short: 'open', long: 'open to what is asked for' },
  no_file: { short: 'no file', long: 'there is none, so nothing is closed' },
  exception: { short: 'exception', long: 'closed, and asked all the same by a recorded exception' },
  unreadable: { short: 'not readable', long: 'could not be read, so nothing was asked for' },
  closed: { short: 'closed', long: 'closed to what is asked for, so nothing was' },
};
