import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { openApiDocument } from '../document.ts';

type Document = ReturnType<typeof openApiDocument>;
interface Checked {
  operationId: string;
  status: number;
  type: string;
  body: unknown;
  /** Whether only some fields were wanted. */
  isPartial?: boolean;
}
interface Described {
  operationId: string;
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: object }> }>;
}

/**
 * A function that says what in an answer the document does not allow: status, media type or, of
 * JSON, its schema. It gives null where all is as described.
 */
export function answerChecks(document: Document): (answer: Checked) => string | null {
  const whole = compiler(document);
  const partial = compiler(
    JSON.parse(JSON.stringify(document, (key, value) => (key === 'required' ? undefined : value))),
  );
  const operations = new Map(
    Object.values(document.paths)
      .flatMap((methods) => Object.values(methods) as unknown as Described[])
      .map((operation) => [operation.operationId, operation]),
  );
  const shared = document.components.responses as unknown as Described['responses'];
  return ({ operationId, status, type, body, isPartial = false }) => {
    const stated = operations.get(operationId)?.responses[status];
    if (!stated) return `no answer of ${operationId} has the status ${status}`;
    const { content } = stated.$ref ? (shared[stated.$ref.split('/').at(-1) ?? ''] ?? stated) : stated;
    const mediaType = type.split(';', 1)[0] ?? '';
    const schema = content?.[mediaType]?.schema;
    if (!schema) return `no answer of ${operationId} with the status ${status} is ${type}`;
    if (!mediaType.endsWith('json') || typeof body === 'string') return null;
    const check = isPartial && status === 200 ? partial : whole;
    return check(`${operationId} ${status} ${mediaType}`, schema, body);
  };
}

function compiler(document: unknown) {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
  ajv.addSchema({ $id: 'api', ...(document as object) });
  return (key: string, schema: object, body: unknown): string | null => {
    const text = JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"api#');
    const validate = compiled.get(key) ?? ajv.compile(JSON.parse(text));
    compiled.set(key, validate);
    return validate(body) ? null : ajv.errorsText(validate.errors).slice(0, 500);
  };
}
