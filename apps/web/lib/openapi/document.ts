import { ErrorAnswer } from '@pi/domain/api';
import type { z } from 'zod';
import { ENDPOINTS, type Endpoint, type StrictQuery } from '../endpoints.ts';
import { FILE_ENDPOINTS, type FileEndpoint } from '../file-endpoints.ts';
import { fieldNames } from '../transport/fields.ts';
import { VERSION } from '../version.ts';
import { referenceTo, schemasOf } from './components.ts';
import { operationId, tagOf } from './operation-id.ts';
import { fieldsParameter, parametersOf } from './parameters.ts';
import { jsonOf, responsesOf, sharedResponses } from './responses.ts';
import { shareParameters } from './shared-parameters.ts';

type AnyEndpoint = Endpoint<z.ZodObject, StrictQuery, z.ZodObject>;

const TEXT = { schema: { type: 'string' } } as const;

/**
 * The document of the API in OpenAPI 3.1, made of the shapes that requests and answers are checked
 * by.
 */
export function openApiDocument() {
  const endpoints: [string, AnyEndpoint][] = Object.entries(ENDPOINTS);
  const files: [string, FileEndpoint][] = Object.entries(FILE_ENDPOINTS);
  const paths = [...endpoints, ...files].map(([path]) => path);
  const { operations, parameters } = shareParameters([
    ...endpoints.map(([path, endpoint]) => operationOf(path, endpoint)),
    ...files.map(([path, endpoint]) => fileOperationOf(path, endpoint)),
  ]);
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
    tags: [...new Set(paths.map(tagOf))].map((name) => ({ name })),
    paths: Object.fromEntries(paths.map((path, index) => [path, { get: operations[index] }])),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of your account.' } },
      parameters,
      ...sharedResponses(),
      schemas: schemasOf([ErrorAnswer, ...endpoints.map(([, { answer }]) => answer)]),
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
    ...describe(path, endpoint.description),
    parameters: [
      ...parametersOf(params, 'path'),
      ...parametersOf(query, 'query'),
      fieldsParameter(fieldNames(endpoint)),
    ],
    responses: responsesOf(content, statuses),
  };
}

function fileOperationOf(path: string, { description, params, query, types }: FileEndpoint) {
  return {
    ...describe(path, description),
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query')],
    responses: responsesOf(Object.fromEntries(types.map((type) => [type, TEXT]))),
  };
}

function describe(path: string, description: string) {
  const summary = /^[^.:]+/.exec(description)?.[0] ?? description;
  return { operationId: operationId(path), tags: [tagOf(path)], summary, description };
}
