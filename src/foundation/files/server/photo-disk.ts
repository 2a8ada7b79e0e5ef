import { type FileHandle, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PreparedPhoto } from './prepare-photo.ts'

/** `<data>/files/<jurisdiction>/<two characters>/<token>.jpg`: small folders, and a jurisdiction in one place. */
function pathOf(dataDir: string, jurisdiction: string, token: string, thumb: boolean): string {
  return join(dataDir, 'files', jurisdiction, token.slice(0, 2), `${token}${thumb ? '-thumb' : ''}.jpg`)
}

export async function writePhoto(
  dataDir: string,
  jurisdiction: string,
  token: string,
  photo: PreparedPhoto,
): Promise<void> {
  const path = pathOf(dataDir, jurisdiction, token, false)
  await mkdir(dirname(path), { recursive: true })
  await writeWhole(pathOf(dataDir, jurisdiction, token, true), photo.thumb)
  await writeWhole(path, photo.jpeg)
}

// Renamed when complete, so that a crash never leaves half a photo under its name.
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await writeFile(`${path}.part`, bytes, { mode: 0o640 })
  await rename(`${path}.part`, path)
}

export async function openPhoto(
  dataDir: string,
  jurisdiction: string,
  token: string,
  thumb: boolean,
): Promise<FileHandle | undefined> {
  try {
    return await open(pathOf(dataDir, jurisdiction, token, thumb))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export async function removePhoto(dataDir: string, jurisdiction: string, token: string): Promise<void> {
  for (const thumb of [true, false]) {
    const path = pathOf(dataDir, jurisdiction, token, thumb)
    await rm(path, { force: true })
    await rm(`${path}.part`, { force: true })
  }
}
