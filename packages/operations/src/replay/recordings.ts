import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { gunzip, zstdDecompress } from 'node:zlib';
import { cleanText, Day, type Problem } from '@pi/domain';
import { decodeBody, getAdapter, type MarketplaceAdapter, type StoreResponse } from '@pi/scrapers';
import { z } from 'zod';

/** One line of a replay manifest: a recorded response and where its body lies. */
export const ManifestLine = z.object({
  marketplace: z.string(),
  url: z
    .string()
    .max(2000)
    .refine((url) => URL.canParse(url) && cleanText(url) === url, 'not an address'),
  /** When it was fetched, ISO 8601. */
  fetchedAt: z.iso
    .datetime({ offset: true })
    .refine((moment) => Day.safeParse(moment.slice(0, 10)).success, 'not between 1990 and 2099'),
  status: z.int().min(100).max(599),
  /** Headers of the response. */
  headers: z.record(z.string(), z.string()).optional(),
  /** The request's method and body, where it was no plain GET. */
  method: z.enum(['GET', 'POST']).optional(),
  body: z.string().optional(),
  finalUrl: z.string().optional(),
  /** Path of the response's body, relative to the manifest; gzip allowed. */
  file: z.string().min(1),
});
export type ManifestLine = z.infer<typeof ManifestLine>;

/** A line that can be used, or why it cannot. */
export type RecordedLine =
  | { line: number; adapter: MarketplaceAdapter; recorded: ManifestLine }
  | { line: number; problem: Problem };

/** Reads the lines of a manifest, blank ones left out; a line that is wrong is told and does not stop the others. */
export async function* readManifest(path: string): AsyncIterable<RecordedLine> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim()) yield readLine(line, text);
  }
}

/**
 * The recorded response with its body.
 * @throws Error when the file cannot be read
 */
export async function loadResponse(manifest: string, recorded: ManifestLine): Promise<StoreResponse> {
  const { url, finalUrl, status, fetchedAt, file, method, body: sent } = recorded;
  const request = method === undefined && sent === undefined ? undefined : { method, body: sent };
  const headers = Object.fromEntries(
    Object.entries(recorded.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const body = decodeBody(await readBytes(resolve(dirname(manifest), file)), headers['content-type']);
  return { url, finalUrl, request, status, headers, fetchedAt: new Date(fetchedAt).toISOString(), body };
}

/** The bytes of a file, unpacked where it is gzip or, as kept responses are, zstd, whatever its name. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  const packed = PACKED.find(({ begins }) => bytes.subarray(0, begins.length).equals(begins));
  return packed ? packed.unpack(bytes) : bytes;
}

const PACKED = [
  { begins: Buffer.from([0x1f, 0x8b]), unpack: promisify(gunzip) },
  { begins: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), unpack: promisify(zstdDecompress) },
];

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
