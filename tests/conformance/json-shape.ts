import type { Shape } from './shape.ts';

export interface JsonRules {
  /** Places of objects whose keys are data: `{*}` stands for any of them. */
  maps?: string[];
  /** Places whose content is not looked into. */
  closed?: string[];
}

/**
 * The shape of like values made of objects and lists, e.g. `.ratings{*}` → `number`, `.tags[*]` →
 * `string`; a key that only some of the objects of a place have is `missing` too.
 */
export function jsonShape(values: unknown[], rules: JsonRules = {}): Shape {
  const shape: Shape = new Map();
  collect('', values, rules, shape);
  return shape;
}

/** Pairs of keys that stand the other way round in all of the recorded objects. */
export function outOfOrder(objects: object[], recorded: object[]): string[] {
  const known = new Set(recorded.flatMap(keyPairs));
  const swapped = ([first, second]: string[]) => `${second} ${first}`;
  return [...new Set(objects.flatMap(keyPairs))].filter(
    (pair) => !known.has(pair) && known.has(swapped(pair.split(' '))),
  );
}

function collect(path: string, values: unknown[], rules: JsonRules, shape: Shape): void {
  if (values.length === 0) return;
  shape.set(path, new Set(values.map(kindOf)));
  if (rules.closed?.includes(path)) return;
  collect(`${path}[*]`, values.filter(Array.isArray).flat(), rules, shape);
  const objects = values.filter(isObject);
  if (rules.maps?.includes(path)) collect(`${path}{*}`, objects.flatMap(Object.values), rules, shape);
  else collectKeys(path, objects, rules, shape);
}

function collectKeys(path: string, objects: Record<string, unknown>[], rules: JsonRules, shape: Shape): void {
  for (const key of new Set(objects.flatMap(Object.keys))) {
    const owners = objects.filter((object) => key in object);
    collect(
      `${path}.${key}`,
      owners.map((object) => object[key]),
      rules,
      shape,
    );
    if (owners.length < objects.length) shape.get(`${path}.${key}`)?.add('missing');
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  const empty = isEmpty(value) ? 'empty ' : '';
  return `${empty}${Array.isArray(value) ? 'list' : typeof value}`;
}

function isEmpty(value: unknown): boolean {
  return value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyPairs(object: object): string[] {
  const keys = Object.keys(object);
  return keys.flatMap((first, at) => keys.slice(at + 1).map((second) => `${first} ${second}`));
}
