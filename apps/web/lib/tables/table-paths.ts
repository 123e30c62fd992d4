import { decodeSegment } from '../plugin-id.ts';

/** The addresses of tables without their extension; the first one that matches is meant. */
export const TABLE_PATHS = [
  '/marketplaces',
  '/marketplaces/{name}/plugins',
  '/marketplaces/{name}/companies',
  '/marketplaces/{name}/chart',
  '/marketplaces/{name}/histogram',
  '/marketplaces/{name}/largest-companies',
  '/marketplaces/{name}/earning',
  '/marketplaces/{name}/categories',
  '/plugins',
  '/plugins/lists/{preset}',
  '/plugins/{id}/chart',
  '/plugins/{id}/metrics',
  '/plugins/{id}/changes',
  '/plugins/{id}/owners',
  '/plugins/{id}/revisions',
  '/plugins/{id}/reviews',
  '/plugins/{id}/ratings',
  '/plugins/{id}/permissions',
  '/plugins/{id}/revenue',
  '/plugins/{id}/prices',
  '/plugins/{id}/similar',
  '/plugins/{id}/other-stores',
  '/categories',
  '/categories/{name}/stores',
  '/categories/{name}/months',
  '/categories/{name}/leaders',
  '/categories/{name}/openings',
  '/companies',
  '/companies/{slug}/chart',
  '/companies/{slug}/plugins',
  '/companies/{slug}/marketplaces',
  '/companies/{slug}/changes',
  '/companies/{slug}/developers',
  '/companies/{slug}/aliases',
  '/companies/{slug}/proposals',
  '/changes',
  '/changes/days',
  '/movers',
  '/niches',
  '/niches/leaders',
  '/niches/newest',
  '/compare/chart',
  '/compare/plugins',
  '/search/plugins',
  '/search/companies',
  '/status',
  '/status/runs',
  '/status/failures',
  '/status/fields',
  '/status/proposals',
  '/status/quality-rules',
  '/reports/{quarter}/stores',
  '/reports/{quarter}/growing',
  '/reports/{quarter}/companies',
  '/reports/{quarter}/categories',
  '/reports/{quarter}/changes',
  '/methodology/calibration',
] as const;
export type TablePath = (typeof TABLE_PATHS)[number];

export const TABLE_FORMATS = ['csv', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface TableAddress {
  path: TablePath;
  /** The parts of the path that are in braces, decoded. */
  params: Record<string, string>;
  format: TableFormat;
}

const PATTERNS = TABLE_PATHS.map((path) => {
  const parts = path.split(/\{\w+\}/).map((part) => part.replace(/[/-]/g, '\\$&'));
  // An id may have slashes, encoded or not; a name has none.
  const part = path.includes('{id}') ? '(.+)' : '([^/]+)';
  return { path, name: /\{(\w+)\}/.exec(path)?.[1], pattern: new RegExp(`^${parts.join(part)}\\.(csv|json)$`, 's') };
});

/** The table at the path of an address; undefined where there is none. */
export function findTable(pathname: string): TableAddress | undefined {
  const decoded = decodeSegment(pathname);
  if (decoded === null) return undefined;
  for (const { path, name, pattern } of PATTERNS) {
    const found = pattern.exec(decoded);
    const format = found?.at(-1) as TableFormat | undefined;
    if (found && format) return { path, params: name ? { [name]: found[1] ?? '' } : {}, format };
  }
  return undefined;
}

/** The path of a table's file. */
export function tablePath({ path, params, format }: TableAddress): string {
  const filled = path.replace(/\{(\w+)\}/, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return `${filled}.${format}`;
}
