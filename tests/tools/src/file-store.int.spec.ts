import { startS3Simulator, type S3Simulator } from '@countersign/simulators/s3/simulator';
import { whyNoBucket } from '../../../tools/instance/file-store.mjs';

/** What `npm start` and `npm run doctor` say of the bucket. */
describe('the bucket of what people send (AU-01)', () => {
  let s3: S3Simulator;
  beforeEach(async () => {
    s3 = await startS3Simulator();
    Object.assign(process.env, s3.environment);
  });
  afterEach(() => s3.stop());

  it('is well when it is there and ours', async () => {
    expect(await whyNoBucket(s3.settings)).toBeUndefined();
    expect(s3.journal).toEqual(['GET']);
  });

  it.each([
    ['is not there', () => ({ OBJECTS_S3_BUCKET: 'no-such-bucket' }), 'NoSuchBucket', 'OBJECTS_S3_BUCKET'],
    [
      'is not reached',
      () => ({ OBJECTS_S3_ENDPOINT: 'http://127.0.0.1:1' }),
      expect.any(String),
      'OBJECTS_S3_ENDPOINT',
    ],
    [
      'is not ours',
      () => {
        s3.faults.next({ kind: 'refuse', status: 403, code: 'AccessDenied' }, { times: 5 });
        return {};
      },
      'AccessDenied',
      's3:ListBucket',
    ],
    [
      'is asked with another secret',
      () => {
        process.env.AWS_SECRET_ACCESS_KEY = 'another';
        return {};
      },
      'SignatureDoesNotMatch',
      'AWS_SECRET_ACCESS_KEY',
    ],
  ])('says plainly that it %s, and what to do', async (_what, wrong, code, todo) => {
    const settings: S3Simulator['settings'] = { ...s3.settings, ...wrong() };
    const why = await whyNoBucket(settings);
    expect(why).toEqual({ code, todo: expect.stringContaining(todo) });
  });
});
