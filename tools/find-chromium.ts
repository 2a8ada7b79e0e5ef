import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Chromium = { path: string; args: string[] }

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

// The flows visit only pages of this house on the loopback address, and containers often lack the sandbox.
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']

const UNPACKED = fileURLToPath(new URL('../node_modules/.cache/linli-chromium', import.meta.url))

/**
 * A browser for the flows that was seen to show a page: `CHROMIUM_PATH`, one of the system, or the one
 * that an npm package brings. Undefined when none starts.
 */
export async function findChromium(): Promise<Chromium | undefined> {
  const named = process.env['CHROMIUM_PATH']
  for (const path of [...(named === undefined ? [] : [named]), ...SYSTEM_PATHS]) {
    if (isProgram(path) && (await showsPage(path))) return { path, args: ARGS }
  }
  const path = await packagedChromium()
  return path !== undefined && (await showsPage(path)) ? { path, args: ARGS } : undefined
}

/**
 * Unpacks the browser of `@sparticuz/chromium` once and returns a starter for it. The package is made for
 * a bare cloud function, so it also brings the shared libraries that a bare Debian lacks.
 */
async function packagedChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const starter = join(UNPACKED, 'start-chromium')
  if (existsSync(starter)) return starter
  const pack = await import('@sparticuz/chromium').catch(() => undefined)
  if (pack === undefined) return undefined
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
  mkdirSync(dirname(UNPACKED), { recursive: true })
  const fresh = mkdtempSync(`${UNPACKED}-`)
  // The package unpacks into the temporary folder, where a half-written browser of an earlier run counts
  // as whole; so it gets a folder of its own, which is renamed when complete.
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = fresh
  try {
    await Promise.all([pack.default.executablePath(), pack.inflate(join(bin, 'al2023.tar.br'))])
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
  writeFileSync(join(fresh, 'start-chromium'), STARTER)
  chmodSync(join(fresh, 'start-chromium'), 0o755)
  try {
    renameSync(fresh, UNPACKED)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(starter)) throw error
  }
  return starter
}

const STARTER = `#!/bin/sh
here=$(dirname "$0")
# Libraries of the system go first: those of the package only fill the gaps.
system=/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu:/lib64:/usr/lib64
export LD_LIBRARY_PATH="$system:$here/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" --no-zygote "$@"
`

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Having a file is not having a browser: libraries may be missing. So it has to draw a page. */
async function showsPage(path: string): Promise<boolean> {
  const { chromium } = await import('playwright-core')
  const browser = await chromium
    .launch({ executablePath: path, args: ARGS, timeout: 30_000 })
    .catch(() => undefined)
  try {
    const page = await browser?.newPage()
    await page?.setContent('<h1>linli</h1>')
    return (await page?.textContent('h1')) === 'linli'
  } catch {
    return false
  } finally {
    await browser?.close()
  }
}
