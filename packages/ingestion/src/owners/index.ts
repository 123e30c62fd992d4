export { getOwnerOn, listOwnersOfPlugin, type PluginOwner } from './list-owners-of-plugin.ts';
