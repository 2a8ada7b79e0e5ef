import type { Matter } from '#accountability/matters'
import { reopenDays } from '#accountability/matters'
import {
  acceptMatter,
  acceptOffer,
  addToMatter,
  answerMatter,
  askResident,
  closeQuietly,
  confirmMatter,
  findMatter,
  noteMatter,
  offerMatter,
  refuseOffer,
  reopenByResident,
  withdrawMatter,
} from '#accountability/matters/server'
import type { Grade } from '#accountability/reviews'
import { rateMatter } from '#accountability/reviews/server'
import { urgeByResident } from '#accountability/supervision/server'
import { newId } from '#foundation/database/server'
import type { Actor } from '#foundation/permissions'
import type { Work } from '#foundation/work/server'
import { findResponsiblePost, type Post } from '#organisation/teams'
import type { DemoRandom } from './demo-random.ts'
import { demoReview } from './demo-review.ts'
import { innerNotes, refusalReasons, residentFollowUps, withdrawalReasons } from './texts/remarks.ts'
import type { Story } from './texts/story.ts'

/** What living through a story needs to know about the neighbourhood. */
export interface Neighbours {
  readonly posts: readonly Post[]
  /** Whoever holds a post, as an actor. */
  actorAt(postId: string): Actor
}

const hour = 3_600_000
const resident: Actor = { kind: 'resident' }

/**
 * Lives through a story from the moment its request is in: each step through the same action that the desk and the
 * resident's page use, at its own time. It stops where today is, so that recent requests are still under way.
 */
export async function liveStory(
  given: Work,
  id: string,
  told: { story: Story; tell: (text: string) => string; random: DemoRandom; neighbours: Neighbours },
): Promise<void> {
  const { story, tell, random, neighbours } = told
  const today = given.tools.now()
  let matter = (await findMatter(given.trx, given.jurisdiction, id))!
  const span = matter.dueAt.getTime() - matter.clock.startedAt.getTime()
  let at = matter.clock.startedAt.getTime()
  const pace = random.chance(0.07) ? random.between(1.1, 2.2) : random.between(0.35, 0.95)
  const wait = (share: number) => {
    at += Math.max(span * pace * share * random.between(0.7, 1.3), 4 * 60_000)
  }
  const step = async (
    actor: Actor,
    run: (work: Work, entryId: string) => Promise<Matter>,
  ): Promise<boolean> => {
    if (at > today.getTime()) return false
    matter = await run({ ...given, actor, now: new Date(at) }, newId(at))
    return true
  }
  const owner = () => neighbours.actorAt(matter.ownerPostId)

  wait(0.12)
  if (random.chance(0.02)) {
    const words = random.of(withdrawalReasons)
    return void (await step(resident, (work, entry) =>
      withdrawMatter(work, id, entry, { words, fileIds: [] }),
    ))
  }
  if (!(await step(owner(), (work, entry) => acceptMatter(work, id, entry)))) return
  if (story.handOver && !(await handOver())) return
  if (story.note || random.chance(0.15)) {
    wait(0.08)
    const words = tell(story.note ?? random.of(innerNotes))
    if (
      !(await step(owner(), (work, entry) =>
        noteMatter(work, id, entry, { words, toResident: false, fileIds: [] }),
      ))
    )
      return
  }
  if (story.ask && !(await askAndReply(story.ask))) return
  if (story.update) {
    wait(0.2)
    const words = tell(story.update)
    if (
      !(await step(owner(), (work, entry) =>
        noteMatter(work, id, entry, { words, toResident: true, fileIds: [] }),
      ))
    )
      return
  }
  if (random.chance(0.06)) {
    wait(0.05)
    const words = random.of(residentFollowUps)
    if (!(await step(resident, (work, entry) => addToMatter(work, id, entry, { words, fileIds: [] })))) return
  }
  // A few are stuck: nobody has answered yet, though they were due days ago. Never an urgent one.
  const inDays = matter.clock.limit.unit === 'working-days' || matter.clock.limit.unit === 'calendar-days'
  const recent = today.getTime() - matter.clock.startedAt.getTime() < 25 * 24 * hour
  if (inDays && recent && random.chance(0.08)) return urge()
  wait(0.5)
  if (!(await answer(story.answer.result, story.answer.text))) return
  await afterAnswer()

  async function urge(): Promise<void> {
    at = Math.max(at, matter.dueAt.getTime() + random.between(0.5, 4) * hour)
    if (random.chance(0.3)) return
    await step(resident, async (work, entry) => (await urgeByResident(work, id, entry), matter))
  }

  async function handOver(): Promise<boolean> {
    const to = findResponsiblePost(neighbours.posts, story.handOver!.to as Post['duty'], matter.placePath)
    if (!to || to.id === matter.ownerPostId || !to.held) return true
    wait(0.06)
    const words = tell(story.handOver!.reason)
    if (!(await step(owner(), (work, entry) => offerMatter(work, id, entry, { postId: to.id, words }))))
      return false
    wait(0.06)
    const refused = story.handOver!.refused ?? (random.chance(0.15) ? random.of(refusalReasons) : undefined)
    return step(neighbours.actorAt(to.id), (work, entry) =>
      refused ? refuseOffer(work, id, entry, tell(refused)) : acceptOffer(work, id, entry),
    )
  }

  async function askAndReply(ask: { question: string; reply: string }): Promise<boolean> {
    wait(0.1)
    const words = tell(ask.question)
    if (!(await step(owner(), (work, entry) => askResident(work, id, entry, { words, workingDays: 5 }))))
      return false
    at += random.between(1, 30) * hour
    return step(resident, (work, entry) =>
      addToMatter(work, id, entry, { words: tell(ask.reply), fileIds: [] }),
    )
  }

  function answer(result: 'fixed' | 'cannot' | 'not-ours', text: string): Promise<boolean> {
    return step(owner(), (work, entry) =>
      answerMatter(work, id, entry, { result, words: tell(text), fileIds: [] }),
    )
  }

  async function afterAnswer(): Promise<void> {
    at += random.between(2, 60) * hour
    if (story.reopen) {
      const words = tell(story.reopen.words)
      if (!(await step(resident, (work, entry) => reopenByResident(work, id, entry, { words, fileIds: [] }))))
        return
      at += random.between(6, 40) * hour
      if (!(await answer('fixed', story.reopen.answer))) return
      at += random.between(2, 40) * hour
    }
    if (story.rating && random.chance(0.7)) {
      const { stars, words } = story.rating
      const review = demoReview(stars as Grade, tell(words), at)
      await step(resident, async (work) => (await rateMatter(work, matter, 'resident', review), matter))
      if (stars >= 4 && random.chance(0.5)) {
        await step(resident, (work, entry) => confirmMatter(work, id, entry))
        return
      }
    }
    at = matter.answeredAt!.getTime() + (reopenDays * 24 + 1) * hour
    await step({ kind: 'system', task: 'close-answered' }, (work, entry) => closeQuietly(work, id, entry))
  }
}
