import { type Subset, weightIn } from './subset.ts';

/** A group as a column of the linear program. */
export interface Column {
  /** Ascending. */
  group: readonly number[];
  weight: number;
}

/** Columns, each once. */
export class ColumnPool {
  readonly columns: Column[] = [];
  private readonly keys = new Set<string>();
  private readonly subset: Subset;

  constructor(subset: Subset) {
    this.subset = subset;
  }

  /** @returns whether it is new */
  add(members: Iterable<number>): boolean {
    const group = [...members].toSorted((a, b) => a - b);
    const key = group.join();
    if (this.keys.has(key)) return false;
    this.keys.add(key);
    this.columns.push({ group, weight: weightIn(this.subset, group) });
    return true;
  }
}
