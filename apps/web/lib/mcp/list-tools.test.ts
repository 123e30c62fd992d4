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
    expect(Object.keys(tool?.inputSchema.properties ?? {}).sort()).toEqual(['asOf', 'fields', 'from', 'id', 'to']);
    expect(pathOfTool('nothing')).toBeUndefined();
    expect(pathOfTool('check')).toBe('/api/v1/check');
  });

  test('name the fields that can be chosen, and are a list that an agent can read whole', () => {
    const tool = listTools().find(({ name }) => name === 'plugin_metrics');
    expect(tool?.inputSchema.properties?.fields).toMatchObject({
      description: expect.stringMatching(/^The fields that are wanted, apart by commas: .*users.*\.$/),
    });
    expect(JSON.stringify(listTools()).length).toBeLessThan(50_000);
  });

  test.each(listTools())('of $name have a schema that a validator reads, and none of the answer', (tool) => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    expect(ajv.validateSchema(tool.inputSchema)).toBe(true);
    expect(tool).not.toHaveProperty('outputSchema');
  });
});
