import { GALLERY_ELEMENTS, galleryAnswer } from '../../shared/gallery-test-sample.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [[answer(JSON.stringify(galleryAnswer()))]];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [GALLERY_ELEMENTS];
