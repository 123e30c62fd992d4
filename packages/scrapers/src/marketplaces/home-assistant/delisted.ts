import type { ParseResult } from '@pi/domain';
import { firstIssue } from '../../shared/list-elements.ts';
import { onlyProblem } from '../../shared/response-trouble.ts';
import { Delisted } from './files.ts';
import type { DayFile } from './read-file.ts';

/**
 * Why repositories were removed from HACS, by owner/name in small letters: the files write it in
 * whatever case.
 */
export function delistedIn(files: DayFile[]): { reasons: Map<string, string>; problems: ParseResult[] } {
  const reasons = new Map<string, string>();
  const problems: ParseResult[] = [];
  for (const { kind, entries, response } of files) {
    if (kind !== 'delisted') continue;
    for (const [position, entry] of entries) {
      const read = Delisted.safeParse(entry);
      if (!read.success) {
        const message = `removed repository ${Number(position) + 1}: ${firstIssue(read.error)}`;
        problems.push(onlyProblem('invalid_value', message, response));
        continue;
      }
      const { repository, removal_type, reason } = read.data;
      const why = [removal_type, reason].filter(Boolean).join(': ');
      reasons.set(repository.toLowerCase(), why || 'removed from HACS');
    }
  }
  return { reasons, problems };
}
