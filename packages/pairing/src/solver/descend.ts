import { type Arrangement, exchange } from './arrangement.ts';
import type { Compiled } from './compile.ts';
import { isMovable, mayStay } from './may-move.ts';
import type { Objective } from './objective.ts';

/**
 * Lets members change places as long as the objective rises: no two of them could do better then.
 */
export function descend(compiled: Compiled, arrangement: Arrangement, objective: Objective): void {
  const { slots } = arrangement;
  const { places } = compiled;
  const movable = [...slots.keys()].filter((place) => isMovable(compiled, slots[place] as number));
  for (let hasRisen = true; hasRisen; ) {
    hasRisen = false;
    for (const p of movable)
      for (const q of movable) {
        if (q <= p || Math.floor(p / places) === Math.floor(q / places) || objective.change(p, q) <= 0) continue;
        exchange(arrangement, p, q);
        if (mayStay(compiled, arrangement, p, q)) {
          objective.accept(p, q);
          hasRisen = true;
        } else exchange(arrangement, p, q);
      }
  }
}
