import type { ComparedPlugin } from '@pi/intelligence';
import { SYLLABLES } from '../syllables.ts';

/** Words of all invented texts: as in real ones, few are in most texts and most are in few. */
const WORDS = 60_000;
const SUBJECTS = 4000;

/** A plugin of an invented marketplace; of equal numbers the same. */
export function inventedPlugin(number: number): ComparedPlugin & { externalId: string } {
  const random = randomOf(number + 1);
  const subject = Math.floor(random() ** 2 * SUBJECTS);
  const words = (count: number) => Array.from({ length: count }, () => word(Math.floor(random() ** 4 * WORDS)));
  const own = Array.from({ length: 4 }, (_, index) => word(WORDS + subject * 4 + index));
  const some = () => own[Math.floor(random() * own.length)] ?? '';
  return {
    id: number + 1,
    externalId: `plugin-${number}`,
    marketplace: 'toy',
    companyId: Math.floor(number / 3) + 1,
    maker: word(number % 9973),
    name: [some(), some(), ...words(2)].join(' '),
    summary: [some(), some(), ...words(12)].join(' '),
    description: [some(), some(), some(), ...words(80)].join(' '),
    category: null,
    storeCategories: [`category-${subject % 20}`],
    tags: [],
    storeTags: [some(), ...words(2)],
    size: Math.floor(10 ** (random() * 6)),
  };
}

function word(number: number): string {
  let [text, rest] = ['', number + SYLLABLES.length];
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) text += SYLLABLES[rest % SYLLABLES.length];
  return text;
}

/** Numbers from 0 up to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
