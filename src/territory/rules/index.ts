export * from './settlement-kind.js';
