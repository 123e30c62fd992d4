import { z } from 'zod';
import type { JsonSchema } from './components.ts';

export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required?: true;
  description?: string;
  schema: JsonSchema;
  example?: unknown;
}

/**
 * The parameters of a shape as it takes them.
 * @throws Error where a part of a path has no example to call it with
 */
export function parametersOf(shape: z.ZodObject, place: Parameter['in']): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'input' });
  return Object.entries(properties).map(([name, whole]) => {
    const { description, examples, ...schema } = whole as JsonSchema;
    const example = examples?.[0];
    if (place === 'path' && example === undefined) throw new Error(`The parameter ${name} has no example.`);
    return {
      name,
      in: place,
      ...((place === 'path' || required.includes(name)) && { required: true as const }),
      ...(description !== undefined && { description }),
      schema,
      ...(example !== undefined && { example }),
    };
  });
}

/** The parameter that says which fields of an answer are wanted. */
export function fieldsParameter(names: readonly string[]): Parameter {
  return {
    name: 'fields',
    in: 'query',
    description: `The fields that are wanted, apart by commas; those left out are missing in the answer, whatever its schema requires: ${names.join(', ')}.`,
    schema: { type: 'string', pattern: `^(${names.join('|')})(,(${names.join('|')}))*$` },
    example: names[0],
  };
}
