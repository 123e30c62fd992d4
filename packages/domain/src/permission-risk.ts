/** How much a permission allows, the least first; a plugin's is that of its riskiest permission. */
export const PERMISSION_RISKS = ['none', 'low', 'medium', 'high'] as const;
export type PermissionRisk = (typeof PERMISSION_RISKS)[number];
