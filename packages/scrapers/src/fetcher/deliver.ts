import type { StoreRequest } from '../contract.ts';
import { FetchError } from './fetch-error.ts';
import type { HostQueue } from './host-queue.ts';
import { classify, type FailedAttempt } from './judge.ts';
import type { Answer, Failure } from './send.ts';
import type { Settings } from './settings.ts';

interface Deliverer {
  attempt(request: StoreRequest, signal: AbortSignal): Promise<Answer | Failure>;
  settings: Settings;
  /** Aborts when the fetcher closes; a host's pause outlives the request that caused it. */
  closing: AbortSignal;
}

/**
 * Asks one host for one address, again while that may help: after 429, 5xx, network errors and timeouts.
 * A 429 or 503 pauses the whole host, for as long as its Retry-After says; a 403, a captcha, an all too long
 * Retry-After or too many failures in a row give the host up.
 * @returns the answer, redirects and 4xx included
 * @throws FetchError when there is none; the signal's reason when it aborts
 */
export async function deliver(
  request: StoreRequest,
  host: HostQueue,
  { attempt, settings, closing }: Deliverer,
  signal: AbortSignal,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const result = await host.run(() => takeSlot(tries), { signal, repeated: tries > 1 });
    if (!('error' in result)) {
      host.succeeded();
      return result;
    }
    settings.log.warn({ url: request.url, next: result.next }, result.error.message);
    if (result.next === 'give_up' || result.next === 'stop_host') throw result.error;
    if (tries >= settings.retry.attempts) {
      breakAfterTooMany(result.error);
      throw result.error;
    }
    if (result.next === 'retry') await settings.wait(result.delayMs, signal);
  }

  // The host's pause or end is decided inside the turn: nothing more may leave for a host that just said no.
  async function takeSlot(tries: number): Promise<Answer | FailedAttempt> {
    const stopped = host.stopReason();
    if (stopped) throw new FetchError('blocked', request, `not sent, the host was given up (${stopped})`);
    const result = classify(request, await attempt(request, signal), tries, settings);
    if (!('error' in result)) return result;
    if (result.next === 'stop_host') host.stop(result.error.message);
    if (result.next === 'pause_host') {
      host.pause(settings.wait(result.delayMs, closing));
      await backOffTogether(result.delayMs);
    }
    return result;
  }

  async function backOffTogether(ms: number): Promise<void> {
    const rest = settings.sharedPace?.rest(new URL(request.url).host, ms);
    await rest?.catch((error) => settings.log.warn({ url: request.url }, `others go on: ${String(error)}`));
  }

  function breakAfterTooMany(last: FetchError): void {
    if (host.failed() < settings.stopAfterFailures) return;
    host.stop(`${settings.stopAfterFailures} failures in a row, the last one ${last.message}`);
    settings.log.warn({ url: request.url }, 'host given up');
  }
}
