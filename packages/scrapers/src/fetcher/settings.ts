import { setTimeout } from 'node:timers/promises';
import type { MarketplaceInfo, RobotsException } from '@pi/domain';
import type { SharedPace } from './shared-pace.ts';

/** The log the fetcher writes to; a pino logger fits. */
export interface FetcherLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

interface Timeouts {
  /** From the request to the answer's headers. */
  headersMs: number;
  /** Between two pieces of the body. */
  bodyMs: number;
  /** One attempt, from connecting to the body's last byte. */
  wholeMs: number;
}

interface RetryPolicy {
  /** Tries in all, the first one included. */
  attempts: number;
  minDelayMs: number;
  maxDelayMs: number;
  /** Requests to a store that asks for a longer pause than this are stopped. */
  maxRetryAfterMs: number;
}

export interface FetcherOptions {
  /**
   * Names of the marketplaces that may be requested; every other request is refused before it
   * leaves.
   */
  enabled: readonly string[];
  /** What the operator decided about closed robots.txt files. */
  robotsExceptions?: readonly RobotsException[];
  /** Address or mailbox for a store's operator; sent with every request. */
  contact: string;
  /**
   * http origin that answers for every store host, e.g. `http://127.0.0.1:4000`; absent: the stores
   * themselves.
   */
  storesUrl?: string;
  timeouts?: Partial<Timeouts>;
  /** Largest body, decompressed, in bytes. */
  maxBytes?: number;
  retry?: Partial<RetryPolicy>;
  /** Requests to a host are stopped after so many failures in a row. */
  stopAfterFailures?: number;
  /** In place of each marketplace's own pace; for the sample stores. */
  pace?: MarketplaceInfo['pace'];
  /**
   * Shares the pace with other processes; absent: no other process sends requests to these hosts.
   */
  sharedPace?: SharedPace;
  now?: () => Date;
  /** Resolves after so many milliseconds, or rejects when the signal aborts. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
  log?: FetcherLog;
}

export interface Settings {
  enabled: readonly string[];
  robotsExceptions: readonly RobotsException[];
  userAgent: string;
  storesUrl: string | undefined;
  timeouts: Timeouts;
  maxBytes: number;
  retry: RetryPolicy;
  stopAfterFailures: number;
  pace: MarketplaceInfo['pace'] | undefined;
  sharedPace: SharedPace | undefined;
  now: () => Date;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  log: FetcherLog;
}

/** The name robots.txt files know us by (RFC 9309, 2.2.1). */
export const PRODUCT_TOKEN = 'PluginIntelligenceBot';

/** The options with every default filled in. */
export function withDefaults(options: FetcherOptions): Settings {
  return {
    enabled: options.enabled,
    robotsExceptions: options.robotsExceptions ?? [],
    userAgent: `${PRODUCT_TOKEN}/1.0 (+${options.contact})`,
    storesUrl: options.storesUrl,
    timeouts: { headersMs: 20_000, bodyMs: 20_000, wholeMs: 60_000, ...options.timeouts },
    maxBytes: options.maxBytes ?? 20 * 1024 * 1024,
    retry: { attempts: 3, minDelayMs: 1000, maxDelayMs: 30_000, maxRetryAfterMs: 120_000, ...options.retry },
    stopAfterFailures: options.stopAfterFailures ?? 20,
    pace: options.pace,
    sharedPace: options.sharedPace,
    now: options.now ?? (() => new Date()),
    wait: options.wait ?? ((ms, signal) => setTimeout(ms, undefined, { signal })),
    log: options.log ?? { info: () => {}, warn: () => {} },
  };
}
