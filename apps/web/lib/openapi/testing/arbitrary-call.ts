import fc from 'fast-check';
import type { JsonSchema } from '../components.ts';
import type { openApiDocument } from '../document.ts';
import type { Parameter } from '../parameters.ts';
import { examplesOf } from './examples-of.ts';
import type { ApiCall } from './handlers.ts';

type Document = ReturnType<typeof openApiDocument>;

/** Values that the data have, by the name of a parameter, or of the path and it. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** A call, and the operation that it is of. */
export type ArbitraryCall = ApiCall & { operationId: string };

const ACCEPT = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 8 },
  { arbitrary: fc.constantFrom('*/*', 'text/csv', 'application/json', 'text/html;q=0.5', ';'), weight: 2 },
);
const NONE: fc.Arbitrary<[string, string][]> = fc.constant([]);

interface Operation {
  operationId: string;
  parameters: (Parameter | { $ref: string })[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

/** Calls of all operations, with values that the document allows, that data have, and others. */
export function arbitraryCall(document: Document, known: Known): fc.Arbitrary<ArbitraryCall> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      callOf(document, { path, method: method.toUpperCase(), operation: operation as unknown as Operation, known }),
    ),
  );
  return fc.oneof(...operations);
}

function callOf(
  document: Document,
  { path, method, operation, known }: { path: string; method: string; operation: Operation; known: Known },
): fc.Arbitrary<ArbitraryCall> {
  const all = parametersIn(document, operation);
  const examples = examplesOf(path);
  const samplesOf = ({ name }: Parameter) => [
    ...(known[`${path} ${name}`] ?? known[name] ?? []),
    ...(examples[name] ?? []),
  ];
  const anyValue = (one: Parameter) => valueFor(one, samplesOf(one));
  const parts = all.filter((one) => one.in === 'path').map((one) => [one.name, anyValue(one)] as const);
  const query = all.filter((one) => one.in === 'query').map((one) => fc.tuple(fc.constant(one.name), anyValue(one)));
  const unknown = fc.tuple(fc.constantFrom('x', '__proto__', 'Limit', ''), fc.string());
  const one = query.length > 0 ? fc.oneof(...query) : unknown;
  const given = fc.oneof(
    {
      arbitrary: query.length > 0 ? fc.uniqueArray(one, { maxLength: 4, selector: ([name]) => name }) : NONE,
      weight: 9,
    },
    { arbitrary: fc.array(fc.oneof(one, unknown), { maxLength: 3 }), weight: 1 },
  );
  const bodies = Object.keys(operation.requestBody?.content ?? {}).map((type) => bodyFor(type, known.id ?? []));
  const body = bodies.length > 0 ? fc.oneof(...bodies) : fc.constant(undefined);
  return fc.tuple(fc.record(Object.fromEntries(parts)), given, ACCEPT, body).map(([params, values, type, sent]) => ({
    path,
    method,
    operationId: operation.operationId,
    params: params as Record<string, string>,
    query: values,
    headers: { ...(type && { accept: type }), ...(sent && { 'content-type': sent.type }) },
    ...(sent && { body: sent.text }),
  }));
}

/** The parameters of an operation, those included that it shares with others. */
export function parametersIn(document: Document, operation: Pick<Operation, 'parameters'>): Parameter[] {
  return operation.parameters.map((one) => ('$ref' in one ? sharedParameter(document, one.$ref) : one));
}

function sharedParameter(document: Document, reference: string): Parameter {
  const found = document.components.parameters[reference.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`There is no ${reference}.`);
  return found;
}

function valueFor({ schema, example }: Parameter, known: readonly string[]): fc.Arbitrary<string> {
  const samples = [...known, ...(example === undefined ? [] : [String(example)])];
  const value = fc.oneof(
    { arbitrary: allowed(schema), weight: 5 },
    ...(samples.length > 0 ? [{ arbitrary: fc.constantFrom(...samples), weight: 5 }] : []),
    { arbitrary: fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.integer().map(String)), weight: 1 },
  );
  return value.map((text) => text.toWellFormed());
}

/** Texts that a schema allows. */
function allowed(schema: JsonSchema): fc.Arbitrary<string> {
  if (schema.enum) return fc.constantFrom(...schema.enum.map(String));
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 }).map(String);
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern), { size: 'small' });
  return fc.string({
    minLength: schema.minLength ?? 0,
    maxLength: Math.min(schema.maxLength ?? 200, 200),
    unit: 'grapheme',
  });
}

/** A body of a media type: with ids, and with anything else. */
function bodyFor(type: string, ids: readonly string[]): fc.Arbitrary<{ type: string; text: string }> {
  const id = ids.length > 0 ? fc.oneof(fc.constantFrom(...ids), fc.string()) : fc.string();
  const list = fc.array(id, { maxLength: 20 });
  const texts =
    type === 'text/csv'
      ? [list.map((one) => ['Device,Extension ID', ...one.map((text) => `PC,${text}`)].join('\n'))]
      : [list.map((one) => JSON.stringify({ ids: one })), fc.json()];
  return fc.oneof(...texts, fc.string()).map((text) => ({ type, text }));
}
