/**
 * The cheapest assignment of each row to a column of its own: the Hungarian method with shortest
 * augmenting paths, O(n^3) (Jonker and Volgenant 1987).
 * @param costs row by row, `size` to the power of 2
 * @returns the column of each row
 */
export function assign(costs: Float64Array, size: number): Int32Array {
  const rowOf = new Int32Array(size + 1); // columns count from 1; 0: none
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const before = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    let column = extend(row);
    while (column !== 0) {
      const previous = before[column] as number;
      rowOf[column] = rowOf[previous] as number;
      column = previous;
    }
  }
  const columns = new Int32Array(size);
  for (let column = 1; column <= size; column += 1) columns[(rowOf[column] as number) - 1] = column - 1;
  return columns;

  /** @returns the free column at the end of the shortest path from a row */
  function extend(row: number): number {
    rowOf[0] = row;
    const distance = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const isDone = new Uint8Array(size + 1);
    let column = 0;
    do {
      isDone[column] = 1;
      const current = rowOf[column] as number;
      let nearest = -1;
      let step = Number.POSITIVE_INFINITY;
      for (let next = 1; next <= size; next += 1) {
        if (isDone[next]) continue;
        const cost = costs[(current - 1) * size + next - 1] as number;
        const reduced = cost - (rowPrice[current] as number) - (columnPrice[next] as number);
        if (reduced < (distance[next] as number)) {
          distance[next] = reduced;
          before[next] = column;
        }
        if ((distance[next] as number) < step) {
          step = distance[next] as number;
          nearest = next;
        }
      }
      for (let other = 0; other <= size; other += 1)
        if (isDone[other]) {
          const held = rowOf[other] as number;
          rowPrice[held] = (rowPrice[held] as number) + step;
          columnPrice[other] = (columnPrice[other] as number) - step;
        } else distance[other] = (distance[other] as number) - step;
      column = nearest;
    } while (rowOf[column] !== 0);
    return column;
  }
}
