import { aborted } from 'node:util';
import type { HostAccess, RobotsCheck } from '@pi/domain';
import type { StoreRequest, StoreResponse } from '../contract.ts';
import { FetchError } from './fetch-error.ts';
import { fetchWithRetries } from './fetch-with-retries.ts';
import { createHostQueue, type HostQueue } from './host-queue.ts';
import { followRedirects } from './redirect.ts';
import { createRobots } from './robots.ts';
import { type Answer, createAgent, send } from './send.ts';
import { type FetcherOptions, withDefaults } from './settings.ts';
import { ownSlots, sharedSlots } from './shared-pace.ts';

/**
 * The only way to the stores: polite, bounded, and at one pace per host for all callers together.
 */
export interface Fetcher {
  /**
   * Requests one address of this marketplace. Redirects are followed inside `info.hosts`. A 4xx is
   * returned like any other response (a 404 is an answer); a 403 stops requests to its host.
   * @throws FetchError of kind `disallowed` (marketplace that is off, host or robots.txt; nothing
   * was sent), `blocked`, `http_error`, `network_error`, `timeout` or `too_large`; the signal's
   * reason when it aborts
   */
  fetch(info: HostAccess, request: StoreRequest, signal?: AbortSignal): Promise<StoreResponse>;
  /** The checks against every robots.txt read so far, one a marketplace and origin. */
  robots(): RobotsCheck[];
  /** Aborts running requests and closes the connections. */
  close(): Promise<void>;
}

/**
 * A fetcher with its own connections, queues and memory of robots.txt files; close it when done.
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const settings = withDefaults(options);
  const agent = createAgent(settings);
  const robots = createRobots(settings);
  const closing = new AbortController();
  const queues = new Map<string, HostQueue>();
  const retryContext = {
    attempt: (request: StoreRequest, signal: AbortSignal) => send(agent, request, settings, signal),
    settings,
    closing: closing.signal,
  };

  return {
    async fetch(info, request, signal) {
      // A signal of its own: listeners of every request would pile up on one that lives as long as
      // the fetcher.
      const stop = AbortSignal.any(signal ? [closing.signal, signal] : [closing.signal]);
      stop.throwIfAborted();
      const { answer, finalUrl } = await followRedirects(
        { ...request, url: URL.parse(request.url)?.href ?? request.url },
        (hop) => permit(info, hop, stop),
        (hop) => ask(info, hop, stop),
      );
      return {
        url: request.url,
        finalUrl,
        ...requestFields(request),
        status: answer.status,
        headers: usefulHeaders(answer.headers),
        body: answer.body,
        fetchedAt: settings.now().toISOString(),
      };
    },
    robots: () => robots.checks(),
    async close() {
      if (closing.signal.aborted) return;
      closing.abort(new Error('the fetcher was closed'));
      await agent.close();
    },
  };

  async function permit(info: HostAccess, request: StoreRequest, signal: AbortSignal): Promise<void> {
    assertEnabled(info, request);
    assertOwnHost(info, request);
    // One reading of robots.txt serves many requests, so it goes on when one of them is aborted.
    const checked = robots.check(info, request, (url) => loadRobots(info, url));
    const crawlDelayMs = await Promise.race([checked, aborted(signal, request)]);
    signal.throwIfAborted();
    queueOf(info, request).slowDown(crawlDelayMs ?? 0);
  }

  function assertEnabled({ name }: HostAccess, request: StoreRequest): void {
    if (!settings.enabled.includes(name)) throw new FetchError('disallowed', request, `${name} is not on`);
  }

  async function loadRobots(info: HostAccess, url: string): Promise<Answer> {
    const { answer } = await followRedirects(
      { url },
      async (hop) => assertOwnHost(info, hop),
      (hop) => ask(info, hop, closing.signal),
    );
    return answer;
  }

  function ask(info: HostAccess, request: StoreRequest, signal: AbortSignal): Promise<Answer> {
    return fetchWithRetries(request, queueOf(info, request), retryContext, signal);
  }

  function queueOf(info: HostAccess, request: StoreRequest): HostQueue {
    const { host } = new URL(request.url);
    const queue = queues.get(host) ?? openQueue(host, settings.pace ?? info.pace);
    queues.set(host, queue);
    return queue;
  }

  function openQueue(host: string, pace: HostAccess['pace']): HostQueue {
    const { sharedPace, wait, now } = settings;
    const slots = sharedPace ? sharedSlots(host, pace, sharedPace, wait) : ownSlots(wait, now);
    return createHostQueue(pace, slots, now);
  }
}

function requestFields({ method, body }: StoreRequest): Pick<StoreResponse, 'request'> {
  return method === undefined && body === undefined ? {} : { request: { method, body } };
}

function assertOwnHost(info: HostAccess, request: StoreRequest): void {
  const url = URL.parse(request.url);
  if (url?.protocol !== 'https:') throw new FetchError('disallowed', request, 'not an https address');
  if (!info.hosts.includes(url.host))
    throw new FetchError('disallowed', request, `${url.host} is not a host of ${info.name} (${info.hosts.join(', ')})`);
}

const USEFUL_HEADERS = /^(content-type|etag|last-modified|date|memento-datetime|retry-after|x-rate-?limit.*)$/;

function usefulHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => USEFUL_HEADERS.test(name)));
}
