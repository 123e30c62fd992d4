export { QUALITY_RULES } from './rules.ts';
export { fellSharply } from './sharp-fall.ts';
