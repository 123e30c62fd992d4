import { z } from 'zod';

/** A field of a list's rows that a table has columns of. */
export interface TableField {
  path: string[];
  /** `plain`: a number that is what it is, such as a score or a count of days. */
  type: 'text' | 'plain' | 'number' | 'change' | 'estimate';
}

/** The fields of a row's shape, those of nested objects too; lists of objects are left out. */
export function fieldsOf(item: z.ZodObject): TableField[] {
  return Object.entries(item.shape).flatMap(([name, type]) => fieldOf(type as z.ZodType, [name]));
}

/** A type without what only says that a value may be missing or how it is read. */
export function plainType(type: z.ZodType | undefined): z.ZodType | undefined {
  if (type instanceof z.ZodOptional || type instanceof z.ZodNullable || type instanceof z.ZodDefault)
    return plainType(type.unwrap() as z.ZodType);
  return type instanceof z.ZodPipe ? plainType(type.out as z.ZodType) : type;
}

function fieldOf(type: z.ZodType, path: string[]): TableField[] {
  const plain = plainType(type);
  if (plain instanceof z.ZodObject) {
    const number = numberType(plain);
    if (number) return [{ path, type: number }];
    return Object.entries(plain.shape).flatMap(([name, one]) => fieldOf(one as z.ZodType, [...path, name]));
  }
  if (plain instanceof z.ZodRecord && plain.keyType instanceof z.ZodEnum)
    return plain.keyType.options.flatMap((name) => fieldOf(plain.valueType as z.ZodType, [...path, String(name)]));
  if (!isText(plain)) return [];
  return [{ path, type: isNumber(plain) ? 'plain' : 'text' }];
}

/** Whether a value is a number always, one of a few too. */
function isNumber(type: z.ZodType | undefined): boolean {
  if (type instanceof z.ZodUnion) return type.options.every((one) => isNumber(plainType(one as z.ZodType)));
  if (type instanceof z.ZodLiteral) return [...type.values].every((value) => typeof value === 'number');
  return type instanceof z.ZodNumber;
}

function numberType({ shape }: z.ZodObject): 'number' | 'change' | 'estimate' | undefined {
  if (!('value' in shape && 'origin' in shape)) return undefined;
  if ('lower' in shape) return 'estimate';
  return 'low' in shape ? 'change' : 'number';
}

const SCALARS = new Set(['string', 'number', 'boolean', 'enum', 'literal']);

/** Whether a value is one text, number or truth value, or a list of them. */
function isText(type: z.ZodType | undefined): boolean {
  if (type instanceof z.ZodArray) {
    const element = plainType(type.element as z.ZodType);
    return element !== undefined && !(element instanceof z.ZodArray) && isText(element);
  }
  if (type instanceof z.ZodUnion) return type.options.every((one) => isText(plainType(one as z.ZodType)));
  return type !== undefined && SCALARS.has(type.def.type);
}
