import type { Parameter } from './parameters.ts';

interface Operation {
  parameters: Parameter[];
}

/**
 * Operations with references to the parameters that several of them have, and these by name: so
 * each is described once. Different ones of one name are numbered.
 */
export function shareParameters<One extends Operation>(operations: readonly One[]) {
  const counts = new Map<string, number>();
  for (const text of operations.flatMap(({ parameters }) => parameters.map((one) => JSON.stringify(one))))
    counts.set(text, (counts.get(text) ?? 0) + 1);
  const shared: Record<string, Parameter> = {};
  const names = new Map<string, string>();
  for (const [text] of [...counts].filter(([, count]) => count > 1)) {
    const parameter = JSON.parse(text) as Parameter;
    const name = freeName(shared, parameter);
    shared[name] = parameter;
    names.set(text, name);
  }
  const withReferences = operations.map(({ parameters, ...operation }) => ({
    ...operation,
    parameters: parameters.map((one) => {
      const name = names.get(JSON.stringify(one));
      return name === undefined ? one : { $ref: `#/components/parameters/${name}` };
    }),
  }));
  return { operations: withReferences, parameters: shared };
}

function freeName(taken: Record<string, unknown>, { name }: Parameter): string {
  const numbered = [name, ...Array.from({ length: 50 }, (_, index) => `${name}${index + 2}`)];
  return numbered.find((one) => !(one in taken)) ?? name;
}
