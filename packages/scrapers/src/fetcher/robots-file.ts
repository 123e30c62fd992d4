import type { RobotsCheck } from '@pi/domain';
import robotsParser from 'robots-parser';
import type { Answer } from './send.ts';
import { PRODUCT_TOKEN } from './settings.ts';

/** RFC 9309, 2.5: at least 500 KiB have to be read. */
const MAX_LENGTH = 512 * 1024;
const MAX_LINE_LENGTH = 200;

export type Finding = Pick<RobotsCheck, 'verdict' | 'detail'>;

/** A robots.txt as it was read once. */
export interface RobotsFile {
  /** HTTP status; null where no answer came. */
  status: number | null;
  /** The verdict on one address. */
  check(url: string): Finding;
}

/** Reads the response to `/robots.txt` as RFC 9309 says: 4xx allows all. */
export function readRobotsFile(url: string, { status, body }: Answer): RobotsFile {
  if (status >= 400) return { status, check: () => ({ verdict: 'no_file', detail: null }) };
  const text = body.slice(0, MAX_LENGTH);
  const robots = robotsParser(url, text);
  return {
    status,
    check(page) {
      if (!robots.isDisallowed(page, PRODUCT_TOKEN)) return { verdict: 'allowed', detail: null };
      const number = robots.getMatchingLineNumber(page, PRODUCT_TOKEN);
      const line = text
        .split(/\r\n?|\n/, number)
        [number - 1]?.trim()
        .slice(0, MAX_LINE_LENGTH);
      return { verdict: 'closed', detail: `disallowed by line ${number} of ${url} ("${line}")` };
    },
  };
}

/** A robots.txt that could not be read: RFC 9309, 2.3.1.4, everything is closed. */
export function unreadableRobotsFile(reason: unknown): RobotsFile {
  const message = reason instanceof Error ? reason.message : String(reason);
  const detail = `robots.txt cannot be read, so nothing is requested for now (${message})`;
  return { status: null, check: () => ({ verdict: 'unreadable', detail }) };
}
