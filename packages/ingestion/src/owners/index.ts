export { listOwnersAround, type NamedOwner, type OwnersAround } from './list-owners-around.ts';
export { getOwnerOn, listOwnersOfPlugin, type PluginOwner } from './list-owners-of-plugin.ts';
export { listOwnersOn } from './list-owners-on.ts';
