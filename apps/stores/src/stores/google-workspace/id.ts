/** A slot and which of its listings is meant. */
export interface Place {
  slot: number;
  generation: number;
}

// Ids are spread over all 12-digit numbers by a multiplication that can be undone: no table of ids
// is needed.
const FIRST = 100_000_000_000n;
const RANGE = 900_000_000_000n;
const FACTOR = 618_033_988_747n;
const INVERSE = 833_399_522_083n;
const SEED_STEP = 271_828_182_845n;
const SLOTS = 1n << 21n;
const GENERATIONS = 1n << 9n;

/** The 12-digit number that names a listing. */
export function idOf(seed: number, { slot, generation }: Place): string {
  const place = BigInt(generation) * SLOTS + BigInt(slot);
  return String(FIRST + ((place * FACTOR + BigInt(seed) * SEED_STEP) % RANGE));
}

/** The place an id names, or null where this store never gave out such an id. */
export function placeOf(seed: number, id: string): Place | null {
  if (!/^[1-9]\d{11}$/.test(id)) return null;
  const spread = (BigInt(id) - FIRST - BigInt(seed) * SEED_STEP) % RANGE;
  const place = (((spread + RANGE) % RANGE) * INVERSE) % RANGE;
  if (place >= SLOTS * GENERATIONS) return null;
  return { slot: Number(place % SLOTS), generation: Number(place / SLOTS) };
}
