export { createModel } from './create-model.ts';
export type { LanguageModel, ModelAnswer, ModelRequest, ModelUsage } from './language-model.ts';
export { ModelError, type ModelErrorReason } from './model-error.ts';
