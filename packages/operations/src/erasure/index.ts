export { type ErasureDeps, type ErasureReport, erase } from './erase.ts';
export { erasePerson, type PersonErasure } from './erase-person.ts';
