import { Quarter } from '@pi/domain';
import { z } from 'zod';

/** The quarter in an address: `2026-Q4`. */
export const QuarterParam = z.object({ quarter: Quarter.meta({ examples: ['2026-Q4'] }) });
