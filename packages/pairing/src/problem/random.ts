/** A stream of pseudo-random numbers: the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  next(below: number): number;
}

/** A stream by the generator mulberry32. @param seed a whole number; its lowest 32 bits count */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  return {
    next(below) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
    },
  };
}
