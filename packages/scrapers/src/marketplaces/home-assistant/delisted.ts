import type { ParseResult } from '@pi/domain';
import { readable } from '../../shared/read-fields.ts';
import { readParts } from '../../shared/read-parts.ts';
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
      const read = readParts(Delisted, entry);
      const wrong = 'refused' in read ? [read.refused] : read.problems;
      const place = `removed repository ${Number(position) + 1}`;
      problems.push(...wrong.map((problem) => onlyProblem('invalid_value', `${place}: ${problem}`, response)));
      if ('refused' in read) continue;
      const { element } = read;
      const parts = [readable(() => element.removal_type), readable(() => element.reason)];
      reasons.set(element.repository.toLowerCase(), parts.filter(Boolean).join(': ') || 'removed from HACS');
    }
  }
  return { reasons, problems };
}
