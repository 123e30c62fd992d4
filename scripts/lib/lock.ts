/** The part of `package-lock.json` that is read here. */
export interface LockFile {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

/**
 * The optional packages a lock file names without an entry of their own, each as `name@version, wanted by path`.
 * An entry may stand beside the package or in any `node_modules` above it, as Node resolves it.
 */
export function missingOptionalPackages({ packages }: LockFile): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesAbove(path).some((place) => `${place}node_modules/${name}` in packages))
      .map(([name, version]) => `${name}@${version}, wanted by ${path || 'the root'}`),
  );
}

function placesAbove(path: string): string[] {
  const places = path ? [`${path}/`] : [];
  for (let end = path.lastIndexOf('node_modules/'); end > 0; end = path.lastIndexOf('node_modules/', end - 1))
    places.push(path.slice(0, end));
  return [...places, ''];
}
