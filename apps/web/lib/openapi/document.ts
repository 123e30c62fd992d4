import { ErrorAnswer, TableFile } from '@pi/domain/api';
import { z } from 'zod';
import { ENDPOINTS, type Endpoint, type StrictQuery } from '../endpoints.ts';
import { FILE_ENDPOINTS, type FileEndpoint } from '../file-endpoints.ts';
import { POST_ENDPOINTS, type PostEndpoint } from '../post-endpoints.ts';
import { TABLE_ENDPOINTS } from '../tables/table-endpoints.ts';
import { fieldNames } from '../transport/fields.ts';
import { VERSION } from '../version.ts';
import { type JsonSchema, referenceTo, schemasOf } from './components.ts';
import { operationId, tagOf } from './operation-id.ts';
import { fieldsParameter, type Parameter, parametersOf } from './parameters.ts';
import { jsonOf, REFUSED_FILE, responsesOf, responsesToBody, sharedResponses, TEXT } from './responses.ts';
import { shareParameters } from './shared-parameters.ts';
import { summaryOf } from './summary-of.ts';

type AnyEndpoint = Endpoint<z.ZodObject, StrictQuery, z.ZodObject>;

const BODY = 'JSON, or a CSV file with a column of ids; what else the JSON says is in the query then.';
const OBJECT = { type: 'object' } as const;

/**
 * The document of the API in OpenAPI 3.1, made of the shapes that requests and answers are checked
 * by.
 */
export function openApiDocument() {
  const endpoints: [string, AnyEndpoint][] = Object.entries(ENDPOINTS);
  const files: [string, FileEndpoint][] = Object.entries(FILE_ENDPOINTS);
  const tables = Object.entries(TABLE_ENDPOINTS);
  const posts: [string, PostEndpoint][] = Object.entries(POST_ENDPOINTS);
  const { operations, parameters } = shareParameters([
    ...endpoints.map(([path, endpoint]) => operationOf(path, endpoint)),
    ...posts.map(([path, endpoint]) => postOperationOf(path, endpoint)),
    ...files.map(([path, endpoint]) => fileOperationOf(path, endpoint)),
    ...tables.map(([path, endpoint]) => fileOperationOf(path, endpoint, referenceTo(TableFile))),
  ]);
  const tags = new Set(operations.flatMap((operation) => operation.tags));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Plugin Intelligence',
      version: VERSION,
      description:
        'What the pages show, for programs. Each number says what it is: what the numbers of a column have in common is in `meta`, the rest beside the value. Nothing needs a key; with the one of an account more requests an hour are answered. Lists go on at `next`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { key: [] }],
    tags: [...tags].map((name) => ({ name })),
    paths: Object.fromEntries(operations.map(({ path, method, ...operation }) => [path, { [method]: operation }])),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of your account.' } },
      parameters,
      ...sharedResponses(),
      schemas: schemasOf([ErrorAnswer, TableFile, ...[...endpoints, ...posts].map(([, { answer }]) => answer)]),
    },
  };
}

/** The document as the file that is kept: the same text for the same document. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), null, 1)}\n`;
}

function operationOf(path: string, endpoint: AnyEndpoint) {
  const { params, query, answer, rows, statuses } = endpoint;
  const content = { ...jsonOf(referenceTo(answer)), ...(rows !== undefined && { 'text/csv': TEXT }) };
  return {
    ...describe('get', path, endpoint.description),
    parameters: [
      ...parametersOf(params, 'path'),
      ...parametersOf(query, 'query'),
      fieldsParameter(fieldNames(endpoint)),
    ],
    responses: responsesOf(content, statuses),
  };
}

/** @param json the schema of the file, where it is JSON */
function fileOperationOf(path: string, { description, params, query, types }: FileEndpoint, json: JsonSchema = OBJECT) {
  const plain = types.map((type) => type.split(';', 1)[0] ?? '');
  const content = Object.fromEntries(plain.map((type) => [type, type.endsWith('json') ? { schema: json } : TEXT]));
  return {
    ...describe('get', path, description),
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    responses: { ...responsesOf(content), ...(!path.startsWith('/api/') && REFUSED_FILE) },
  };
}

function postOperationOf(path: string, { description, body, csvQuery, answer }: PostEndpoint) {
  const { $schema: _, ...schema } = z.toJSONSchema(body, { io: 'input' });
  return {
    ...describe('post', path, description),
    parameters: parametersOf(csvQuery, 'query').map(ofCsvOnly),
    requestBody: { required: true, description: BODY, content: { ...jsonOf(schema), 'text/csv': TEXT } },
    responses: responsesToBody({ ...jsonOf(referenceTo(answer)), 'text/csv': TEXT }),
  };
}

function ofCsvOnly({ description = '', ...parameter }: Parameter): Parameter {
  return { ...parameter, description: `${description} With a body of CSV only.`.trim() };
}

function describe(method: 'get' | 'post', path: string, description: string) {
  const tags = [tagOf(path)];
  return { path, method, operationId: operationId(path, method), tags, summary: summaryOf(description), description };
}
