/**
 * Groups items: those that share an identifier, directly or through other items, are together.
 * Items and groups keep the order of their first item.
 */
export function groupConnected<T>(items: readonly T[], identify: (item: T) => readonly string[]): T[][] {
  const groups = new Set<T[]>();
  const byIdentifier = new Map<string, T[]>();
  for (const item of items) {
    const identifiers = identify(item);
    const touched = identifiers
      .map((identifier) => byIdentifier.get(identifier))
      .filter((group) => group !== undefined);
    const [group = [], ...others] = new Set(touched);
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
