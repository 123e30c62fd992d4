import * as api from '@pi/domain/api';
import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const AT = '#/components/schemas/';

/** The shapes of the API that have a name, as it exports them. */
const NAMED = Object.entries<unknown>(api).filter(
  (entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType && !(entry[1] instanceof z.ZodOptional),
);

const names = z.registry<{ id: string }>();
for (const [name, shape] of NAMED) {
  if (!names.has(shape)) names.add(shape, { id: name });
  // A row has the name of what it is a row of.
  if (shape instanceof z.ZodObject && !names.has(api.rowOf(shape))) names.add(api.rowOf(shape), { id: `${name}Row` });
}

/**
 * A reference to the schema of a shape.
 * @throws Error where the shape is not exported by the domain's API: it has no name then
 */
export function referenceTo(shape: z.ZodType): JsonSchema {
  const name = names.get(shape)?.id;
  if (!name) throw new Error('A shape of an answer has no name: export it from the shapes of the API.');
  return { $ref: AT + name };
}

/** The schemas of these shapes and of all that they consist of, by name. */
export function schemasOf(shapes: readonly z.ZodType[]): Record<string, JsonSchema> {
  const { schemas: all } = z.toJSONSchema(names, { io: 'output', uri: (id) => AT + id });
  const needed = new Map<string, JsonSchema>();
  const add = (name: string) => {
    if (needed.has(name)) return;
    const { $schema: _, $id: __, ...schema } = all[name] as JsonSchema;
    needed.set(name, schema);
    for (const other of namesIn(schema)) add(other);
  };
  for (const shape of shapes) add(String(referenceTo(shape).$ref).slice(AT.length));
  return Object.fromEntries([...needed].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function namesIn(schema: JsonSchema): string[] {
  return [...JSON.stringify(schema).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, name]) => `${name}`,
  );
}
