import { HACKATHON } from './hackathon.ts';
import { MENTORS } from './mentors.ts';
import { PLUGIN_MAKERS } from './plugin-makers.ts';
import { STUDY_GROUPS } from './study-groups.ts';

/** Invented events with the groups that were in mind when their answers were written. */
export const DEMO_EVENTS = [HACKATHON, STUDY_GROUPS, MENTORS, PLUGIN_MAKERS] as const;
