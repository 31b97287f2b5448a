import { startService } from '@countersign/runtime';
import { AnalyticsWriterModule } from './analytics-writer.module.js';
import { AnalyticsWriterConfig } from './config.js';

void startService({ app: 'analytics-writer', config: AnalyticsWriterConfig, module: AnalyticsWriterModule });
