const KEYS: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** The place that a key of the keyboard leads to, from 0 to the last one; null for other keys. */
export function steppedBy(key: string, at: number, last: number): number | null {
  const step = KEYS[key];
  return step ? Math.min(last, Math.max(0, step(at, last))) : null;
}
