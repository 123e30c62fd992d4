import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { EndpointPath } from '../call-endpoint.ts';
import { ENDPOINTS } from '../endpoints.ts';
import { POST_ENDPOINTS } from '../post-endpoints.ts';
import { FIELDS_PARAM, fieldNames } from '../transport/fields.ts';
import { toolName } from './tool-name.ts';

export type ToolPath = EndpointPath | keyof typeof POST_ENDPOINTS;

let listed: Tool[] | undefined;

/**
 * A tool for every address of the API that reads, with its parameters. None states the shape of its
 * answer: that would be nine tenths of the list, which agents read whole.
 */
export function listTools(): Tool[] {
  listed ??= [
    ...Object.entries(ENDPOINTS).map(([path, endpoint]) => {
      const { description, params, query } = endpoint;
      const fields = z
        .string()
        .optional()
        .meta({ description: wordsOf(fieldNames(endpoint)) });
      return toTool(path, description, z.strictObject({ ...params.shape, ...query.shape, [FIELDS_PARAM]: fields }));
    }),
    ...Object.entries(POST_ENDPOINTS).map(([path, { description, body }]) => toTool(path, description, body)),
  ];
  return listed;
}

/** The address that a tool reads; undefined where there is no such tool. */
export function pathOfTool(name: string): ToolPath | undefined {
  return PATHS.find((path) => toolName(path) === name);
}

const PATHS = Object.keys({ ...ENDPOINTS, ...POST_ENDPOINTS }) as ToolPath[];

function toTool(path: string, description: string, input: z.ZodType): Tool {
  return {
    name: toolName(path),
    description,
    inputSchema: toSchema(input) as Tool['inputSchema'],
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

function wordsOf(fields: readonly string[]): string {
  return `The fields that are wanted, apart by commas: ${fields.join(', ')}.`;
}

// Draft 7, which all clients validate; shapes that occur several times are there once.
function toSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused: 'ref', unrepresentable: 'any' });
}
