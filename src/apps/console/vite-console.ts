const here = (path: string): string => decodeURIComponent(new URL(path, import.meta.url).pathname)

/** How Vite builds the console: its own folder of hashed files below `/console/`. */
export const viteConsole = {
  root: here('.'),
  base: '/console/',
  publicDir: false as const,
  oxc: { jsx: { runtime: 'automatic' as const } },
  resolve: {
    alias: [{ find: /^.*\/(Dom\/dynamicCSS|cssUtils)(\.js)?$/, replacement: here('adopted-styles.ts') }],
  },
  build: {
    outDir: here('../../../build/console'),
    emptyOutDir: true,
    manifest: false,
    target: 'es2022',
    // Scripts and styles as files only: the content security policy allows nothing written into the page.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    reportCompressedSize: false,
    // antd marks its files for server components, which the console has none of.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
}
