import { startService } from '@countersign/runtime';
import { INGEST_WHATSAPP } from './service.js';

void startService(INGEST_WHATSAPP);
