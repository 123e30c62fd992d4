import type { Place } from '../../place.ts';
import * as chromium from '../chrome-web-store/id.ts';

const OWN_KEY = 0x65646765;

/**
 * The 32 letters that name an extension, as in every store of Chromium extensions, from a key of
 * this store's own.
 */
export function idOf(seed: number, place: Place): string {
  return chromium.idOf(seed ^ OWN_KEY, place);
}

/** The place an id names, or null where this store never gave out such an id. */
export function placeOf(seed: number, id: string): Place | null {
  return chromium.placeOf(seed ^ OWN_KEY, id);
}
