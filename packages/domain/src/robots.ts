import { z } from 'zod';
import { Day } from './day.ts';

/** What a robots.txt allows of the addresses a marketplace reads, from least to most strict. */
export const ROBOTS_VERDICTS = [
  'allowed',
  'no_file', // 4xx: everything is allowed (RFC 9309, 2.3.1.3)
  'exception', // disallowed, but the operator decided to read it
  'unreadable', // 5xx or no response: nothing is fetched until it can be read
  'closed', // disallowed: nothing is fetched
] as const;
export type RobotsVerdict = (typeof ROBOTS_VERDICTS)[number];

/** The last check of one origin's robots.txt for one marketplace. */
export interface RobotsCheck {
  marketplace: string;
  /** e.g. `https://store.example` */
  origin: string;
  checkedAt: Date;
  /** HTTP status; null when there was no response. */
  status: number | null;
  verdict: RobotsVerdict;
  /**
   * One sentence: the line that disallows, who decided on the exception, or why the file cannot be
   * read. Null when the verdict needs no explanation.
   */
  detail: string | null;
}

/** The strictest verdict of several checks; undefined when there is none. */
export function strictestVerdict(checks: readonly Pick<RobotsCheck, 'verdict'>[]): RobotsVerdict | undefined {
  return ROBOTS_VERDICTS.findLast((verdict) => checks.some((check) => check.verdict === verdict));
}

/** The operator's recorded decision to read a marketplace that its robots.txt disallows. */
export interface RobotsException {
  marketplace: string;
  decidedBy: string;
  decidedOn: Day;
  why: string;
}

const FORM = /^([a-z0-9-]+)\s*:\s*([^,]+?)\s*,\s*([^,]+?)\s*,\s*(.+)$/s;

/** Text of the form `marketplace: who decided, YYYY-MM-DD, why`, several separated by `;`. */
export const RobotsExceptions = z.string().transform((text, context): RobotsException[] => {
  const exceptions = text
    .split(';')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const [, marketplace = '', decidedBy = '', decidedOn = '', why = ''] = FORM.exec(entry) ?? [];
      if (!marketplace) context.addIssue(`"${entry}" is not of the form "marketplace: who decided, YYYY-MM-DD, why"`);
      else if (!Day.safeParse(decidedOn).success)
        context.addIssue(`${marketplace}: "${decidedOn}" is not a day of the form YYYY-MM-DD`);
      return { marketplace, decidedBy, decidedOn, why };
    });
  for (const [marketplace, entries = []] of Map.groupBy(exceptions, (one) => one.marketplace))
    if (marketplace && entries.length > 1) context.addIssue(`${marketplace} is listed more than once`);
  return exceptions;
});
