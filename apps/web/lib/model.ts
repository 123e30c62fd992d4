import { createModel, type LanguageModel } from '@pi/llm';
import { log } from './log.ts';
import { settings } from './settings.ts';

let opened: LanguageModel | null | undefined;

/** The process's language model; null where the settings name none. */
export function getModel(): LanguageModel | null {
  if (opened === undefined) opened = createModel(settings(), log());
  return opened;
}
