import { startService } from '@countersign/runtime';
import { DEBOUNCER } from './service.js';

void startService(DEBOUNCER);
