import type { Day, Problem } from '@pi/domain';
import type { StoreResponse } from '@pi/scrapers';
import { z } from 'zod';

/** A page the archive has: its address as it was asked for then, and the moment. */
export interface Capture {
  /** The address in the archive's own order, the same for all its spellings. */
  urlKey: string;
  /** `YYYYMMDDhhmmss`, UTC. */
  timestamp: string;
  original: string;
}

export interface CdxPage {
  captures: Capture[];
  problems: Problem[];
  /** Where the list goes on; undefined at its end. */
  resumeKey?: string;
}

const FIELDS = ['urlkey', 'timestamp', 'original'];
const Row = z.tuple([
  z.string().min(1),
  z.string().refine((timestamp) => captureMoment(timestamp) !== undefined, 'no moment'),
  z.url({ protocol: /^https?$/ }).max(2000),
]);

/**
 * The request for a part of the list of captures: pages that were there, changes only, sorted by address and moment. See
 * https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server.
 */
export function cdxUrl(under: string, { from, to }: { from?: Day; to?: Day }, resumeKey?: string): string {
  const query = new URLSearchParams({
    url: under,
    matchType: 'prefix',
    output: 'json',
    fl: FIELDS.join(','),
    collapse: 'digest',
    limit: '5000',
    showResumeKey: 'true',
  });
  for (const filter of ['statuscode:200', 'mimetype:text/html']) query.append('filter', filter);
  if (from) query.set('from', from.replaceAll('-', ''));
  if (to) query.set('to', to.replaceAll('-', ''));
  if (resumeKey) query.set('resumeKey', resumeKey);
  return `https://web.archive.org/cdx/search/cdx?${query}`;
}

/**
 * The captures in an answer; a line that is none is a problem and does not stop the others.
 * @throws Error when the answer is no list at all
 */
export function readCdx(response: StoreResponse): CdxPage {
  const rows = rowsOf(response);
  const end = rows.findIndex((row) => Array.isArray(row) && row.length === 0);
  const resumeKey = end === -1 ? undefined : z.tuple([z.string()]).safeParse(rows[end + 1]).data?.[0];
  const page: CdxPage = { captures: [], problems: [], resumeKey };
  for (const [index, row] of rows.slice(1, end === -1 ? undefined : end).entries()) {
    const { data, error } = Row.safeParse(row);
    if (data) page.captures.push({ urlKey: data[0], timestamp: data[1], original: data[2] });
    else
      page.problems.push({
        kind: 'unusable_line',
        message: `capture ${index + 1}: ${reason(error)}`,
        url: response.url,
      });
  }
  return page;
}

/** The moment of a capture, or undefined where the digits are none. */
export function captureMoment(timestamp: string): Date | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

function rowsOf({ status, body }: StoreResponse): unknown[] {
  if (status !== 200)
    throw new Error(`the Internet Archive answered with status ${status} instead of its list of captures`);
  try {
    return z.array(z.unknown()).parse(JSON.parse(body.trim() || '[]'));
  } catch {
    throw new Error('the Internet Archive answered with something other than its list of captures');
  }
}

function reason(error: z.ZodError | undefined): string {
  const issue = error?.issues[0];
  return `${FIELDS[Number(issue?.path[0])] ?? 'the line'}: ${issue?.message}`;
}
