import type { PriceUnit } from '@pi/domain';
import { UNIT } from './price-patterns.ts';

// "/user", "per seat", "for a single site"; not "for 5 sites", which is what the price includes.
const PER_UNIT = new RegExp(
  String.raw`(?:[/]\s{0,2}|(?<![A-Za-zÀ-ɏ])(?:per|each|every|a|one|single|par|por|pro|je|egy|al|pr)\s{1,2}(?:single |active |additional |paid |extra )?|(?<![\d.,])1 |^\s)(?:${UNIT.source})`,
  'i',
);

/** Whom or what an amount is paid for: after it, else before it. */
export function unitOf(head: string, tail: string): PriceUnit | null {
  const groups = (PER_UNIT.exec(tail.slice(0, 60)) ?? PER_UNIT.exec(head.slice(-40)))?.groups ?? {};
  return (['seat', 'site', 'user'] as const).find((unit) => groups[unit] !== undefined) ?? null;
}
