import fc from 'fast-check';

type Path = PropertyKey[];

const deep = JSON.parse('['.repeat(1000) + ']'.repeat(1000));

/** For tests: what a store in good order does not send; undefined is missing. */
export const ODD_VALUES: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, false, true, '', ' ', 0, -1, 1.5, 1e300, 2 ** 53, [], {}, [[]], [null]),
  fc.constantFrom<unknown>('half \ud83d', '\udc00', '\u0000', '12,345', '12.345', '1000+', 'http://', '%', '/', deep),
  fc.constantFrom<unknown>({ name: 7 }, ['a', 7], JSON.parse('{"__proto__": {"name": "x"}}'), 'x'.repeat(60_000)),
  fc.jsonValue(),
);

/** For tests: the paths of all values within a value. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const parts = Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]));
  return path.length === 0 ? parts : [path, ...parts];
}

/** For tests: the value at a path. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)[key], value);
}

/** For tests: a copy with another value at a path, or without one there. */
export function changeAt(value: unknown, path: Path, changed: unknown): unknown {
  const copy = structuredClone(value);
  const last = path.at(-1) ?? '';
  const parent = valueAt(copy, path.slice(0, -1)) as Record<PropertyKey, unknown>;
  if (changed === undefined && !Array.isArray(parent)) delete parent[last];
  else parent[last] = changed ?? null;
  return copy;
}

/** For tests: copies where the value at a path is missing, or another one that may stand there. */
export function soundChanges(value: unknown, path: Path): unknown[] {
  const was = valueAt(value, path);
  const parts =
    typeof was === 'object' && was !== null ? pathsOf(was, path).filter((one) => one.length > path.length) : [];
  const changed = [undefined, null, ...otherValues(was)].map((other) => changeAt(value, path, other));
  return [
    ...changed,
    ...parts.flatMap((one) => otherValues(valueAt(value, one)).map((other) => changeAt(value, one, other))),
  ];
}

/** For tests: whether a value may stand for "none". */
export function saysNone(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(saysNone);
  return !value || (typeof value === 'string' && value.trim() === '');
}

function otherValues(was: unknown): unknown[] {
  if (typeof was === 'string') return [`${was}1`, `1${was}`, '', 'other'];
  if (typeof was === 'number') return [was + 1, 0];
  if (typeof was === 'boolean') return [!was];
  return Array.isArray(was) ? [was.length > 0 ? [] : ['other']] : [{}];
}
