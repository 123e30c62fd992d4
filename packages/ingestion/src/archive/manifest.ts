import { z } from 'zod';
import { parseJson } from './json-file.ts';

/**
 * An archived response as its manifest names it: what is needed to parse it again, and the address
 * of its body.
 */
export const ArchivedResponse = z.object({
  /** The unit it was fetched for; `DISCOVERY` for the responses of discovery. */
  unit: z.string(),
  /** Its place among the responses of its unit. */
  position: z.int().nonnegative(),
  url: z.string(),
  /** The URL after redirects; absent where it is `url`. */
  finalUrl: z.string().optional(),
  /** Absent: GET. */
  method: z.enum(['GET', 'POST']).optional(),
  /** The body of the request. */
  body: z.string().optional(),
  /** UTC. */
  fetchedAt: z.iso.datetime(),
  status: z.int(),
  /** The headers that describe its body; absent where there are none. */
  headers: z.record(z.string(), z.string()).optional(),
  /** Bytes of its body before compression. */
  bytes: z.int().nonnegative(),
  /** SHA-256 of its body, hex: its address in the body store. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ArchivedResponse = z.infer<typeof ArchivedResponse>;

const VERSION = 1;
const Manifest = z.object({ version: z.literal(VERSION), responses: z.array(ArchivedResponse) });

/** The JSON of a manifest that names responses, in their order. */
export function writeManifest(responses: readonly ArchivedResponse[]): string {
  return JSON.stringify({ version: VERSION, responses });
}

/**
 * The responses that a manifest names.
 * @throws Error that names the invalid field, or an unknown version
 */
export function readManifest(text: string): ArchivedResponse[] {
  const { data, error } = Manifest.safeParse(parseJson(text));
  if (data) return data.responses;
  const [issue] = error.issues;
  throw new Error(`not a manifest: ${issue?.path.join('.') || 'text'}: ${issue?.message}`);
}
