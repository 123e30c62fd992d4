import type { StoreRequest } from '../contract.ts';
import { classify, type FailedAttempt } from './classify-response.ts';
import { FetchError } from './fetch-error.ts';
import type { HostQueue } from './host-queue.ts';
import type { Answer, Failure } from './send.ts';
import type { Settings } from './settings.ts';

interface RetryContext {
  attempt(request: StoreRequest, signal: AbortSignal): Promise<Answer | Failure>;
  settings: Settings;
  /** Aborts when the fetcher closes; a host's pause outlives the request that caused it. */
  closing: AbortSignal;
}

/**
 * Requests one address and retries after 429, 5xx, network errors and timeouts. A 429 or 503 pauses
 * the whole host for as long as its Retry-After says. A 403, a captcha, a Retry-After beyond the
 * limit, or too many failures in a row stop all requests to the host.
 *
 * A loop and not p-retry: each attempt waits in the host's queue again, and the delay may come from
 * the response.
 * @returns the response, redirects and 4xx included
 * @throws FetchError when no attempt succeeds; the signal's reason when it aborts
 */
export async function fetchWithRetries(
  request: StoreRequest,
  host: HostQueue,
  { attempt, settings, closing }: RetryContext,
  signal: AbortSignal,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const result = await host.run(() => takeSlot(tries), { signal, repeated: tries > 1 });
    if (!('error' in result)) {
      host.succeeded();
      return result;
    }
    settings.log.warn({ url: request.url, next: result.next }, result.error.message);
    if (result.next === 'fail' || result.next === 'stop_host') throw result.error;
    if (tries >= settings.retry.attempts) {
      stopHostAfterFailures(result.error);
      throw result.error;
    }
    if (result.next === 'retry') await settings.wait(result.delayMs, signal);
  }

  // Pauses and stops are set inside the slot, so that no other request leaves in between.
  async function takeSlot(tries: number): Promise<Answer | FailedAttempt> {
    const stopped = host.stopReason();
    if (stopped)
      throw new FetchError('blocked', request, `not sent, because requests to the host are stopped (${stopped})`);
    const result = classify(request, await attempt(request, signal), tries, settings);
    if (!('error' in result)) return result;
    if (result.next === 'stop_host') host.stop(result.error.message, result.delayMs);
    if (result.next === 'pause_host') {
      host.pause(settings.wait(result.delayMs, closing));
      await backOffSharedPace(result.delayMs);
    }
    return result;
  }

  async function backOffSharedPace(ms: number): Promise<void> {
    const backedOff = settings.sharedPace?.backOff(new URL(request.url).host, ms);
    await backedOff?.catch((error) =>
      settings.log.warn({ url: request.url }, `other processes do not back off: ${String(error)}`),
    );
  }

  function stopHostAfterFailures(last: FetchError): void {
    if (host.failed() < settings.stopAfterFailures) return;
    host.stop(`${settings.stopAfterFailures} failures in a row, the last: ${last.message}`);
    settings.log.warn({ url: request.url }, 'host stopped');
  }
}
