/** The part of `package-lock.json` that is read here. */
export interface LockFile {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

/**
 * The optional packages that a lock file names without an entry, each as `name@version, wanted by
 * path`. An entry can be beside the package or in any `node_modules` above it, as Node resolves it.
 */
export function missingOptionalPackages({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !listFoldersAbove(path).some((folder) => `${folder}node_modules/${name}` in packages))
      .map(([name, version]) => `${name}@${version}, wanted by ${path || 'the root'}`),
  );
}

function listFoldersAbove(path: string): string[] {
  const folders = path ? [`${path}/`] : [];
  for (let end = path.lastIndexOf('node_modules/'); end > 0; end = path.lastIndexOf('node_modules/', end - 1))
    folders.push(path.slice(0, end));
  return [...folders, ''];
}
