/**
 * The name of what reads an address, for clients: `getPluginMetrics` of
 * `/api/v1/plugins/{id}/metrics`. A noun before a part in braces is one thing.
 */
export function operationId(path: string, method: 'get' | 'post' = 'get'): string {
  const parts = path.replace(/^\/api(\/v1)?/, '').split('/');
  const words = parts.flatMap((part, index) => {
    if (part === '' || part.startsWith('{')) return [];
    const word = parts[index + 1]?.startsWith('{') ? singular(part) : part;
    return word.split(/[^a-zA-Z0-9]/).map((one) => one.slice(0, 1).toUpperCase() + one.slice(1));
  });
  return `${method}${words.join('') || 'Endpoints'}`;
}

/** What an address is about: its first noun. */
export function tagOf(path: string): string {
  return path.replace(/^\/api(\/v1)?/, '').split(/[/.]/)[1] || 'api';
}

function singular(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/s$/, '');
}
