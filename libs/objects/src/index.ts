export { OBJECT_KEY, ObjectStore } from './object-store.js';
export { ObjectsConfig } from './objects.config.js';
export type { StoredObject } from './stored-object.js';
