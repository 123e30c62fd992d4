export { type ErasureDeps, type ErasureReport, erase } from './erase.ts';
export { eraseInquiries } from './erase-inquiries.ts';
