import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  root: at('.'),
  base: '/chat/',
  build: {
    outDir: at('../dist/page'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: { page: at('index.html'), embed: at('src/embed.ts') },
      // Other sites name the embed in a script tag for years: its address never changes.
      output: {
        entryFileNames: ({ name }) => (name === 'embed' ? 'embed.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
