import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PortalFiles, RenderPage } from '../index.ts'

/** What the build made of the resident's pages. */
export interface PortalBundle {
  readonly render: RenderPage
  readonly files: PortalFiles
  /** Folder of the hashed files, each beside its compressed forms. */
  readonly assets: string
  /** The service worker's text. */
  readonly worker: string
}

/** Loads the built pages from `folder`; throws when they were not built. */
export async function loadPortal(folder: string): Promise<PortalBundle> {
  const server: { renderPage: RenderPage } = await import(pathToFileURL(join(folder, 'server.js')).href)
  const files: PortalFiles = JSON.parse(await readFile(join(folder, 'files.json'), 'utf8'))
  const worker = await readFile(join(folder, 'sw.js'), 'utf8')
  return { render: server.renderPage, files, assets: join(folder, 'assets'), worker }
}
