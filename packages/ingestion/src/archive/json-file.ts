import type { z } from 'zod';
import type { BodyStore } from './body-store.ts';

/**
 * Reads a JSON file of the archive.
 * @returns null when it is missing
 * @throws Error that names the file and the invalid field
 */
export async function readJsonFile<Content>(
  bodyStore: BodyStore,
  name: string,
  shape: z.ZodType<Content>,
): Promise<Content | null> {
  const bytes = await bodyStore.files.get(name);
  if (bytes === null) return null;
  const { data, error } = shape.safeParse(parseJson(Buffer.from(bytes).toString('utf8')));
  if (data !== undefined) return data;
  const [issue] = error?.issues ?? [];
  throw new Error(`the file ${name} of the archive is damaged: ${issue?.path.join('.') || 'text'}: ${issue?.message}`);
}

/** What a text says as JSON; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
