import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The embed is an ordinary script on other people's pages: closed in a function, it adds no name to theirs. */
const enclosed: Plugin = {
  name: 'embed-enclosed',
  generateBundle(_options, bundle) {
    const embed = bundle['embed.js'];
    if (embed?.type !== 'chunk' || embed.imports.length > 0)
      this.error('the embed must be one file of its own');
    embed.code = `(()=>{${embed.code}})();`;
  },
};

export default defineConfig({
  root: at('.'),
  base: '/chat/',
  plugins: [enclosed],
  build: {
    outDir: at('../dist/page'),
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: {
      input: { page: at('index.html'), embed: at('src/embed/embed.ts') },
      // Other sites name the embed in a script tag for years: its address never changes.
      output: {
        entryFileNames: ({ name }) => (name === 'embed' ? 'embed.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
