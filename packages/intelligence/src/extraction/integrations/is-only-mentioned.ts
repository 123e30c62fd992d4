import type { ExtractionSource } from '../extraction-source.ts';
import { placesIn } from './places.ts';
import { rejectedContext } from './rejected-contexts.ts';
import { statementsOf } from './statements.ts';

const LOOKED_AT = 160;

/**
 * Whether a listing names a product in rejected contexts alone: it compares itself with it, is left
 * for it, is thanked by it. A product that its store says it works with is more than mentioned.
 */
export function isOnlyMentioned(source: ExtractionSource, product: string): boolean {
  const wanted = product.toLowerCase();
  if (source.worksWith?.some((one) => one.toLowerCase().includes(wanted))) return false;
  const texts = [
    { text: source.name },
    ...statementsOf(source.summary ?? ''),
    ...statementsOf(source.description ?? ''),
  ];
  const verdicts = texts.flatMap(({ text }) => verdictsOf(text, wanted));
  return verdicts.length > 0 && verdicts.every((isRejected) => isRejected);
}

function verdictsOf(text: string, wanted: string): boolean[] {
  const lower = text.toLowerCase();
  if (!lower.includes(wanted)) return [];
  const places = placesIn(text).filter(({ items }) =>
    items.some(({ name, raw }) => name.toLowerCase() === wanted || raw.toLowerCase() === wanted),
  );
  if (places.length > 0) return places.map((place) => rejectedContext(place) !== undefined);
  const start = lower.indexOf(wanted);
  const end = start + wanted.length;
  const before = lower.slice(Math.max(0, start - LOOKED_AT), start);
  const after = lower.slice(end, end + LOOKED_AT);
  return [rejectedContext({ names: [wanted], sentence: text, before, after }) !== undefined];
}
