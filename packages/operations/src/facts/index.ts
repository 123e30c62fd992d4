export { deriveFacts, deriveMissingFacts } from './derive-facts.ts';
