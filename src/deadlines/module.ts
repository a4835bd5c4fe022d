import { type Module } from '../platform/module.js';
import { DeadlineResolver } from './api/deadline.resolver.js';
import { deadlines } from './store/index.js';

export const deadlinesModule: Module = {
  name: 'deadlines',
  entities: [],
  collections: [deadlines],
  resolvers: [DeadlineResolver],
};
