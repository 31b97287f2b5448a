import { clockStage } from './clock-stage.js';
import { clusterStage } from './cluster-stage.js';
import { diskStages } from './disk-stages.js';
import { linkStages } from './link-stages.js';
import { failoverStage } from './failover-stage.js';
import { machineStage } from './machine-stage.js';
import { restoreStages } from './restore-stage.js';
import type { StagePlan } from './stage.js';
import { strainStage } from './strain-stage.js';

/** Everything the product stands on, each with its ways to break. */
export const STAGES: readonly StagePlan[] = [
  ...diskStages,
  machineStage,
  clusterStage,
  failoverStage,
  ...linkStages,
  clockStage,
  strainStage,
  ...restoreStages,
];
