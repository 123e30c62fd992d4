export { QUALITY_RULES, type QualityRule } from './rules.ts';
export { fellSharply } from './sharp-fall.ts';
