import { readable } from '../../shared/read-fields.ts';
import { Installs, type Repository } from './files.ts';
import type { DayFile } from './read-file.ts';

/**
 * How many installations report an integration or add-on, for a draft; a wrong value is left for
 * validation.
 */
export function installsOf(entry: unknown): unknown {
  const installs = Installs.safeParse(entry);
  return installs.success ? { value: installs.data.total, kind: 'exact' } : 'no number of installations';
}

/**
 * Installations of a repository, by its domain, for a draft: undefined where the file is missing or
 * several repositories share the domain (whose installations they are is not known), null where the
 * domain is not in the file.
 */
export function installsByDomain(files: DayFile[], found: ReadonlyMap<string, { repository: Repository }>) {
  const file = files.find(({ kind }) => kind === 'integrations');
  const byDomain = new Map(file?.entries);
  const owners = Map.groupBy(found.values(), ({ repository }) => readable(() => repository.domain));
  return ({ domain }: Repository): unknown => {
    if (!file || !domain || (owners.get(domain)?.length ?? 0) > 1) return undefined;
    return byDomain.has(domain) ? installsOf(byDomain.get(domain)) : null;
  };
}
