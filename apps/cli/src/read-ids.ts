import { readFileSync } from 'node:fs';
import { Listing } from '@pi/domain';

const Id = Listing.shape.externalId.regex(/^[^\s\p{Cc}]+$/u);

/**
 * The ids in a file: one a line; blank lines, and what follows a `#` at a line's start or after a blank, are left out.
 * @throws Error that names the file, and the line that is no id
 */
export function readIds(path: string): string[] {
  const ids = new Set<string>();
  for (const [index, line] of textOf(path).split('\n').entries()) {
    const id = line.replace(/(^|\s)#.*/, '').trim();
    if (!id) continue;
    if (!Id.safeParse(id).success)
      throw new Error(`--ids: line ${index + 1} of ${path} is no id: ${JSON.stringify(id)}`);
    ids.add(id);
  }
  if (ids.size === 0) throw new Error(`--ids: ${path} holds no id`);
  return [...ids];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`--ids: ${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
