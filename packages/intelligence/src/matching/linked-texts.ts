/** Texts that stand for one thing, directly or through others. */
export interface LinkedTexts {
  link: (one: string, other: string) => void;
  /** The same for texts that are linked; a text that is linked to none stands for itself. */
  rootOf: (text: string) => string;
}

/** Texts that can be linked, none of them yet (union-find). */
export function createLinkedTexts(): LinkedTexts {
  const parents = new Map<string, string>();
  const rootOf = (text: string): string => {
    let root = text;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = text; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  const link = (one: string, other: string) => {
    const [root, otherRoot] = [rootOf(one), rootOf(other)];
    if (root !== otherRoot) parents.set(otherRoot, root);
  };
  return { link, rootOf };
}
