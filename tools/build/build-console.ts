import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type InlineConfig } from 'vite'

const settings = (root: string): string => join(root, 'src/apps/console/vite-console.ts')

export const hasConsole = (root: string): boolean => existsSync(settings(root))

/** Builds the staff console by the settings it brings itself. */
export async function buildConsole(root: string, folder: string): Promise<void> {
  const { viteConsole }: { viteConsole: InlineConfig } = await import(pathToFileURL(settings(root)).href)
  const config = { ...viteConsole, build: { ...viteConsole.build, outDir: folder, emptyOutDir: true } }
  await build({ configFile: false, logLevel: 'warn', ...config })
}
