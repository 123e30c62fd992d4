import { movedData, renamedClasses, renamedRatings } from './changed-layout.ts';
import { cutBody } from './cut-body.ts';
import { elementBomb } from './element-bomb.ts';
import { fallingCounters } from './falling-counters.ts';
import type { Fault } from './fault.ts';
import { gzipBomb } from './gzip-bomb.ts';
import { idTakenOver } from './id-taken-over.ts';
import { redirectElsewhere, redirectLoop } from './redirects.ts';
import { forbidden, rateLimited, rateLimitedRetryAfter, serverError } from './refusals.ts';
import { robotsForbid } from './robots-forbid.ts';
import { shortList } from './short-list.ts';
import { slowDrip } from './slow-drip.ts';
import { copiedDay, findStaleDay } from './wrong-days.ts';
import { wrongEncoding } from './wrong-encoding.ts';
import { captcha, homePage } from './wrong-pages.ts';

const ALL = [
  idTakenOver,
  fallingCounters,
  findStaleDay,
  copiedDay,
  shortList,
  movedData,
  renamedClasses,
  renamedRatings,
  homePage,
  captcha,
  forbidden,
  rateLimited,
  rateLimitedRetryAfter,
  serverError,
  elementBomb,
  redirectLoop,
  redirectElsewhere,
  robotsForbid,
  wrongEncoding,
  gzipBomb,
  cutBody,
  slowDrip,
] as const;

export type FaultName = (typeof ALL)[number]['name'];

/** Every fault there is. Several at once work in this order. */
export const FAULTS: readonly (Fault & { name: FaultName })[] = ALL;
