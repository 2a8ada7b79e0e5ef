// The launcher. Plain JavaScript, because it must run on whatever Node is there (20 and later): it installs
// the packages when the lockfile changed and hands over to the pinned Node when its own is too old.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [script, ...args] = process.argv.slice(2)
const windows = process.platform === 'win32'

function installIfNeeded() {
  const modules = join(root, 'node_modules')
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) return
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const mark = join(modules, '.linli-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return
  console.error('Installing packages (once; about a minute) … 正在安装依赖')
  // Not `npm ci`: it refuses a lockfile that leaves out packages for other machines than those it was made for.
  const flags = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = spawnSync(windows ? 'npm.cmd' : 'npm', flags, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
  })
  if (npm.status !== 0) {
    console.error('Installing packages failed. Check the network and try again. 安装失败，请检查网络后重试。')
    process.exit(npm.status ?? 1)
  }
  writeFileSync(mark, wanted)
}

function pinnedNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const require = createRequire(join(root, 'package.json'))
  try {
    return join(
      dirname(require.resolve(`node-${process.platform}-${process.arch}/package.json`)),
      'bin',
      'node',
    )
  } catch {
    console.error(
      `Linli needs Node 24 and finds ${process.version}, and no pinned Node exists for ${process.platform}-${process.arch}. ` +
        'Install Node 24 and try again. 需要 Node 24。',
    )
    return process.exit(1)
  }
}

installIfNeeded()
const node = pinnedNode()
const env = { ...process.env, PATH: `${dirname(node)}${windows ? ';' : ':'}${process.env.PATH ?? ''}` }
const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
  cwd: root,
  stdio: 'inherit',
  env,
})
// A supervisor's signal reaches only this process, so it is passed on; the child bears Ctrl-C arriving twice.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
