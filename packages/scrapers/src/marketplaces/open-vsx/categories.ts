// Both stores list the categories that extensions state in their manifests.
export { categories } from '../vs-code/categories.ts';
