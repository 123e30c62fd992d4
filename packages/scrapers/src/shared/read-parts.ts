import type { z } from 'zod';
import { isObject } from './is-object.ts';

// An element of a store has some twenty parts that we read; nobody reads more problems of one.
const MAX_PROBLEMS = 20;

/** What reading a part throws that the schema refused: its problem is reported already. */
export class RefusedPart extends Error {}

/** An element with the problems of its refused parts, or why there is no element. */
export type ReadParts<Element> = { element: Element; problems: string[] } | { refused: string };

interface Part {
  path: PropertyKey[];
  problem: string;
}

/**
 * Checks an element of a list. A part that the schema refuses costs that part alone: it is a
 * problem, and reading it throws `RefusedPart`, so that what is made of it is left out and not
 * taken for a value that is missing. Without a part that the schema requires, the next optional
 * part around it is refused, at last the element.
 */
export function readParts<Element>(schema: z.ZodType<Element>, value: unknown): ReadParts<Element> {
  const parts = new Map<string, Part>();
  let rest = value;
  for (;;) {
    const read = schema.safeParse(rest);
    if (read.success) {
      for (const part of parts.values()) refusePart(read.data, part.path, part.problem);
      return { element: read.data, problems: [...parts.values()].slice(0, MAX_PROBLEMS).map(({ problem }) => problem) };
    }
    const { issues } = read.error;
    const found = issues.map(({ path }) => removablePath(rest, issues.length > MAX_PROBLEMS ? path.slice(0, 1) : path));
    for (const [index, path] of found.entries()) {
      const issue = issues[index];
      const known = parts.get(keyOf(issue?.path ?? []));
      if (path.length === 0) return { refused: known?.problem ?? describeIssue(issue) };
      if (removablePath(rest, path).length < path.length) continue;
      rest = without(rest, path);
      parts.delete(keyOf(issue?.path ?? []));
      parts.set(keyOf(path), known ? { ...known, path } : { path, problem: describeIssue(issue) });
    }
  }
}

/** The first thing a schema refused, as "field: why". */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  return describeIssue(issue);
}

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  return `${issue?.path.join('.') || 'the answer'}: ${issue?.message ?? 'refused'}`;
}

function keyOf(path: PropertyKey[]): string {
  return JSON.stringify(path);
}

// Up to a key of an object that is there: what is missing, or an entry of a list, cannot be left
// out.
function removablePath(value: unknown, path: PropertyKey[]): PropertyKey[] {
  const values = [value];
  for (const key of path) values.push(partOf(values.at(-1), key));
  const length = path.findLastIndex((key, index) => isObject(values[index]) && Object.hasOwn(values[index], key)) + 1;
  return path.slice(0, length);
}

function partOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

function without(value: unknown, [key, ...rest]: PropertyKey[]): unknown {
  if (Array.isArray(value)) return value.with(Number(key), without(value[Number(key)], rest));
  const copy: Record<PropertyKey, unknown> = { ...(value as object) };
  if (rest.length === 0) delete copy[key as string];
  else Object.defineProperty(copy, key as string, { ...ENTRY, value: without(partOf(value, key as string), rest) });
  return copy;
}

const ENTRY = { configurable: true, enumerable: true, writable: true };

// Where the schema made something else of a part, the next part around it is refused.
function refusePart(element: unknown, [key, ...rest]: PropertyKey[], problem: string): boolean {
  if (typeof element !== 'object' || element === null || key === undefined) return false;
  if (rest.length > 0 && refusePart(partOf(element, key), rest, problem)) return true;
  Object.defineProperty(element, key, {
    configurable: true,
    enumerable: true,
    get() {
      throw new RefusedPart(problem);
    },
  });
  return true;
}
