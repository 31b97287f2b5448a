import { FromEnv, ServiceConfig } from '@countersign/runtime';
import {
  IsUrl,
  Matches,
  Validate,
  ValidatorConstraint,
  type ValidationArguments,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { OBJECT_KEY, ObjectStore } from './object-store.js';

@ValidatorConstraint()
class OnePlace implements ValidatorConstraintInterface {
  validate(_key: string, { object }: ValidationArguments): boolean {
    const { objectsDir, objectsBucket } = object as ObjectsConfig;
    return objectsDir !== undefined || objectsBucket !== undefined;
  }
  defaultMessage(): string {
    return 'OBJECTS_DIR is missing, and so is OBJECTS_S3_BUCKET: one of them says where files are kept';
  }
}

/** What a service is told that keeps or shows the files of conversations. */
export class ObjectsConfig extends ServiceConfig {
  /** Folder of the files, shared by the services; not used where there is a bucket. */
  @FromEnv('OBJECTS_DIR', { optional: true }) objectsDir?: string;
  /** Bucket of the files, for this instance alone; who we are is read by the SDK (`AWS_ACCESS_KEY_ID` …, or a role). */
  @FromEnv('OBJECTS_S3_BUCKET', { optional: true })
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
    message: 'OBJECTS_S3_BUCKET must be the name of a bucket',
  })
  objectsBucket?: string;
  /** Origin of an S3-compatible store other than Amazon's. */
  @FromEnv('OBJECTS_S3_ENDPOINT', { optional: true })
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  objectsEndpoint?: string;
  @FromEnv('OBJECTS_S3_REGION', { default: 'us-east-1' })
  @Matches(/^[a-z0-9-]{1,40}$/, { message: 'OBJECTS_S3_REGION must look like eu-west-1' })
  objectsRegion!: string;
  /** 32 bytes in base64: files are encrypted before they leave the process. */
  @FromEnv('OBJECTS_KEY', { secret: true })
  @Matches(OBJECT_KEY, { message: 'OBJECTS_KEY must be 32 bytes in base64' })
  @Validate(OnePlace)
  objectsKey!: string;

  objectStore(): ObjectStore {
    const { objectsDir, objectsBucket, objectsEndpoint: endpoint, objectsRegion: region } = this;
    return new ObjectStore(
      objectsBucket ? { bucket: objectsBucket, endpoint, region } : objectsDir!,
      this.objectsKey,
    );
  }
}
