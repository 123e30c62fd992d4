declare module 'edmonds-blossom-fixed' {
  /**
   * The maximum-weight matching of a graph.
   * @param edges `[vertex, vertex, weight]` @param maxCardinality among those with the most pairs
   * @returns the partner of each vertex, -1 for those without; `[]` without edges
   */
  function blossom(edges: [number, number, number][], maxCardinality?: boolean): number[];
  export = blossom;
}
