import { Skeleton } from 'antd'
import { Link } from 'react-router'
import type { KindProps } from '#accountability/matters/console'
import { ReadProblem, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { ComplaintActions } from './complaint-actions.tsx'
import { pledgesWords as words } from './pledges-screen-words.ts'
import { useComplaints } from './use-pledges.ts'

/** What a complaint adds to its matter on the desk: the rule, the post it is about, and what becomes public. */
export default function ComplaintPanel({ matter }: KindProps) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const read = useComplaints()
  if (read.isPending) return <Skeleton active title={false} />
  if (!read.data) return <ReadProblem error={read.error} retry={read.refetch} />
  const complaint = read.data.find(({ id }) => id === matter.matter.id)
  return (
    <section className="card stack" aria-labelledby="complaint-rule">
      <h3 id="complaint-rule">{say(complaint?.ruleName ?? words.noRule)}</h3>
      <p className="quiet">
        {say(words.aboutPost)}
        {say({ zh: '：', en: ' ' })}
        {say(complaint?.postName ?? words.noPostNamed)}
      </p>
      {complaint?.own && <ComplaintActions complaint={complaint} />}
      <Link to={`/${jurisdiction}/pledges`}>{say(words.title)}</Link>
    </section>
  )
}
