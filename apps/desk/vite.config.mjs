import path from 'node:path';
import { defineConfig } from 'vite';
import { portalTokens } from './build/portal-tokens.mjs';
import { precompressed } from './build/precompressed.mjs';

/** Where the api process puts the style nonce of an answer: `apps/api/src/serve-desk.ts`. */
const NONCE = 'NONCE-OF-THE-ANSWER';

export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  publicDir: false,
  resolve: { alias: { '@kernel': path.join(import.meta.dirname, '../../libs/kernel/src') } },
  plugins: [portalTokens(), precompressed()],
  html: { cspNonce: NONCE },
  build: {
    target: 'es2022',
    outDir: path.join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    // data: addresses of scripts and styles are nothing the policy lets in.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    // For the test that weighs what a first page loads.
    manifest: 'manifest.json',
    reportCompressedSize: true,
    rolldownOptions: {
      // Packages mark what runs in the browser; all of this does.
      onLog(level, log, tell) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
});
