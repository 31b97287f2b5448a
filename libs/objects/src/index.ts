export { OBJECT_KEY, ObjectStore } from './object-store.js';
