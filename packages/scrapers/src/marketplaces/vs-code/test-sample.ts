import { galleryAnswer } from '../../shared/gallery-test-sample.ts';
import { answer } from '../../shared/test-response.ts';

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[answer(JSON.stringify(galleryAnswer()))]];
