import { type RobotsCheck, storableText } from '@pi/domain';
import { findRule, LINE_END, readRobotsRules } from './robots-rules.ts';
import type { Answer } from './send.ts';
import { PRODUCT_TOKEN } from './settings.ts';

/** RFC 9309, 2.5: at least 500 KiB have to be read. */
const MAX_LENGTH = 512 * 1024;
const MAX_LINE_LENGTH = 200;
/** A longer pause between two requests is cut to this one: no day has room for it. */
const MAX_DELAY_MS = 3_600_000;

export type Finding = Pick<RobotsCheck, 'verdict' | 'detail'>;

/** A robots.txt as it was read once. */
export interface RobotsFile {
  /** HTTP status; null where no answer came. */
  status: number | null;
  /** The least time from one request to the next, `Crawl-delay`. */
  crawlDelayMs: number;
  /** The verdict on one address. */
  check(url: string): Finding;
}

/** Reads the response to `/robots.txt` as RFC 9309 says: 4xx allows all. */
export function readRobotsFile(url: string, { status, body }: Answer): RobotsFile {
  if (status >= 400) return { status, crawlDelayMs: 0, check: () => ({ verdict: 'no_file', detail: null }) };
  const text = readableStart(body);
  const { rules, crawlDelay } = readRobotsRules(text, PRODUCT_TOKEN);
  return {
    status,
    crawlDelayMs: Math.min(crawlDelay * 1000, MAX_DELAY_MS),
    check(page) {
      const rule = findRule(rules, page);
      if (!rule || rule.allows) return { verdict: 'allowed', detail: null };
      return {
        verdict: 'closed',
        detail: `disallowed by line ${rule.line} of ${url} ("${readLine(text, rule.line)}")`,
      };
    },
  };
}

/** A robots.txt that could not be read: RFC 9309, 2.3.1.4, everything is closed. */
export function unreadableRobotsFile(reason: unknown): RobotsFile {
  const message = reason instanceof Error ? reason.message : String(reason);
  const detail = `robots.txt cannot be read, so nothing is requested for now (${message})`;
  return { status: null, crawlDelayMs: 0, check: () => ({ verdict: 'unreadable', detail }) };
}

/** What is read of a file, in whole lines: the beginning of a rule may say more than the rule. */
function readableStart(body: string): string {
  if (body.length <= MAX_LENGTH) return body;
  const start = body.slice(0, MAX_LENGTH);
  return start.slice(0, Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r')) + 1);
}

function readLine(text: string, number: number): string {
  const line = text.split(LINE_END, number)[number - 1] ?? '';
  return storableText(line, MAX_LINE_LENGTH);
}
