export { startOfDay } from './calls/ask-within-budget.ts';
export { listProposedTags } from './list-proposed-tags.ts';
export { type AnalystDeps, FUNCTION_SECONDS, openAnalyst } from './open-analyst.ts';
export { PROMPT_VERSION } from './prompts/analysis-prompt.ts';
export { type AnalystEnv, type AnalystSettings, readAnalystSettings } from './settings/analyst-settings.ts';
export { type AnalysisRun, runAnalyses } from './work/run-analyses.ts';
export { workAnalyses } from './work/work-analyses.ts';
