/** A number in [0, 1) for a label, and for the n-th thing of that label. */
export type Draw = (label: string, n?: number) => number;

/**
 * A source of chance without state: the same parts, label and n give the same number, in any order
 * of calls. 32-bit mixing and finalising as in MurmurHash3.
 */
export function drawFrom(...parts: number[]): Draw {
  const base = parts.reduce(mix, 0x9747b28c);
  return (label, n = 0) => finalise(mix(mix(base, hashText(label)), n)) / 2 ** 32;
}

/** One of the values, each as likely as the others. */
export function pick<const T extends readonly [unknown, ...unknown[]]>(values: T, chance: number): T[number] {
  return values[Math.floor(chance * values.length)] ?? values[0];
}

/** A whole number from `from` up to and without `to`. */
export function between(from: number, to: number, chance: number): number {
  return from + Math.floor(chance * (to - from));
}

/** Several of the values, in their order; `share` is how likely each one is. */
export function some<T>(values: readonly T[], share: number, draw: Draw, label: string): T[] {
  return values.filter((_, n) => draw(label, n) < share);
}

const hashes = new Map<string, number>();

/** A text as a 32-bit number (FNV-1a). */
export function hashText(text: string): number {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hashes.set(text, hash);
  return hash;
}

function mix(hash: number, part: number): number {
  let k = Math.imul(part, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const mixed = hash ^ k;
  return Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64;
}

function finalise(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
