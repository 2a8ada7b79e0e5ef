import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build, type InlineConfig, type Manifest } from 'vite'

const entries = {
  page: 'src/apps/portal/page.ts',
  report: 'src/apps/portal/report.ts',
  map: 'src/apps/portal/requests-map.ts',
}

/** Builds the resident's pages: scripts and style with hashed names, the worker, and the pages for the server. */
export async function buildPortal(root: string, folder: string): Promise<void> {
  await build({ ...common(root), ...forBrowsers(folder) })
  await writeFile(join(folder, 'files.json'), JSON.stringify(await readFiles(folder)))
  await compress(join(folder, 'assets'))
  await build({ ...common(root), ...forWorker(folder) })
  await build({ ...common(root), ...forServer(folder) })
}

const common = (root: string): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  mode: 'production',
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic' } },
})

// Only what is used is taken from a door; style sheets have no exports and must stay.
const treeshake = { moduleSideEffects: (id: string) => /\.css|src\/apps\/portal\/|node_modules/.test(id) }

const forBrowsers = (folder: string): InlineConfig => ({
  build: {
    outDir: folder,
    emptyOutDir: false,
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: entries,
      treeshake,
      // One file for what entries share: every further one is a further request on a slow line.
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
    },
  },
})

const forWorker = (folder: string): InlineConfig => ({
  build: {
    outDir: folder,
    emptyOutDir: false,
    target: 'es2022',
    rolldownOptions: {
      input: 'src/apps/portal/sw.ts',
      treeshake,
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
})

const forServer = (folder: string): InlineConfig => ({
  ssr: { noExternal: true },
  build: {
    ssr: 'src/apps/portal/render-page.tsx',
    outDir: folder,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: { treeshake, output: { entryFileNames: 'server.js' } },
  },
})

/** The addresses of the entries, read from the manifest of the build. */
async function readFiles(folder: string): Promise<Record<string, string>> {
  const path = join(folder, 'manifest.json')
  const manifest: Manifest = JSON.parse(await readFile(path, 'utf8'))
  await rm(path)
  const fileOf = (entry: string): string => {
    const file = manifest[entry]?.file
    if (!file) throw new Error(`the build made no ${entry}`)
    return `/${file}`
  }
  const [style] = manifest[entries.page]?.css ?? []
  if (!style) throw new Error('the build made no style sheet')
  return {
    style: `/${style}`,
    page: fileOf(entries.page),
    report: fileOf(entries.report),
    map: fileOf(entries.map),
  }
}

// Once here, as small as possible, instead of at every request.
async function compress(folder: string): Promise<void> {
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name))
    await writeFile(join(folder, `${name}.br`), brotliCompressSync(bytes, best))
    await writeFile(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
  }
}
