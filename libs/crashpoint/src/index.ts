export { assertCrashpointsAllowed, crashpoint } from './crashpoint.js';
export { CRASH_POINTS, POINTS, type CrashPoint } from './crash-points.js';
