import { readFileSync } from 'node:fs';
import { Day, Developer } from '@pi/domain';
import { z } from 'zod';

const Side = z.object({
  store: z.string().min(1),
  developer: Developer,
  listing: z.object({ name: z.string().nullish(), externalId: z.string().nullish() }).nullish(),
});

/**
 * Two developers, and whether they are one company; `acquired`: from a day on, that of the `buyer`.
 */
export const LabelledPair = z
  .object({ id: z.string(), kind: z.string(), a: Side, b: Side, note: z.string().nullish() })
  .and(
    z.discriminatedUnion('label', [
      z.object({ label: z.enum(['same', 'different']) }),
      z.object({ label: z.literal('acquired'), sameFrom: Day, buyer: z.string().min(1) }),
    ]),
  );
export type LabelledPair = z.infer<typeof LabelledPair>;
export type AcquiredPair = Extract<LabelledPair, { label: 'acquired' }>;

const Plugin = z.object({ store: z.string().min(1), name: z.string().min(1), websiteUrl: z.string().nullish() });

/** Two listings of one company: the same product, siblings, or different things. */
export const LabelledFamily = z.object({
  id: z.string(),
  label: z.enum(['same', 'sibling', 'different']),
  kind: z.string(),
  company: z.object({ nameKey: z.string(), siteDomain: z.string().nullable() }),
  a: Plugin,
  b: Plugin,
  /** More listings of the company. */
  others: z.array(Plugin).default([]),
});
export type LabelledFamily = z.infer<typeof LabelledFamily>;

/** A developer's name, and how readers expect to see it. */
export interface LabelledName {
  kind: string;
  raw: string;
  accepted: string[];
}

/** A file or row that cannot be read; the message names the file, and the line where it is one. */
export class WrongInput extends Error {
  override name = 'WrongInput';
}

/**
 * Reads a file of one JSON object a line.
 * @throws WrongInput naming the file, the line and the field
 */
export function readRows<T>(file: string, schema: z.ZodType<T>): T[] {
  return linesOf(file).map(([text, at]) => {
    const result = schema.safeParse(parseJson(text, at));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    throw new WrongInput(`${at}: ${issue?.path.join('.') || 'row'}: ${issue?.message}`);
  });
}

/**
 * Reads a table with tabs: kind, raw name, expected name, other accepted names with `|` between.
 * @throws WrongInput naming the file and the line
 */
export function readNames(file: string): LabelledName[] {
  return linesOf(file)
    .slice(1)
    .map(([text, at]) => {
      const [kind, raw, expected, also] = text.split('\t');
      if (!kind || !raw || !expected) throw new WrongInput(`${at}: kind, raw name and expected name are needed`);
      return { kind, raw, accepted: [expected, ...(also ? also.split('|') : [])].map((one) => one.trim()) };
    });
}

/** The lines that have a text, each with the place that an error names. */
function linesOf(file: string): [text: string, at: string][] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new WrongInput(`${file}: ${error instanceof Error ? error.message : error}`);
  }
  return text
    .split(/\r?\n/)
    .map((line, index): [string, string] => [line, `${file}: line ${index + 1}`])
    .filter(([line]) => line.trim());
}

function parseJson(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongInput(`${at}: no JSON`);
  }
}
