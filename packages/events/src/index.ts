export { exportMyData } from './my-data/export-my-data.ts';
export { MyDataRepository } from './my-data/my-data.repository.ts';
