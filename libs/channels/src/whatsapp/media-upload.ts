import type { ReplyFile } from '@countersign/contracts/approval';

/**
 * The form a file is uploaded in.
 * @see https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#upload-media
 */
export async function mediaUpload(
  { name, type }: ReplyFile,
  bytes: Buffer,
): Promise<{ type: string; body: Buffer }> {
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('type', type);
  form.set('file', new Blob([Uint8Array.from(bytes)], { type }), name);
  const encoded = new Response(form);
  return {
    type: encoded.headers.get('content-type') ?? 'multipart/form-data',
    body: Buffer.from(await encoded.arrayBuffer()),
  };
}
