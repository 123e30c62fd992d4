export * from '../src/problem/random.ts';
