export { LONGEST_INSTRUCTION, type ProposedRules, proposeRules } from './propose-rules.ts';
