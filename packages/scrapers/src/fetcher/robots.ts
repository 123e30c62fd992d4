import robotsParser from 'robots-parser';
import { FetchError } from './fetch-error.ts';
import type { Answer } from './send.ts';
import { PRODUCT_TOKEN, type Settings } from './settings.ts';

const DAY_MS = 86_400_000;
/** How long a robots.txt that could not be read keeps its host closed before it is asked for again. */
const UNREADABLE_MS = 10 * 60_000;
/** RFC 9309, 2.5: at least 500 KiB have to be read. */
const MAX_LENGTH = 512 * 1024;

/** What the robots.txt of one origin said when it was last read. */
export interface RobotsRecord {
  origin: string;
  /** ISO 8601, UTC. */
  checkedAt: string;
  /** HTTP status; undefined where no answer came. */
  status: number | undefined;
  sitemaps: string[];
}

interface Rules extends RobotsRecord {
  /** Why the address may not be asked for; undefined where it may. */
  objection(url: string): string | undefined;
}

export interface Robots {
  /** @throws FetchError `disallowed` when the origin's robots.txt closes the address, or cannot be read for now. */
  check(request: { url: string; method?: string }, load: (robotsUrl: string) => Promise<Answer>): Promise<void>;
  records(): Promise<RobotsRecord[]>;
}

/** Keeps each origin's robots.txt for a day and obeys it as RFC 9309 says: 4xx allows all, 5xx and silence nothing. */
export function createRobots({ now, log }: Pick<Settings, 'now' | 'log'>): Robots {
  const known = new Map<string, { rules: Promise<Rules>; until: number }>();

  return {
    async check(request, load) {
      const { origin } = new URL(request.url);
      const objection = (await rulesOf(origin, load)).objection(request.url);
      if (objection) throw new FetchError('disallowed', request, objection);
    },
    async records() {
      const all = await Promise.all([...known.values()].map(({ rules }) => rules));
      return all.map(({ origin, checkedAt, status, sitemaps }) => ({ origin, checkedAt, status, sitemaps }));
    },
  };

  function rulesOf(origin: string, load: (robotsUrl: string) => Promise<Answer>): Promise<Rules> {
    const cached = known.get(origin);
    if (cached && now().getTime() < cached.until) return cached.rules;
    // Everybody who asks meanwhile waits for this one reading.
    const entry = { rules: read(origin, load), until: now().getTime() + DAY_MS };
    known.set(origin, entry);
    entry.rules.then(({ status }) => {
      if (status === undefined) entry.until = now().getTime() + UNREADABLE_MS;
    });
    return entry.rules;
  }

  async function read(origin: string, load: (robotsUrl: string) => Promise<Answer>): Promise<Rules> {
    const url = `${origin}/robots.txt`;
    const record = { origin, checkedAt: now().toISOString(), status: undefined, sitemaps: [] };
    try {
      const { status, body } = await load(url);
      log.info({ url, status }, 'robots.txt read');
      if (status >= 400) return { ...record, status, objection: () => undefined };
      const robots = robotsParser(url, body.slice(0, MAX_LENGTH));
      const objection = (page: string) =>
        robots.isDisallowed(page, PRODUCT_TOKEN)
          ? `closed by line ${robots.getMatchingLineNumber(page, PRODUCT_TOKEN)} of ${url}`
          : undefined;
      return { ...record, status, sitemaps: robots.getSitemaps(), objection };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { ...record, objection: () => `not asked for now, as robots.txt cannot be read (${reason})` };
    }
  }
}
