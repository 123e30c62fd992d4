import type { Arrangement } from './arrangement.ts';
import type { Compiled } from './compile.ts';

/** Whether a member may change places alone: it is not fixed, and nobody stays with it. */
export function isMovable({ fixed, cluster }: Compiled, member: number): boolean {
  return (fixed[member] as number) < 0 && (cluster[member] as number) < 0;
}

/** Whether the groups of two places follow the rules on groups. */
export function mayStay({ rules, places }: Compiled, { slots }: Arrangement, p: number, q: number): boolean {
  if (rules.isEmpty) return true;
  const [a, b] = [Math.floor(p / places) * places, Math.floor(q / places) * places];
  return rules.allow(slots.subarray(a, a + places)) && rules.allow(slots.subarray(b, b + places));
}
