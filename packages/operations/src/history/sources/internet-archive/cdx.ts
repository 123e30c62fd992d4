import type { Day, Problem } from '@pi/domain';
import type { StoreResponse } from '@pi/scrapers';
import { z } from 'zod';

/** A page that the archive has. */
export interface Capture {
  /** The archive's canonical form of the address, by which the list is sorted. */
  urlKey: string;
  /** `YYYYMMDDhhmmss`, UTC. */
  timestamp: string;
  /** The address as it was requested. */
  original: string;
}

export interface CdxPage {
  captures: Capture[];
  problems: Problem[];
  /** Where the next part of the list starts; undefined in the last part. */
  resumeKey?: string;
}

const FIELDS = ['urlkey', 'timestamp', 'original'];
const Row = z.tuple([
  z.string().min(1),
  z.string().refine((timestamp) => parseTimestamp(timestamp) !== undefined, 'not a moment'),
  z.url({ protocol: /^https?$/ }).max(2000),
]);

/**
 * The URL of a part of the list of captures: HTML pages with status 200 that differ from the
 * capture before, sorted by address and moment. See
 * https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server.
 * @param prefix what the addresses start with
 */
export function cdxUrl(prefix: string, { from, to }: { from?: Day; to?: Day }, resumeKey?: string): string {
  const query = new URLSearchParams({
    url: prefix,
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
 * Reads the captures in a response. An invalid line becomes a problem; the others are still read.
 * @throws Error when the response is not a list
 */
export function readCdx(response: StoreResponse): CdxPage {
  const rows = parseRows(response);
  const end = rows.findIndex((row) => Array.isArray(row) && row.length === 0);
  const resumeKey = end === -1 ? undefined : z.tuple([z.string()]).safeParse(rows[end + 1]).data?.[0];
  const page: CdxPage = { captures: [], problems: [], resumeKey };
  for (const [index, row] of rows.slice(1, end === -1 ? undefined : end).entries()) {
    const { data, error } = Row.safeParse(row);
    if (data) page.captures.push({ urlKey: data[0], timestamp: data[1], original: data[2] });
    else
      page.problems.push({
        kind: 'unusable_line',
        message: `capture ${index + 1}: ${describeIssue(error)}`,
        url: response.url,
      });
  }
  return page;
}

/** The moment of a capture; undefined when the digits are not one. */
export function parseTimestamp(timestamp: string): Date | undefined {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

function parseRows({ status, body }: StoreResponse): unknown[] {
  if (status !== 200) throw new Error(`the Internet Archive's list of captures has status ${status}`);
  try {
    return z.array(z.unknown()).parse(JSON.parse(body.trim() || '[]'));
  } catch {
    throw new Error("the Internet Archive's list of captures is not a list");
  }
}

function describeIssue(error: z.ZodError | undefined): string {
  const issue = error?.issues[0];
  return `${FIELDS[Number(issue?.path[0])] ?? 'the line'}: ${issue?.message}`;
}
