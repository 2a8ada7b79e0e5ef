import { Skeleton } from 'antd'
import { ReadProblem, useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { fillWords } from '#foundation/notices'
import { listSigned } from '../contract.ts'
import { pledgesWords as words } from './pledges-screen-words.ts'

/** Which posts have signed and which have not: posts in the order of their places, nobody counted or ranked. */
export function PostsSigned() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const read = useRead(listSigned, { params: { jurisdiction } })
  const posts = read.data ?? []
  const notYet = posts.filter(({ signed }) => !signed)
  const already = posts.filter(({ signed }) => signed)
  return (
    <section className="card stack" aria-labelledby="pledge-posts">
      <h2 id="pledge-posts">{say(words.posts)}</h2>
      {read.isPending && <Skeleton active title={false} />}
      {!read.data && read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {posts.length > 0 && notYet.length === 0 && <p>{say(words.allSigned)}</p>}
      {notYet.length > 0 && (
        <>
          <h3>{say(fillWords(words.notYet, { count: notYet.length }))}</h3>
          <ul className="pledge-posts">
            {notYet.map(({ postId, name }) => (
              <li key={postId}>{say(name)}</li>
            ))}
          </ul>
        </>
      )}
      {already.length > 0 && (
        <details>
          <summary>{say(fillWords(words.already, { count: already.length }))}</summary>
          <ul className="pledge-posts">
            {already.map(({ postId, name }) => (
              <li key={postId}>{say(name)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
