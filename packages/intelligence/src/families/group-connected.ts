/**
 * Groups items: those that share an identifier, directly or through other items, are together.
 * Items and groups keep the order of their first item.
 */
export function groupConnected<T>(items: readonly T[], identify: (item: T) => readonly string[]): T[][] {
  const groups = new Set<T[]>();
  const byIdentifier = new Map<string, T[]>();
  for (const item of items) {
    const identifiers = identify(item);
    const touched = [
      ...new Set(
        identifiers.flatMap((identifier) => {
          const group = byIdentifier.get(identifier);
          return group ? [group] : [];
        }),
      ),
    ];
    const [group = [], ...others] = touched;
    groups.add(group);
    group.push(item);
    for (const identifier of identifiers) byIdentifier.set(identifier, group);
    for (const other of others) {
      group.push(...other);
      groups.delete(other);
      for (const one of other) for (const identifier of identify(one)) byIdentifier.set(identifier, group);
    }
  }
  return [...groups];
}
