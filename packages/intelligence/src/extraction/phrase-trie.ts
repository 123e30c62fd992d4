interface Node<Value> {
  next: Map<string, Node<Value>>;
  value?: Value;
}

/** Phrases as sequences of folded words, each with a value: finds the longest at a place. */
export class PhraseTrie<Value> {
  readonly #root: Node<Value> = { next: new Map() };

  /** Gives a phrase its value, from the one that it has: undefined for a new phrase. */
  set(keys: readonly string[], toValue: (before: Value | undefined) => Value): void {
    let node = this.#root;
    for (const key of keys) {
      const next: Node<Value> = node.next.get(key) ?? { next: new Map() };
      node.next.set(key, next);
      node = next;
    }
    node.value = toValue(node.value);
  }

  /** The longest phrase from a word on, with its number of words; undefined: none begins there. */
  longestAt(keys: readonly string[], first: number): { value: Value; length: number } | undefined {
    let longest: { value: Value; length: number } | undefined;
    let node: Node<Value> | undefined = this.#root;
    for (let last = first; last < keys.length; last += 1) {
      node = node.next.get(keys[last] ?? '');
      if (!node) break;
      if (node.value !== undefined) longest = { value: node.value, length: last - first + 1 };
    }
    return longest;
  }
}
