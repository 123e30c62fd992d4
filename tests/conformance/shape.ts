/** For every place in the data, the kinds of values seen there. */
export type Shape = Map<string, Set<string>>;

export interface ShapeRules {
  /** Places whose value is a list of like things, not a tuple. */
  lists: string[];
  /** Places of yes/no flags: `true` in some years, `1` in others. */
  flags?: string[];
}

/**
 * The shape of data made of nested tuples and lists, e.g. `[0][3]` → `number`; in a list `[*]`
 * stands for any index.
 */
export function shapeOf(value: unknown, rules: ShapeRules): Shape {
  const shape: Shape = new Map();
  walk(value, '', rules, shape);
  return shape;
}

/** All shapes in one. */
export function union(shapes: Shape[]): Shape {
  const all: Shape = new Map();
  for (const shape of shapes)
    for (const [path, kinds] of shape) all.set(path, new Set([...(all.get(path) ?? []), ...kinds]));
  return all;
}

/**
 * What `inner` has and `outer` has not, as lines; those that begin with a key of `except` may
 * differ, for its reason.
 */
export function beyond(inner: Shape, outer: Shape, except: Record<string, string> = {}): string[] {
  return [...inner]
    .flatMap(([path, kinds]) =>
      [...kinds].filter((kind) => !outer.get(path)?.has(kind)).map((kind) => `${path} ${kind}`),
    )
    .filter((line) => !Object.keys(except).some((start) => line.startsWith(start)));
}

function walk(value: unknown, path: string, rules: ShapeRules, shape: Shape): void {
  const isList = rules.lists.includes(path);
  add(shape, path, kindOf(value, path, rules));
  if (!Array.isArray(value)) return;
  for (const [index, entry] of value.entries()) walk(entry, `${path}[${isList ? '*' : index}]`, rules, shape);
}

function kindOf(value: unknown, path: string, rules: ShapeRules): string {
  if (rules.flags?.includes(path) && (value === true || value === 1)) return 'flag';
  if (value === null) return 'null';
  if (!Array.isArray(value)) return typeof value;
  return `${value.length === 0 ? 'empty ' : ''}${rules.lists.includes(path) ? 'list' : 'tuple'}`;
}

function add(shape: Shape, path: string, kind: string): void {
  shape.set(path, (shape.get(path) ?? new Set()).add(kind));
}
