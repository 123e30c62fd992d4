import { trustedProxies } from '@pi/domain/env';
import { settings } from './settings.ts';

/** How many proxies stand in front; none where the settings are wrong, which others say. */
export function proxiesInFront(): number {
  try {
    return trustedProxies(settings());
  } catch {
    return 0;
  }
}

/**
 * The address of who sends a request, as the first of our proxies wrote it, or `writeSender` where
 * there is none. What stands before it anybody may have written. Empty where there are fewer.
 */
export function senderOf(headers: Headers, proxies = proxiesInFront()): string {
  const written = (headers.get('x-forwarded-for') ?? '').split(',');
  return written.at(-Math.max(1, proxies))?.trim() ?? '';
}
