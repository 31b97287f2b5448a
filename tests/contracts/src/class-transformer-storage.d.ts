declare module 'class-transformer/cjs/storage' {
  import type { targetConstructorToSchema } from 'class-validator-jsonschema';
  type Options = NonNullable<Parameters<typeof targetConstructorToSchema>[1]>;
  export const defaultMetadataStorage: NonNullable<Options['classTransformerMetadataStorage']>;
}
