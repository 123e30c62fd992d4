import type { CalibrationReport } from './calibration-report.ts';
import report from './report.json' with { type: 'json' };

/** The kept report, as `pi calibrate --write` wrote it last. */
export const CALIBRATION_REPORT = report as CalibrationReport;
