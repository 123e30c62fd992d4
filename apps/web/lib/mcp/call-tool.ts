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
  return isPost(path) ? post(path, given) : get(path, given);
}

function isPost(path: ToolPath): path is PostPath {
  return path in POST_ENDPOINTS;
}

async function post(path: PostPath, given: Arguments): Promise<object> {
  const { data, issues } = parseRequest(POST_ENDPOINTS[path].body, given);
  if (!data) throw invalidRequest(issues);
  return POSTS[path](getDb(), data);
}

async function get(path: EndpointPath, { [FIELDS_PARAM]: wanted, ...given }: Arguments): Promise<object> {
  const endpoint = ENDPOINTS[path];
  const { fields, issues } = readFields(endpoint, wanted == null ? undefined : asGiven(wanted));
  if (issues.length > 0) throw invalidRequest(issues);
  const ofPath = Object.keys(endpoint.params.shape);
  const entries = Object.entries(given).flatMap(([name, value]) =>
    value == null ? [] : [[name, asGiven(value)] as const],
  );
  const isOfPath = ([name]: readonly [string, unknown]) => ofPath.includes(name);
  const params: Given = Object.fromEntries(entries.filter(isOfPath));
  const query: Given = Object.fromEntries(entries.filter((entry) => !isOfPath(entry)));
  const answer = { ...(await callEndpoint(path, params, query)) };
  return pickFields(endpoint, keepFields(answer, fields), fields);
}

/** A value as an address would have it. */
function asGiven(value: unknown): string | string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function sentencesOf({ message, issues }: ApiError): string {
  return [...new Set([message, ...issues.map((issue) => issue.message)])].join('\n');
}
