import { drawFrom } from '../../catalogue/draw.ts';
import type { Place } from '../../place.ts';

const SHARE_OF_UUIDS = 0.07;
const SPREAD = 0x9e3779b1;
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The id of a listing: 18 letters and digits for most, a UUID for some; no two places share one.
 */
export function idOf(seed: number, { slot, generation }: Place): string {
  const isUuid = drawFrom(seed, slot, generation)('is a uuid') < SHARE_OF_UUIDS;
  return isUuid ? uuidOf(seed, slot, generation) : recordId('a0N', slot, generation);
}

/**
 * The id of a record: 15 letters and digits, and three that tell which of them are capitals.
 * @param kind three letters and digits that say what it is a record of
 * @param slot up to 2 billion
 * @param n up to 46,655
 */
export function recordId(kind: string, slot: number, n: number): string {
  const id = `${kind}3A0${slot.toString(36).padStart(6, '0')}${n.toString(36).padStart(3, '0')}`;
  return id + [id.slice(0, 5), id.slice(5, 10), id.slice(10)].map((part) => CHECK[capitals(part)]).join('');
}

/**
 * A UUID in the form of version 4, another one for every pair of a slot (32 bits) and a number (16
 * bits).
 */
export function uuidOf(seed: number, slot: number, n: number): string {
  const draw = drawFrom(seed, slot, n);
  const hex = (value: number, length: number) => Math.floor(value).toString(16).padStart(length, '0');
  const some = (label: string, length: number) => hex(draw(label) * 16 ** length, length);
  const place = `${hex(Math.imul(slot, SPREAD) >>> 0, 8)}-${hex(n, 4)}`;
  return `${place}-4${some('third', 3)}-8${some('fourth', 3)}-${some('fifth', 6)}${some('last', 6)}`;
}

/** The capitals among five letters and digits, as bits; the first is the lowest. */
function capitals(part: string): number {
  return [...part].reduce((bits, letter, n) => bits | (/[A-Z]/.test(letter) ? 1 << n : 0), 0);
}
