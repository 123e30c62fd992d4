/**
 * What the tool of an endpoint is called: the parts of its path, those that name one thing in the
 * singular. `/api/v1/plugins/{id}/metrics` is `plugin_metrics`.
 */
export function toolName(path: string): string {
  const parts = path.replace(/^\/api(\/v1)?\/?/, '').split('/');
  const words = parts.flatMap((part, at) => {
    if (part.startsWith('{')) return [];
    return parts[at + 1]?.startsWith('{') ? [singular(part)] : [part];
  });
  return words.join('_') || 'endpoints';
}

function singular(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/s$/, '');
}
