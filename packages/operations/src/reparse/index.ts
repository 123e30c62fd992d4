export { type ReparseReport, reparse } from './reparse.ts';
