import { z } from 'zod';

/** A kept response as a manifest names it: all that is needed to read it again, and where its body lies. */
export const ArchivedResponse = z.object({
  /** The unit of work it was fetched for; `DISCOVERY` for those that units were found in. */
  unit: z.string(),
  /** Its place among the responses of its unit. */
  position: z.int().nonnegative(),
  url: z.string(),
  /** Where redirects ended; absent where that is `url`. */
  finalUrl: z.string().optional(),
  /** Absent: a plain GET. */
  method: z.enum(['GET', 'POST']).optional(),
  /** What was sent. */
  body: z.string().optional(),
  /** UTC. */
  fetchedAt: z.iso.datetime(),
  status: z.int(),
  /** Those that say what its body is; absent where there are none. */
  headers: z.record(z.string(), z.string()).optional(),
  /** Bytes of its body before compression. */
  bytes: z.int().nonnegative(),
  /** SHA-256 of its body, hex: its address in the raw store. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ArchivedResponse = z.infer<typeof ArchivedResponse>;

const VERSION = 1;
const Manifest = z.object({ version: z.literal(VERSION), responses: z.array(ArchivedResponse) });

/** A manifest: JSON that names responses that were kept together, in their order. */
export function writeManifest(responses: readonly ArchivedResponse[]): string {
  return JSON.stringify({ version: VERSION, responses });
}

/**
 * The responses that a manifest names.
 * @throws Error that names the field, when it is none or of a version that is not known
 */
export function readManifest(text: string): ArchivedResponse[] {
  const { data, error } = Manifest.safeParse(parseJson(text));
  if (data) return data.responses;
  const [issue] = error.issues;
  throw new Error(`not a manifest: ${issue?.path.join('.') || 'text'}: ${issue?.message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
