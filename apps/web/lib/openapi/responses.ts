import { DATA_ORIGINS } from '@pi/domain';
import { ErrorAnswer } from '@pi/domain/api';
import { type JsonSchema, referenceTo } from './components.ts';

interface Response {
  description: string;
  headers?: Record<string, { $ref: string }>;
  content?: Record<string, { schema: JsonSchema }>;
}

/** The content of an answer that is a text. */
export const TEXT = { schema: { type: 'string' } } as const;

/** What every request may be answered in place of its answer, by status. */
const FAILURES = {
  400: 'A parameter is unknown or wrong: the issues name it.',
  401: 'The key does not work.',
  404: 'There is nothing of this name or id.',
  405: 'The method is not allowed.',
  406: 'Nothing that the header Accept names can be answered.',
  413: 'The body is too large.',
  429: 'The requests of the hour are used up, or the server sends as many exports as it can.',
  500: 'Something failed on the server.',
  503: 'The database cannot be reached, or the server is not configured for this.',
} as const;

const MORE_HEADERS: Record<string, string[]> = {
  401: ['WWW-Authenticate', ...limitHeaders()],
  405: ['Allow'],
  429: ['Retry-After', ...limitHeaders()],
};

const HEADERS: Record<string, { description: string; schema: JsonSchema }> = {
  ETag: { description: 'Of the answer; send it as If-None-Match.', schema: { type: 'string' } },
  'Data-Origin': { description: 'Of what is not JSON: what the data are.', schema: { enum: [...DATA_ORIGINS] } },
  Link: { description: 'Of a list as CSV: the address of its next part.', schema: { type: 'string' } },
  RateLimit: { description: 'What is left of the limit, and seconds to its end.', schema: { type: 'string' } },
  'RateLimit-Policy': { description: 'The limit, and its seconds.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds.', schema: { type: 'integer', minimum: 0 } },
  'WWW-Authenticate': { description: 'That a key is needed: Bearer.', schema: { type: 'string' } },
  Allow: { description: 'The methods that are allowed.', schema: { type: 'string' } },
};

/** What responses of all operations share. */
export function sharedResponses() {
  const failures = Object.entries(FAILURES).map(([status, description]): [string, Response] => [
    `Failure${status}`,
    { description, headers: headerReferences(MORE_HEADERS[status] ?? []), content: jsonOf(referenceTo(ErrorAnswer)) },
  ]);
  const unchanged = {
    description: 'The answer is the one that If-None-Match names.',
    headers: headerReferences(['ETag']),
  };
  const refused = {
    description: FAILURES[400],
    content: { ...jsonOf(referenceTo(ErrorAnswer)), 'text/plain': TEXT, 'text/html': TEXT },
  };
  const responses = { Unchanged: unchanged, ...Object.fromEntries(failures), Failure400OfFile: refused };
  return { headers: HEADERS, responses };
}

/** The responses of an operation, by status. @param content of its answer, by media type */
export function responsesOf(
  content: NonNullable<Response['content']>,
  statuses: readonly number[] = [],
): Record<string, Response | { $ref: string }> {
  const types = Object.keys(content);
  const ofFiles = types.some((type) => type !== 'application/json') ? ['Data-Origin'] : [];
  const ofTables = types.includes('text/csv') ? ['Link'] : [];
  const headers = headerReferences(['ETag', ...ofFiles, ...ofTables, ...limitHeaders()]);
  const answer = { description: 'The answer.', headers, content };
  const failures = Object.keys(FAILURES)
    .filter((status) => status !== '413')
    .map((status) => [status, { $ref: `#/components/responses/Failure${status}` }]);
  const others = statuses.map((status) => [status, orFailure(content)]);
  return {
    200: answer,
    304: { $ref: '#/components/responses/Unchanged' },
    ...Object.fromEntries(failures),
    ...Object.fromEntries(others),
  };
}

/** The response of files beside the API, whose addresses browsers ask for too. */
export const REFUSED_FILE = { 400: { $ref: '#/components/responses/Failure400OfFile' } };

/** The responses of an operation that takes a body, which may be too large. None has a tag. */
export function responsesToBody(content: NonNullable<Response['content']>) {
  const { 304: _, ...responses } = responsesOf(content);
  const answer = { description: 'The answer.', headers: headerReferences(limitHeaders()), content };
  return { ...responses, 200: answer, 413: { $ref: '#/components/responses/Failure413' } };
}

/** The content of an answer in JSON. */
export function jsonOf(schema: JsonSchema): NonNullable<Response['content']> {
  return { 'application/json': { schema } };
}

function orFailure(content: NonNullable<Response['content']>): Response {
  const schema = content['application/json']?.schema ?? {};
  return { description: 'The answer, or a failure.', content: jsonOf({ anyOf: [schema, referenceTo(ErrorAnswer)] }) };
}

function limitHeaders(): string[] {
  return ['RateLimit', 'RateLimit-Policy'];
}

function headerReferences(names: readonly string[]): Record<string, { $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
