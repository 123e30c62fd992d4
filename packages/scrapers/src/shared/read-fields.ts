import { NameText } from '@pi/domain';
import { isObject } from './is-object.ts';
import { textOf } from './raw-value.ts';
import { RefusedPart } from './read-parts.ts';

/** The values of a draft, and what went wrong while they were read. */
export interface ReadFields<Draft> {
  values: Draft;
  problems: string[];
}

/**
 * Calls the functions among a draft's fields and the parts of them. A field whose function returns
 * undefined is left out; an exception makes its own field or part undefined, and is a problem where
 * it is not one already.
 */
export function readFields<Draft extends object>(draft: Draft): ReadFields<Draft> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(draft)) {
    try {
      const found = typeof value === 'function' ? value() : value;
      if (found !== undefined || value === undefined) values[field] = withParts(found, field, problems);
    } catch (error) {
      values[field] = undefined;
      addProblem(problems, field, error);
    }
  }
  return { values: values as Draft, problems };
}

function withParts(value: unknown, field: string, problems: string[]): unknown {
  if (!isObject(value) || !Object.values(value).some((part) => typeof part === 'function')) return value;
  const read = readFields(value);
  problems.push(...read.problems.map((problem) => `${field}.${problem}`));
  return read.values;
}

function addProblem(problems: string[], field: string, error: unknown): void {
  if (!(error instanceof RefusedPart)) problems.push(`${field}: ${messageOf(error)}`);
}

/** The value that `read` returns; undefined where it is a part that its schema refused. */
export function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusedPart) return undefined;
    throw error;
  }
}

/**
 * The first text among parts of which one is enough, such as the names of a plugin: those that show
 * nothing and those that their schema refused are passed over. Null where there is none.
 */
export function firstText(...parts: (() => unknown)[]): string | null {
  for (const part of parts) {
    const text = textOf(readable(part));
    if (text !== null && NameText.safeParse(text).success) return text;
  }
  return null;
}

/**
 * The first entry that fits, as `Array.find`. One whose refused part would have to be known is
 * passed over where another fits.
 * @throws RefusedPart where none other fits
 */
export function findReadable<Entry>(
  list: readonly Entry[],
  fits: (entry: Entry) => boolean | undefined,
): Entry | undefined {
  return list.find((entry) => readable(() => fits(entry))) ?? list.find(fits);
}

/** What an exception says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
