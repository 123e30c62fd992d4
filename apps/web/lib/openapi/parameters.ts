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
 * The parameters of a shape as it takes them. Those that may be left out have no example of their
 * own, as docs would send all of them at once: the description names it.
 * @throws Error where a part of a path has no example to call it with
 */
export function parametersOf(shape: z.ZodObject, place: Parameter['in']): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(shape, { io: 'input' });
  return Object.entries(properties).map(([name, whole]) => {
    const { title, description, examples, ...schema } = whole as JsonSchema;
    const example = examples?.[0];
    const isRequired = place === 'path' || required.includes(name);
    const named = isRequired || example === undefined ? undefined : `For example \`${example}\`.`;
    const text = [title && `${title}.`, description, named].filter((one) => one !== undefined).join(' ');
    if (place === 'path' && example === undefined) throw new Error(`The parameter ${name} has no example.`);
    return {
      name,
      in: place,
      ...(isRequired && { required: true as const }),
      ...(text !== '' && { description: text }),
      schema,
      ...(isRequired && example !== undefined && { example }),
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
  };
}
