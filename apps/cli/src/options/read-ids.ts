import { readFileSync } from 'node:fs';
import { Listing } from '@pi/domain';
import { UsageError } from '../usage-error.ts';

const Id = Listing.shape.externalId.regex(/^[^\s\p{Cc}]+$/u);

/**
 * The ids in the file that `--ids` names, one a line, each once. Blank lines are skipped, and so is
 * what follows a `#` at the start of a line or after a blank.
 * @throws UsageError that names the file, and the line that is not an id
 */
export function readIds(path: string): string[] {
  const ids = new Set<string>();
  for (const [index, line] of readText(path).split('\n').entries()) {
    const id = line.replace(/(^|\s)#.*/, '').trim();
    if (!id) continue;
    if (!Id.safeParse(id).success)
      throw new UsageError(`--ids: line ${index + 1} of ${path} is not an id: ${JSON.stringify(id)}`);
    ids.add(id);
  }
  if (ids.size === 0) throw new UsageError(`--ids: ${path} contains no ids`);
  return [...ids];
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`--ids: ${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
