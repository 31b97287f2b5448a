import { startService } from '@countersign/runtime';
import { REVIEW } from './service.js';

void startService(REVIEW);
