import type { ResultOutcome, Way } from '#accountability/checks'
import {
  drawChecks,
  openFinding,
  readDrawn,
  recordResult,
  settleFinding,
} from '#accountability/checks/server'
import { findMatter } from '#accountability/matters/server'
import { usualLadder } from '#accountability/supervision'
import { insertLadder } from '#accountability/supervision/server'
import type { Actor } from '#foundation/permissions'
import { getJurisdiction } from '#foundation/places/server'
import type { Tools, Work } from '#foundation/work/server'
import { addDays, dayOf, instantAt } from '#kernel'
import { demoActorAt } from './demo-actor.ts'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'
import { idOf } from './demo-places.ts'

interface Told {
  readonly way: Way
  readonly outcome: ResultOutcome
  readonly words: string
  readonly found?: { readonly what: string; readonly done?: string }
}

/** What the first matters of the sample come to, in this order; the others wait to be checked. */
const tellings: readonly Told[] = [
  { way: 'call', outcome: 'solved', words: '居民说第二天就处理好了，没有再出现。' },
  { way: 'call', outcome: 'no-answer', words: '' },
  {
    way: 'call',
    outcome: 'not-solved',
    words: '居民说处理过一次，过了两天又是老样子。',
    found: { what: '处理后两天又恢复原样，请再到现场处理，并约定多久复查一次。' },
  },
  { way: 'site', outcome: 'solved', words: '到现场看过，和答复说的一样。' },
  {
    way: 'record',
    outcome: 'solved',
    words: '问题已经解决，但答复里没有写是哪天完成的。',
    found: {
      what: '答复里没有写完成日期，居民要再打电话问。请补充说明，以后答复写清日期。',
      done: '已电话向居民说明完成日期，答复模板里也加上了这一项。',
    },
  },
  { way: 'call', outcome: 'declined', words: '居民说不方便，不用再打。' },
]

/** A sample over the last month of Qinghe, drawn some days ago and half checked; and a ladder with sign-in in two hours. */
export async function seedChecks(tools: Tools, neighbourhood: DemoNeighbourhood): Promise<void> {
  const held = (role: string) => {
    const post = neighbourhood.posts.find((each) => each.role === role && each.holder)
    return demoActorAt(neighbourhood, post!.id)
  }
  const [desk, leader, admin] = [held('duty-desk'), held('leader'), held('administrator')]
  const as = <T>(actor: Actor, now: Date, run: (work: Work) => Promise<T>) =>
    tools.database.inJurisdiction('qinghe', (trx) =>
      run({ trx, tools, jurisdiction: 'qinghe', actor, now, requestId: null }),
    )
  const { zone } = (await getJurisdiction({ tools, jurisdiction: 'qinghe' })).calendar
  const today = dayOf(tools.now(), zone)
  const on = (daysAgo: number, minute: number) => instantAt(addDays(today, -daysAgo), minute, zone)
  // Signed in within two hours, as 晴隆 has it (domain 2.2).
  await as(admin, on(40, 10 * 60), (work) =>
    insertLadder(work, { ...usualLadder, version: 1, acceptWorkingHours: 2 }),
  )
  const id = idOf('sample of the last month')
  const period = { from: addDays(today, -36), until: addDays(today, -6) }
  await as(leader, on(5, 9 * 60 + 20), (work) =>
    drawChecks(work, { id, ...period, by: ['community'], seed: `qinghe-${period.until}` }),
  )
  const untold = [...tellings]
  for (const item of await as(leader, tools.now(), (work) => readDrawn(work, id))) {
    const matter = await as(leader, tools.now(), (work) => findMatter(work.trx, 'qinghe', item.matterId))
    const owner = neighbourhood.posts.find((post) => post.id === matter?.ownerPostId)
    // The desk does not check its own, and what is put right needs somebody at the post.
    if (!owner?.holder || owner.role === 'duty-desk') continue
    // Who left no number is not called.
    const telling = untold.find(({ way }) => way !== 'call' || matter?.personId)
    if (!telling) continue
    untold.splice(untold.indexOf(telling), 1)
    const told = tellings.indexOf(telling)
    const minute = 10 * 60 + told * 17
    const result = { resultId: idOf(`check result ${told}`), ...telling }
    await as(desk, on(4, minute), (work) => recordResult(work, item.id, result))
    const { found } = telling
    if (found) {
      const findingId = idOf(`finding ${told}`)
      const task = { findingId, what: found.what, postId: owner.id, workingDays: 5, reopen: false }
      await as(desk, on(4, minute + 5), (work) => openFinding(work, item.id, task))
      if (found.done) {
        await as(demoActorAt(neighbourhood, owner.id), on(2, 15 * 60), (work) =>
          settleFinding(work, findingId, idOf(`finding ${told} done`), found.done!),
        )
      }
    }
  }
}
