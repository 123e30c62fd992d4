import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import { MOST_CHECK_BYTES } from '../check/check-limits.ts';
import { readShortText } from '../read-short-text.ts';
import { settings } from '../settings.ts';
import { foreignSite } from './foreign-site.ts';
import { createMcpServer } from './mcp-server.ts';

/** The SDK's own number for what a server refuses. */
const REFUSED = -32000;

/**
 * Answers one message of the Model Context Protocol (Streamable HTTP, without sessions) as JSON.
 * Several messages in one request are refused, so that each counts against the limit.
 */
export async function answerMcp(request: Request): Promise<Response> {
  const foreign = foreignSite(request.headers, settings());
  if (foreign !== null) return refusal(403, REFUSED, foreign);
  const text = await readShortText(request, MOST_CHECK_BYTES);
  if (text === null) return refusal(413, REFUSED, `A message has at most ${MOST_CHECK_BYTES / 1024 ** 2} MB.`);
  const message = parsed(text);
  if (message === undefined) return refusal(400, ErrorCode.ParseError, 'The body is no JSON.');
  if (Array.isArray(message)) return refusal(400, ErrorCode.InvalidRequest, 'Send one message a request.');
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = createMcpServer();
  try {
    await server.connect(transport);
    return await transport.handleRequest(request, { parsedBody: message });
  } finally {
    await server.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(status: number, code: number, message: string): Response {
  return Response.json({ jsonrpc: '2.0', error: { code, message }, id: null }, { status });
}
