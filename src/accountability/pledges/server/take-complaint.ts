import { createHash } from 'node:crypto'
import type { Matter } from '#accountability/matters'
import { openMatter, readTopics, residentLink } from '#accountability/matters/server'
import { newId } from '#foundation/database/server'
import { savePerson } from '#foundation/people/server'
import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type FieldRefusal, type Id, invalidInput, type Limit, uuidv7 } from '#kernel'
import { readHoldings, readPosts } from '#organisation/teams/server'
import { type ComplaintInput, complaintTitle, noRuleTopic, ownerOfComplaint } from '../index.ts'
import { pledgeTables } from './pledge-tables.ts'
import { keepTopics } from './publish-rules.ts'
import { readOwed } from './sign-pledge.ts'

/** A written complaint is answered within 15 working days (domain 1.1, an example of practice). */
const limit: Limit = { amount: 15, unit: 'working-days' }

/**
 * Takes a complaint about conduct: a confidential matter of a post above the one it is about, with the resident's own
 * link. The same `id` again gives the same link and changes nothing.
 */
export async function takeComplaint(
  work: Work,
  input: ComplaintInput,
): Promise<{ matter: Matter; link: string }> {
  const posts = await readPosts(work)
  const about = posts.find(({ id }) => id === input.postId)
  const sets = (await readOwed(work))?.inForce.sets ?? []
  const rule = sets.flatMap(({ rules }) => rules).find(({ id }) => id === input.ruleId)
  const wrong: FieldRefusal[] = []
  if (input.postId && !about) wrong.push({ field: 'postId', code: 'pledge.no-such-post', words: chooseAgain })
  if (input.ruleId && !rule) wrong.push({ field: 'ruleId', code: 'pledge.no-such-rule', words: chooseAgain })
  if (wrong.length > 0) throw invalidInput(wrong)
  const topicId = rule?.id ?? noRuleTopic.id
  if (!(await readTopics(work)).has(topicId)) await keepTopics(work, sets)
  const owner = ownerOfComplaint(posts, await readHoldings(work.trx, work.jurisdiction), about)
  if (!owner) throw new Error(`${work.jurisdiction} has no post: a complaint would have no owner`)
  const tree = await readPlaceTree(work)
  // Where its owner is: what lies at the place of the post it is about would be seen there.
  const place = tree.byId.get(owner.placeId)!
  const personId = input.email ? newId(work.now.getTime()) : null
  const matter = await openMatter(
    work,
    {
      id: keptId(input.id),
      kind: 'complaint',
      title: complaintTitle,
      channel: 'page',
      topicId,
      place,
      communityId: tree.communityOf(place).id,
      ownerPostId: owner.id,
      limit,
      personId,
      confidential: true,
      words: input.words,
      fileIds: [],
    },
    ({ id }) =>
      Promise.all([
        personId && savePerson(work, { id: personId, email: input.email, language: input.language }),
        pledgeTables(work.trx)
          .insertInto('accountability.conduct_complaint')
          .values({
            jurisdiction_id: work.jurisdiction,
            matter_id: id,
            rule_id: rule?.id ?? null,
            about_post_id: about?.id ?? null,
            opened_at: work.now,
            shown_at: null,
            public_answer: null,
            published_at: null,
          })
          .execute(),
      ]),
  )
  return { matter, link: residentLink(work.tools.settings, matter) }
}

const chooseAgain = { zh: '没有这一项，请重新选择。', en: 'There is no such choice; please choose again.' }

/** Staff see the kept id, and whoever sends an id again is handed the link: so the kept one must not tell the other. */
function keptId(sent: Id): Id {
  const millis = Number.parseInt(sent.replaceAll('-', '').slice(0, 12), 16)
  return uuidv7(millis, createHash('sha256').update(`complaint ${sent}`).digest())
}
