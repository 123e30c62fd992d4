import type { HostAccess, RobotsCheck } from '@pi/domain';
import { FetchError } from './fetch-error.ts';
import { type Finding, type RobotsFile, readRobotsFile, unreadableRobotsFile } from './robots-file.ts';
import type { Answer } from './send.ts';
import type { Settings } from './settings.ts';

const DAY_MS = 86_400_000;
/** How long a robots.txt that cannot be read closes its host before it is requested again. */
const UNREADABLE_MS = 10 * 60_000;

/** One reading of an origin's robots.txt. */
interface Reading {
  checkedAt: Date;
  file: Promise<RobotsFile>;
  until: number;
  /** By marketplace: hosts are shared, and what each asks for differs. */
  checks: Map<string, RobotsCheck>;
}

export interface Robots {
  /**
   * @returns the least time from one request to the next, in milliseconds (`Crawl-delay`)
   * @throws FetchError `disallowed` when the origin's robots.txt closes the address, or cannot be
   * read for now.
   */
  check(
    info: HostAccess,
    request: { url: string; method?: string },
    load: (robotsUrl: string) => Promise<Answer>,
  ): Promise<number>;
  checks(): RobotsCheck[];
}

/**
 * Caches each origin's robots.txt for a day and obeys it as RFC 9309 says: 4xx allows all, 5xx and
 * no response nothing. A closed host is read nevertheless where the marketplace's adapter names it
 * and the operator recorded an exception.
 */
export function createRobots({ now, log, robotsExceptions }: Settings): Robots {
  const readings = new Map<string, Reading>();

  return {
    async check(info, request, load) {
      const { origin, host } = new URL(request.url);
      const reading = readingOf(origin, load);
      const file = await reading.file;
      const finding = decide(file.check(request.url), info, host);
      recordCheck(reading, {
        marketplace: info.name,
        origin,
        checkedAt: reading.checkedAt,
        status: file.status,
        ...finding,
      });
      if (finding.verdict === 'closed' || finding.verdict === 'unreadable')
        throw new FetchError('disallowed', request, finding.detail ?? finding.verdict);
      return file.crawlDelayMs;
    },
    checks: () => [...readings.values()].flatMap(({ checks }) => [...checks.values()]),
  };

  function readingOf(origin: string, load: (robotsUrl: string) => Promise<Answer>): Reading {
    const known = readings.get(origin);
    if (known && now().getTime() < known.until) return known;
    // Concurrent requests wait for this one reading.
    const file = read(`${origin}/robots.txt`, load);
    const reading = { checkedAt: now(), file, until: now().getTime() + DAY_MS, checks: new Map() };
    readings.set(origin, reading);
    file.then(({ status }) => {
      if (status === null) reading.until = now().getTime() + UNREADABLE_MS;
    });
    return reading;
  }

  async function read(url: string, load: (robotsUrl: string) => Promise<Answer>): Promise<RobotsFile> {
    try {
      const answer = await load(url);
      log.info({ url, status: answer.status }, 'robots.txt read');
      return readRobotsFile(url, answer);
    } catch (error) {
      return unreadableRobotsFile(error);
    }
  }

  function decide(finding: Finding, info: HostAccess, host: string): Finding {
    if (finding.verdict !== 'closed' || info.robotsException?.host !== host) return finding;
    const exception = robotsExceptions.find(({ marketplace }) => marketplace === info.name);
    if (!exception) return { ...finding, detail: `${finding.detail}; ROBOTS_EXCEPTIONS records no exception` };
    const { decidedBy, decidedOn, why } = exception;
    return {
      verdict: 'exception',
      detail: `${finding.detail}; ${decidedBy} decided on ${decidedOn} to read it: ${why}`,
    };
  }

  // A closed address replaces an allowed one, never the other way round.
  function recordCheck({ checks }: Reading, check: RobotsCheck): void {
    if (check.verdict !== 'allowed' || !checks.has(check.marketplace)) checks.set(check.marketplace, check);
  }
}
