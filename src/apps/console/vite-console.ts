import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** How the console is built: its own folder of hashed files below `/console/`. */
export const viteConsole: InlineConfig = {
  configFile: false,
  root: here('.'),
  base: '/console/',
  publicDir: false,
  plugins: [react()],
  resolve: {
    alias: [{ find: /^.*\/Dom\/dynamicCSS(\.js)?$/, replacement: here('adopted-styles.ts') }],
  },
  build: {
    outDir: here('../../../build/console'),
    emptyOutDir: true,
    manifest: false,
    target: 'es2022',
    // Scripts and styles as files only: the content security policy allows nothing written into the page.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    reportCompressedSize: false,
  },
}
