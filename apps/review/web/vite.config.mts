import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Compiled from the contract's own source, so that browser and servers cannot differ. */
const contract = (file: string): string =>
  fileURLToPath(new URL(`../../../libs/contracts/src/${file}`, import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@countersign/contracts/approval': contract('approval.ts'),
      '@countersign/contracts/capabilities': contract('capabilities.ts'),
    },
  },
  server: { proxy: { '/api': process.env.REVIEW_URL ?? 'http://127.0.0.1:3000' } },
  build: {
    target: 'es2023',
    // The content security policy allows nothing inline, data: images included.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
