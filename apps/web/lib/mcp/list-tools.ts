import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { EndpointPath } from '../call-endpoint.ts';
import { ENDPOINTS } from '../endpoints.ts';
import { POST_ENDPOINTS } from '../post-endpoints.ts';
import { toolName } from './tool-name.ts';

export type ToolPath = EndpointPath | keyof typeof POST_ENDPOINTS;

let listed: Tool[] | undefined;

/** A tool for every address of the API that reads, with the shapes of the API. */
export function listTools(): Tool[] {
  listed ??= [
    ...Object.entries(ENDPOINTS).map(([path, { description, params, query, answer }]) =>
      toTool(path, description, z.strictObject({ ...params.shape, ...query.shape }), answer),
    ),
    ...Object.entries(POST_ENDPOINTS).map(([path, { description, body, answer }]) =>
      toTool(path, description, body, answer),
    ),
  ];
  return listed;
}

/** The address that a tool reads; undefined where there is no such tool. */
export function pathOfTool(name: string): ToolPath | undefined {
  return PATHS.find((path) => toolName(path) === name);
}

const PATHS = Object.keys({ ...ENDPOINTS, ...POST_ENDPOINTS }) as ToolPath[];

function toTool(path: string, description: string, input: z.ZodType, output: z.ZodType): Tool {
  return {
    name: toolName(path),
    description,
    inputSchema: toSchema(input, 'input') as Tool['inputSchema'],
    outputSchema: toSchema(output, 'output') as Tool['outputSchema'],
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

// Draft 7, which all clients validate; shapes that occur several times are there once.
function toSchema(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, target: 'draft-7', reused: 'ref', unrepresentable: 'any' });
}
