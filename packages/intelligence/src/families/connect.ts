/** Sorts items into groups: those that share a mark, directly or by others between them, are together. Order is kept. */
export function connect<T>(items: readonly T[], identifiersOf: (item: T) => readonly string[]): T[][] {
  const groups = new Set<T[]>();
  const byIdentifier = new Map<string, T[]>();
  for (const item of items) {
    const marks = identifiersOf(item);
    const touched = [
      ...new Set(marks.flatMap((mark) => (byIdentifier.has(mark) ? [byIdentifier.get(mark) as T[]] : []))),
    ];
    const [group = [], ...others] = touched;
    groups.add(group);
    group.push(item);
    for (const mark of marks) byIdentifier.set(mark, group);
    for (const other of others) {
      group.push(...other);
      groups.delete(other);
      for (const one of other) for (const mark of identifiersOf(one)) byIdentifier.set(mark, group);
    }
  }
  return [...groups];
}
