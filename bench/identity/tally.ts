/** A share with what it is a share of: `90 % (45/50)`. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return `none (${part}/0)`;
  return `${Math.round((1000 * part) / whole) / 10} % (${part}/${whole})`;
}

/** Whether a share reaches a target; of nothing, it does. */
export function reaches(part: number, whole: number, target: number): boolean {
  return whole === 0 || part / whole >= target;
}

/** One row for each value of a property, in alphabetical order. */
export function tableBy<T>(rows: readonly T[], by: (row: T) => string, of: (rows: T[]) => object): object {
  const groups = [...Map.groupBy(rows, by)].sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(groups.map(([value, some]) => [value, of(some)]));
}
