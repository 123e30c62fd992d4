import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { ENDPOINTS } from '../endpoints.ts';
import { listTools, pathOfTool } from './list-tools.ts';
import { toolName } from './tool-name.ts';

describe('the tools', () => {
  test('are one for each address that reads, each with a name of its own', () => {
    const names = listTools().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(Object.keys(ENDPOINTS).map(toolName)));
    expect(names).toEqual(
      expect.arrayContaining(['endpoints', 'plugins', 'plugin', 'plugin_metrics', 'category', 'check']),
    );
    for (const name of names) expect(name).toMatch(/^[a-z_]{1,64}$/);
  });

  test('take the parameters of their address and no others, and only read', () => {
    const tool = listTools().find(({ name }) => name === 'plugin_metrics');
    expect(tool).toMatchObject({
      description: ENDPOINTS['/api/v1/plugins/{id}/metrics'].description,
      inputSchema: { type: 'object', required: ['id'], additionalProperties: false },
      annotations: { readOnlyHint: true },
    });
    expect(Object.keys(tool?.inputSchema.properties ?? {}).sort()).toEqual(['asOf', 'from', 'id', 'to']);
    expect(pathOfTool('nothing')).toBeUndefined();
    expect(pathOfTool('check')).toBe('/api/v1/check');
  });

  test.each(listTools())('of $name have schemas that a validator reads', ({ inputSchema, outputSchema }) => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    expect(ajv.validateSchema(inputSchema)).toBe(true);
    expect(ajv.compile(outputSchema ?? {})).toBeInstanceOf(Function);
    expect(outputSchema).toMatchObject({ type: 'object' });
  });
});
