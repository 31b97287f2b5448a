import { startService } from '@countersign/runtime';
import { DISPATCHER } from './service.js';

void startService(DISPATCHER);
