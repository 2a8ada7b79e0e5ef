import type { EndingSaid } from '#accountability/first-contact'
import { findSuperiorPost } from '#accountability/first-contact'
import { acceptContact, registerContact } from '#accountability/first-contact/server'
import type { Tools, Work } from '#foundation/work/server'
import type { Post } from '#organisation/teams'
import { readPosts } from '#organisation/teams/server'
import { demoActorAt } from './demo-actor.ts'
import type { DemoNeighbourhood } from './demo-neighbourhood.ts'
import { idOf } from './demo-places.ts'
import { type DemoRandom, demoRandom } from './demo-random.ts'
import { type AskedQuestion, askedQuestions } from './texts/asked-questions.ts'
import { fictitiousMobile, residentNames } from './texts/names.ts'

const hour = 3_600_000
const asking: readonly string[] = ['duty-desk', 'community-staff', 'grid-worker', 'department-staff']

/** First contacts of two weeks in Qinghe: most ended at once, some passed on, a few still open and one of them old. */
export async function seedContacts(tools: Tools, neighbourhood: DemoNeighbourhood): Promise<void> {
  const random = demoRandom(41)
  const posts = neighbourhood.posts.filter(({ holder, role }) => holder && asking.includes(role))
  // The first of each role has an account that is printed, so that whoever tries them finds some of their own.
  const shown = asking.flatMap((role) => posts.find((post) => post.role === role) ?? [])
  for (const [at, question] of askedQuestions.entries()) {
    const post = at % 2 === 0 ? shown[(at / 2) % shown.length]! : random.of(posts)
    const age = (askedQuestions.length - at) * random.between(9, 13) * hour
    const askedAt = new Date(tools.now().getTime() - age)
    askedAt.setUTCHours(1 + random.pick(8), random.pick(60), 0, 0)
    const now = askedAt < tools.now() ? askedAt : new Date(tools.now().getTime() - hour)
    const actor = demoActorAt(neighbourhood, post.id)
    await tools.database.inJurisdiction('qinghe', (trx) =>
      tellOne({ trx, tools, jurisdiction: 'qinghe', actor, now, requestId: null }, at, question, {
        random,
        postId: post.id,
        neighbourhood,
      }),
    )
  }
}

interface Told {
  readonly random: DemoRandom
  readonly postId: string
  readonly neighbourhood: DemoNeighbourhood
}

async function tellOne(work: Work, at: number, question: AskedQuestion, told: Told): Promise<void> {
  const { random, postId, neighbourhood } = told
  const posts = await readPosts(work)
  const id = idOf(`first contact ${at}`)
  const known = random.chance(0.5)
  const ending = endingOf(question, posts, posts.find((post) => post.id === postId)!)
  const contact = await registerContact(work, {
    id,
    channel: random.of(['counter', 'counter', 'phone', 'phone', 'in-person', 'letter']),
    kind: question.forColleague ? 'application' : 'enquiry',
    words: question.words,
    postId,
    ...(known ? { phone: fictitiousMobile(random.pick(9000)), name: random.of(residentNames).zh } : {}),
    ...(ending ? { ending } : {}),
  })
  // Of what was received for colleagues, the first has been accepted and the second still waits.
  if (question !== askedQuestions.find(({ forColleague }) => forColleague) || contact.settledAt) return
  const now = new Date(work.now.getTime() + 3 * hour)
  const actor = demoActorAt(neighbourhood, contact.toPostId!)
  await acceptContact({ ...work, actor, now }, id, idOf(`first contact ${at} accepted`))
}

function endingOf(question: AskedQuestion, posts: readonly Post[], from: Post): EndingSaid | undefined {
  const { answer, elsewhere, unclear, forColleague } = question
  if (answer) return { how: 'solved', words: answer }
  if (elsewhere) return { how: 'redirected', ...elsewhere }
  if (unclear) {
    const above = findSuperiorPost(posts, from)
    return above && { how: 'escalated', toPostId: above.id, words: unclear }
  }
  if (!forColleague) return undefined
  const duty = question.words.includes('民政') ? 'civil-affairs' : 'property'
  const colleague = posts.find((post) => post.duty === duty && post.held && post.id !== from.id)
  return colleague && { how: 'received-on-behalf', toPostId: colleague.id, words: forColleague }
}
