import { RunsRepository } from './runs/runs.repository.ts';

/** Statements on the pairing of events. */
export class PairingRunsRepository extends RunsRepository {}
