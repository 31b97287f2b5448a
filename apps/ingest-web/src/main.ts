import { startService } from '@countersign/runtime';
import { INGEST_WEB } from './service.js';

void startService(INGEST_WEB);
