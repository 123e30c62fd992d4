import { z } from 'zod';

/** A body as it came, with its address where the file states it. */
export interface SavedBody {
  url?: string | undefined;
  body: string;
}

/**
 * The responses in a file: several where it holds `[{"url","payload"}]` or an object of JSON on
 * each line, else the file as it is.
 */
export function unwrapResponses(text: string): SavedBody[] {
  return recordingsIn(text) ?? linesIn(text) ?? [{ body: text }];
}

const Recordings = z
  .array(z.object({ url: z.url().optional(), payload: z.unknown() }).refine(({ payload }) => payload !== undefined))
  .min(1);

function recordingsIn(text: string): SavedBody[] | undefined {
  if (!/^\s*\[\s*\{/.test(text) || !text.includes('"payload"')) return undefined;
  const recordings = Recordings.safeParse(jsonOf(text)).data;
  return recordings?.map(({ url, payload }) => ({ url, body: JSON.stringify(payload) }));
}

function linesIn(text: string): SavedBody[] | undefined {
  if (!/^\s*\{[^\n]*\}\s*\n\s*\{/.test(text)) return undefined;
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((body) => ({ body }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
