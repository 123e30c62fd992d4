import { type CallToolResult, ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import type { Db } from '@pi/db';
import { parseRequest } from '@pi/domain/api';
import type { z } from 'zod';
import { type ApiError, invalidRequest, toApiError } from '../api-error.ts';
import { callEndpoint, type EndpointPath } from '../call-endpoint.ts';
import { checkInventory } from '../check/check-answer.ts';
import { getDb } from '../db.ts';
import type { Given } from '../endpoint-readers.ts';
import { ENDPOINTS } from '../endpoints.ts';
import { log, loggedError } from '../log.ts';
import { POST_ENDPOINTS } from '../post-endpoints.ts';
import { FIELDS_PARAM, keepFields, pickFields, readFields } from '../transport/fields.ts';
import { pathOfTool, type ToolPath } from './list-tools.ts';

type Arguments = Record<string, unknown>;
type PostPath = keyof typeof POST_ENDPOINTS;

const POSTS: {
  [Path in PostPath]: (db: Db, body: z.output<(typeof POST_ENDPOINTS)[Path]['body']>) => Promise<object>;
} = { '/api/v1/check': checkInventory };

/**
 * What a tool answers: the answer of its endpoint as the text of its JSON, once. A failure of the
 * endpoint is a failure of the tool, with the sentences of the API.
 * @throws McpError where there is no such tool
 */
export async function callTool(name: string, given: Arguments): Promise<CallToolResult> {
  const path = pathOfTool(name);
  if (path === undefined) throw new McpError(ErrorCode.InvalidParams, `There is no tool "${name.slice(0, 100)}".`);
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await read(path, given)) }] };
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.cause) log().error({ tool: name, err: loggedError(error.cause) }, 'a tool failed');
    return { isError: true, content: [{ type: 'text', text: sentencesOf(error) }] };
  }
}

function read(path: ToolPath, given: Arguments): Promise<object> {
  // Clients send null for what they leave out.
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return isPost(path) ? post(path, filled) : get(path, filled);
}

function isPost(path: ToolPath): path is PostPath {
  return path in POST_ENDPOINTS;
}

async function post(path: PostPath, given: Arguments): Promise<object> {
  const { data, issues } = parseRequest(POST_ENDPOINTS[path].body, given);
  if (!data) throw invalidRequest(issues);
  return POSTS[path](getDb(), data);
}

async function get(path: EndpointPath, given: Arguments): Promise<object> {
  const endpoint = ENDPOINTS[path];
  const entries = Object.entries(given).map(([name, value]) => [name, asGiven(name, value)] as const);
  const { [FIELDS_PARAM]: wanted, ...others } = Object.fromEntries(entries);
  const { fields, issues } = readFields(endpoint, wanted);
  if (issues.length > 0) throw invalidRequest(issues);
  const select = (isOfPath: boolean): Given =>
    Object.fromEntries(
      Object.entries(others).filter(([name]) => Object.hasOwn(endpoint.params.shape, name) === isOfPath),
    );
  const answer = { ...(await callEndpoint(path, select(true), select(false))) };
  return pickFields(endpoint, keepFields(answer, fields), fields);
}

/** A value as an address has it, a list apart by commas. @throws ApiError on an object */
function asGiven(name: string, value: unknown): string {
  const values = Array.isArray(value) ? value : [value];
  if (values.every((one) => ['string', 'number', 'boolean'].includes(typeof one))) return values.join();
  throw invalidRequest([{ field: name, message: `${name} must be a text, a number or a list of them.` }]);
}

function sentencesOf({ message, issues }: ApiError): string {
  return [...new Set([message, ...issues.map((issue) => issue.message)])].join('\n');
}
