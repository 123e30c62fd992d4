import { z } from 'zod';
import { Day } from './day.ts';

/** What a robots.txt says of the addresses a marketplace is asked for, from the most open to the most closed. */
export const ROBOTS_VERDICTS = [
  'allowed',
  'no_file', // answered with 4xx: RFC 9309, 2.3.1.3, nothing is closed
  'exception', // closed, and asked all the same: the operator decided so
  'unreadable', // 5xx or silence: nothing is asked for until it can be read
  'closed', // nothing is asked for
] as const;
export type RobotsVerdict = (typeof ROBOTS_VERDICTS)[number];

/** The last reading of one origin's robots.txt, for one marketplace. */
export interface RobotsCheck {
  marketplace: string;
  /** e.g. `https://store.example` */
  origin: string;
  checkedAt: Date;
  /** HTTP status; null where no answer came. */
  status: number | null;
  verdict: RobotsVerdict;
  /** One sentence: the line that closes, who decided on the exception, why it cannot be read; null where all is said. */
  detail: string | null;
}

/** The most closed of several verdicts; undefined where there is no check. */
export function strictestVerdict(checks: readonly Pick<RobotsCheck, 'verdict'>[]): RobotsVerdict | undefined {
  return ROBOTS_VERDICTS.findLast((verdict) => checks.some((check) => check.verdict === verdict));
}

/** The operator's recorded decision to read a marketplace although its robots.txt says no. */
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
    if (marketplace && entries.length > 1) context.addIssue(`${marketplace} stands in it more than once`);
  return exceptions;
});
