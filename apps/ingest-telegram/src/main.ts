import { startService } from '@countersign/runtime';
import { ingestTelegram } from './service.js';

void startService(ingestTelegram(process.env));
