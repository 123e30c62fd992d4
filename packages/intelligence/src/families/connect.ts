/** Sorts items into groups: those that share a mark, directly or by others between them, are together. Order is kept. */
export function connect<T>(items: readonly T[], marksOf: (item: T) => readonly string[]): T[][] {
  const groups = new Set<T[]>();
  const byMark = new Map<string, T[]>();
  for (const item of items) {
    const marks = marksOf(item);
    const touched = [...new Set(marks.flatMap((mark) => (byMark.has(mark) ? [byMark.get(mark) as T[]] : [])))];
    const [group = [], ...others] = touched;
    groups.add(group);
    group.push(item);
    for (const mark of marks) byMark.set(mark, group);
    for (const other of others) {
      group.push(...other);
      groups.delete(other);
      for (const one of other) for (const mark of marksOf(one)) byMark.set(mark, group);
    }
  }
  return [...groups];
}
