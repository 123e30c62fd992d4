import { createReadStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { cleanText, Day, type Problem } from '@pi/domain';
import { decodeBody, getAdapter, type MarketplaceAdapter, type StoreResponse } from '@pi/scrapers';
import { z } from 'zod';
import { readBytes } from './read-bytes.ts';

/** One line of a replay manifest: a recorded response and the file of its body. */
export const ManifestLine = z.object({
  marketplace: z.string(),
  url: z
    .string()
    .max(2000)
    .refine((url) => URL.canParse(url) && cleanText(url) === url, 'not a URL'),
  /** When it was fetched, ISO 8601. */
  fetchedAt: z.iso
    .datetime({ offset: true })
    .refine((moment) => Day.safeParse(moment.slice(0, 10)).success, 'not between 1990 and 2099'),
  status: z.int().min(100).max(599),
  /** Headers of the response. */
  headers: z.record(z.string(), z.string()).optional(),
  /** Method and body of the request; absent for a GET. */
  method: z.enum(['GET', 'POST']).optional(),
  body: z.string().optional(),
  finalUrl: z.string().optional(),
  /** Path of the response's body, relative to the manifest; may be gzip or zstd. */
  file: z.string().min(1),
});
export type ManifestLine = z.infer<typeof ManifestLine>;

/** A line with the adapter of its marketplace, or why it cannot be used. */
export type RecordedLine =
  | { line: number; adapter: MarketplaceAdapter; recorded: ManifestLine }
  | { line: number; problem: Problem };

/**
 * Reads the lines of a manifest, without blank ones. An invalid line becomes a problem that names
 * its number and fields; the others are still read.
 */
export async function* readRecordings(path: string): AsyncIterable<RecordedLine> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim()) yield readLine(line, text);
  }
}

/**
 * Loads a recorded response with its body.
 * @throws Error when the file cannot be read
 */
export async function loadResponse(manifest: string, recorded: ManifestLine): Promise<StoreResponse> {
  const { url, finalUrl, status, fetchedAt, file, method, body: requestBody } = recorded;
  const request = method === undefined && requestBody === undefined ? undefined : { method, body: requestBody };
  const headers = Object.fromEntries(
    Object.entries(recorded.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const body = decodeBody(await readBytes(resolve(dirname(manifest), file)), headers['content-type']);
  return { url, finalUrl, request, status, headers, fetchedAt: new Date(fetchedAt).toISOString(), body };
}

function readLine(line: number, text: string): RecordedLine {
  try {
    const recorded = ManifestLine.parse(JSON.parse(text));
    return { line, recorded, adapter: getAdapter(recorded.marketplace) };
  } catch (error) {
    const reason =
      error instanceof z.ZodError
        ? error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
        : (error as Error).message;
    return { line, problem: { kind: 'unusable_line', message: `line ${line}: ${reason}` } };
  }
}
