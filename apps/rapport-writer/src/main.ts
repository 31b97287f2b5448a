import { startService } from '@countersign/runtime';
import { RapportWriterConfig } from './config.js';
import { RapportWriterModule } from './rapport-writer.module.js';

void startService({ app: 'rapport-writer', config: RapportWriterConfig, module: RapportWriterModule });
