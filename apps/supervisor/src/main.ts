import { startService } from '@countersign/runtime';
import { SupervisorConfig } from './config.js';
import { SupervisorModule } from './supervisor.module.js';

void startService({ app: 'supervisor', config: SupervisorConfig, module: SupervisorModule });
