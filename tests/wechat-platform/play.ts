// `npm run wechat:play`: chat with a neighbourhood's account in a terminal, against a house of its own, with the
// stand-in of the platform in between. Nothing leaves this machine, nothing is kept.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { openHouse, prepareHouse } from '#apps/server'
import { startEmbedded } from '#foundation/database/server'
import { inWork } from '#foundation/work/server'
import { callbackPath, usualMenu } from '#services/wechat'
import { saveWechatAccount } from '#services/wechat/server'
import { seedNeighbourhood } from '../../tools/demo/demo-neighbourhood.ts'
import { startPlatform, testAccount } from './platform.ts'

const help = `直接打字就是发文字。Type to say something.
  /photo            发一张照片 · send a photo
  /here             发一个位置 · send a position
  /tap report       点菜单 · tap the menu (report, progress, person)
  /follow /unfollow 关注、取消关注
  /quit             结束`

const folder = await mkdtemp(join(tmpdir(), 'linli-wechat-'))
console.log('正在准备一个街道，约半分钟 … Settling a neighbourhood, half a minute …')

// As root the database runs as another user, who must reach the folder.
await chmod(folder, 0o755)
const database = await startEmbedded(folder)
await prepareHouse(database.url)
const house = await openHouse({
  settings: {
    dataDir: folder,
    publicUrl: 'http://127.0.0.1',
    defaultJurisdiction: 'qinghe',
    secret: 'a secret for playing only, of more than thirty-two characters',
    mail: null,
    rateLimit: 0,
    metricsToken: null,
    sealAlgorithm: 'sha-256',
    privateWebhooks: false,
  },
  databaseUrl: database.url,
  worker: true,
  log: false,
})
const { places } = await seedNeighbourhood(house.tools, 'qinghe')
const url = await house.app.listen({ port: 0, host: '127.0.0.1' })
const platform = await startPlatform({
  callback: `${url}${callbackPath('qinghe')}`,
  onTold: ({ words }) => console.log(`\n公众号> ${words}\n`),
})
await inWork(house.tools, 'qinghe', { kind: 'system', task: 'play' }, (work) =>
  saveWechatAccount(work, {
    ...testAccount,
    mode: 'secure',
    previousAesKey: '',
    pushCrs: 'wgs84',
    apiUrl: platform.url,
    menu: usualMenu,
    notice: null,
  }),
)

const me = 'oPlaying'
const building = places.find(({ point }) => point)?.point
const answered = (words: string | null) => words && console.log(`公众号> ${words}\n`)
let photos = 0

async function obey(line: string): Promise<unknown> {
  const [command = '', more = ''] = line.split(' ')
  switch (command) {
    case '/photo': {
      const background = { r: 90 + ((photos * 40) % 160), g: 120, b: 90 }
      const create = { width: 320, height: 240, channels: 3, background } as const
      photos += 1
      return platform.photo(me, `photo-${photos}`, await sharp({ create }).jpeg().toBuffer())
    }
    case '/here':
      return building && platform.position(me, { lon: building[0], lat: building[1] })
    case '/tap':
      return platform.tap(me, more)
    case '/follow':
      return platform.follow(me)
    case '/unfollow':
      return platform.unfollow(me)
    default:
      return platform.text(me, line)
  }
}

console.log(`\n${help}\n`)
answered(await platform.follow(me))
const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '我> ' })
let ended = false
lines.once('close', () => {
  ended = true
})
lines.prompt()
for await (const line of lines) {
  const said = line.trim()
  if (said === '/quit') break
  if (said !== '') answered((await obey(said)) as string | null)
  // What follows by itself comes within a second or two.
  await sleep(50)
  if (!ended) lines.prompt()
}
lines.close()
// What was said last is still being worked on.
await sleep(2500)
await platform.close()
await house.close()
await database.stop()
await rm(folder, { recursive: true, force: true })
