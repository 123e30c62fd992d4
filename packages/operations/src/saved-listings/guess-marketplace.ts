import { registry } from '@pi/scrapers';

/**
 * The marketplace that a folder of a path is named after, the innermost first: `wordpress-org`,
 * `vscode-marketplace`. Undefined where none is.
 */
export function guessMarketplace(path: string): string | undefined {
  const names = [...registry.keys()].sort((a, b) => b.length - a.length);
  for (const folder of path.split(/[\\/]/).slice(0, -1).reverse()) {
    const name = names.find((one) => fold(folder).startsWith(fold(one)));
    if (name) return name;
  }
  return undefined;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}
