import { isObject } from '../../shared/is-object.ts';
import type { DayFile } from './read-file.ts';

/**
 * When HACS last fetched anything of the repositories, as it states for each (`last_fetched`,
 * seconds since 1970). It fetches only those that changed, so that the newest moment is that of the
 * files. Moments after the response are none.
 */
export function lastFetchedAt(files: readonly DayFile[]): string | undefined {
  let newest = 0;
  for (const { kind, entries, response } of files) {
    if (kind !== 'repositories') continue;
    const latest = Date.parse(response.fetchedAt);
    for (const [, entry] of entries) {
      const seconds = isObject(entry) ? entry.last_fetched : undefined;
      const moment = typeof seconds === 'number' ? seconds * 1000 : 0;
      if (moment > newest && moment <= latest) newest = moment;
    }
  }
  return newest === 0 ? undefined : new Date(newest).toISOString();
}
