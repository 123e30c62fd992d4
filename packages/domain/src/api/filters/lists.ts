import { z } from 'zod';
import { cleanText } from '../../text.ts';

/** How many values a filter has at most. */
export const MOST_VALUES = 50;

/**
 * Values separated by commas; any of them fits. A comma in a value is written `%2C`, a percent sign
 * `%25`, before the address is encoded.
 * @param value the schema of one value
 */
function listParam<Value extends string>(
  name: string,
  value: z.ZodType<Value, string>,
  what: string,
  documented: z.core.JSONSchema.BaseSchema,
) {
  return z
    .string()
    .meta(documented)
    .transform((text, context): Value[] => {
      const parts = [...new Set(text.split(',').map((part) => readEscapes(part.trim())))];
      const parsed = parts.map((part) => value.safeParse(part));
      const wrong = parts.find((_, index) => !parsed[index]?.success);
      if (wrong !== undefined) context.addIssue({ code: 'custom', message: `${name} ${complain(wrong)}.` });
      else if (parts.length > MOST_VALUES)
        context.addIssue({ code: 'custom', message: `${name} must have at most ${MOST_VALUES} values.` });
      return parsed.flatMap(({ data }) => (data === undefined ? [] : [data]));
    });

  function complain(wrong: string): string {
    return wrong === '' ? `must be ${what}` : `must be ${what}: ${JSON.stringify(wrong.slice(0, 50))} is none`;
  }
}

/** Some of the names of a list. */
export function namesParam<Name extends string>(name: string, names: readonly Name[]) {
  const one = `(${names.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
  return listParam(name, z.enum(names as [Name, ...Name[]]), `one or more of ${names.join(', ')}`, {
    pattern: `^${one}(,${one})*$`,
    examples: [names.slice(0, 2).join()],
  });
}

/** Some texts of a line, such as tags, in lower case where the stored ones are. */
export function textsParam(name: string, what: string, pattern = /^.{1,100}$/u) {
  const text = z.string().refine((one) => pattern.test(one) && cleanText(one) === one);
  return listParam(name, text, what, { minLength: 1, description: `Commas lie between ${what}.` });
}

/** A list as `listParam` reads it. */
export function formatList(values: readonly string[]): string {
  return values.map((value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',');
}

const OR = new Intl.ListFormat('en', { type: 'disjunction' });

/** The first three values and how many more, joined by "or". */
export function listWords(values: readonly string[], word: (value: string) => string = (value) => value): string {
  if (values.length <= 3) return OR.format(values.map(word));
  return OR.format([...values.slice(0, 2).map(word), `${values.length - 2} more`]);
}

function readEscapes(part: string): string {
  return part.replace(/%2C/gi, ',').replaceAll('%25', '%');
}
