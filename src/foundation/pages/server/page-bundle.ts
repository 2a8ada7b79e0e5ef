import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PageFiles, RenderPage } from '../index.ts'

/** What the build made of the resident's pages. */
export interface PageBundle {
  readonly render: RenderPage
  readonly files: PageFiles
  /** Folder of the hashed files, each beside its compressed forms. */
  readonly assets: string
  /** The service worker's text. */
  readonly worker: string
}

/** Loads the built pages from `folder`; throws when they were not built. */
export async function loadPages(folder: string): Promise<PageBundle> {
  const server: { renderPage: RenderPage } = await import(pathToFileURL(join(folder, 'server.js')).href)
  const files: PageFiles = JSON.parse(await readFile(join(folder, 'files.json'), 'utf8'))
  const worker = await readFile(join(folder, 'sw.js'), 'utf8')
  return { render: server.renderPage, files, assets: join(folder, 'assets'), worker }
}
