const earlier = new WeakSet<object>();

/** Notes that a database has the rows of an earlier day, see `readAsOf`; answers it. */
export function asEarlier<One extends object>(db: One): One {
  earlier.add(db);
  return db;
}

/** Whether a database is of an earlier day: its relations have no index to walk along. */
export function isEarlier(db: object): boolean {
  return earlier.has(db);
}
