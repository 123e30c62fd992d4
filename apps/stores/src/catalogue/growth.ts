import { between, type Draw } from './draw.ts';

/**
 * Between which powers of ten the counts of a store's listings level off; most stay near the lower
 * one.
 */
export interface Reach {
  from: number;
  to: number;
}

const WEEK = 7;

/**
 * Active users or installs at an age: they rise towards a level, some fall again, all vary with the
 * day of the week.
 */
export function usersAt(draw: Draw, reach: Reach, age: number): number {
  const fading = draw('fading') < 0.3 ? Math.exp(-Math.max(0, age - between(60, 900, draw('peak'))) / 900) : 1;
  const weekly = 1 + 0.02 * Math.sin((2 * Math.PI * (age + draw('weekday') * WEEK)) / WEEK);
  const daily = 1 + 0.01 * (draw('daily noise', age) - 0.5);
  return Math.floor(levelAt(draw, reach, age) * fading * weekly * daily);
}

/** A cumulative count at an age: it never falls, and grows faster on working days. */
export function totalAt(draw: Draw, reach: Reach, age: number): number {
  const warped = age + 0.3 * Math.sin((2 * Math.PI * (age + draw('weekday') * WEEK)) / WEEK);
  return Math.floor(levelAt(draw, reach, Math.max(0, warped)));
}

function levelAt(draw: Draw, reach: Reach, age: number): number {
  const level = 10 ** (reach.from + (reach.to - reach.from) * draw('level') ** 1.7);
  return (level * (age + 1)) / (age + 1 + between(20, 500, draw('half time')));
}
