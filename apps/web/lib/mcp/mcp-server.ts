import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { VERSION } from '../version.ts';
import { callTool } from './call-tool.ts';
import { listTools } from './list-tools.ts';

const INSTRUCTIONS =
  'Numbers of different marketplaces mean different things: never add them up. Days are UTC. In lists, `meta` says what all numbers of a column have in common. An unknown number is null, never 0.';

/** A server of one request: it keeps nothing between two. */
export function createMcpServer(): Server {
  const about = { name: 'plugin-intelligence', title: 'Plugin Intelligence', version: VERSION };
  const server = new Server(about, { capabilities: { tools: {} }, instructions: INSTRUCTIONS });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: listTools() }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => callTool(params.name, params.arguments ?? {}));
  return server;
}
