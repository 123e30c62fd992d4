import { between, type Draw, drawFrom } from './draw.ts';
import { productSource } from './shared-products.ts';

/** Where a slot of a store's catalogue stands on a day. Days are counted from 1970-01-01, UTC. */
export interface Life {
  /** A slot holds one listing after the other: the number of this one. */
  generation: number;
  bornOn: number;
  /** Days since it was listed first. */
  age: number;
  /** False between its removal and the next generation, and while it is away for some days. */
  listed: boolean;
}

/**
 * How many days go by from one listing of a slot to the next: about one in fourteen leaves its
 * store in a year, and as many come.
 */
const PERIOD = [4200, 6400] as const;

/** Days that a listing is away for at least, when it is. */
export const SHORTEST_ABSENCE = 2;

/** Where a slot stands on a day, without memory of other days. */
export function lifeOn(seed: number, store: number, slot: number, day: number): Life {
  const { key, lag } = productSource(seed, store, slot);
  const life = lifeOfProduct(seed, key, slot, day - lag);
  return { ...life, bornOn: life.bornOn + lag };
}

function lifeOfProduct(seed: number, store: number, slot: number, day: number): Life {
  const draw = drawFrom(seed, store, slot);
  const period = between(...PERIOD, draw('period'));
  const generation = Math.floor((day + between(0, period, draw('phase'))) / period);
  const bornOn = generation * period - between(0, period, draw('phase'));
  const lifespan = period - between(8, 28, draw('rest'));
  const age = day - bornOn;
  const alive = age < lifespan && !isAway(drawFrom(seed, store, slot, generation), age, lifespan);
  return { generation, bornOn, age, listed: alive };
}

function isAway(draw: Draw, age: number, lifespan: number): boolean {
  const every = between(600, 1800, draw('away every'));
  const days = between(SHORTEST_ABSENCE, 7, draw('away for'));
  const since = (age + between(0, every, draw('away phase'))) % every;
  const leftOn = age - since;
  return since < days && leftOn > 10 && leftOn + days < lifespan - 10;
}

/**
 * How often something that happens every `from`..`to` days has happened at an age, and the age it
 * last happened.
 */
export function happened(draw: Draw, what: string, from: number, to: number, age: number) {
  const every = between(from, to, draw(`${what} every`));
  const phase = between(0, every, draw(`${what} phase`));
  const times = Math.floor((age + phase) / every);
  return { times, lastAge: Math.max(0, times * every - phase) };
}
