import { ResultsRepository } from './results/results.repository.ts';

/** Statements on the pairing of events. */
export class PairingRunsRepository extends ResultsRepository {}
