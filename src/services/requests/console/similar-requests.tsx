import { Alert, Button } from 'antd'
import { useState } from 'react'
import { staffStateWords } from '#accountability/matters/console'
import { call, ProblemNote, useDraftId, useRead, useSay, useSend } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { findNear, followRequest } from '../contract.ts'
import { requestsWords as words } from './requests-words.ts'
import type { Where } from './where-fields.tsx'

interface Options {
  readonly where: Where
  readonly categoryId: string | undefined
  readonly follower: {
    readonly text: string
    readonly phone: string
    readonly email: string
    readonly language: 'zh' | 'en'
  }
  /** The resident follows an existing request, so nothing is entered. */
  readonly onDone: () => void
}

/** Open requests near by that may be the same; the resident can follow one instead of asking again. */
export function SimilarRequests({ where, categoryId, follower, onDone }: Options) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [followed, setFollowed] = useState<string>()
  const query = {
    ...where.point,
    ...(where.placeId ? { placeId: where.placeId } : {}),
    ...(categoryId ? { categoryId } : {}),
  }
  const near = useRead(
    findNear,
    { params: { jurisdiction }, query },
    { enabled: where.point !== undefined || where.placeId !== undefined },
  ).data
  const sending = useSend(async (requestId: string) => {
    const { code } = await call(followRequest, {
      params: { jurisdiction, id: requestId },
      body: {
        id: draft.id(),
        ...(follower.text ? { words: follower.text } : {}),
        ...(follower.phone ? { phone: follower.phone } : {}),
        ...(follower.email ? { email: follower.email } : {}),
        language: follower.language,
      },
    })
    draft.renew()
    setFollowed(code)
    onDone()
  })
  if (followed)
    return (
      <output>
        <Alert type="success" title={`${say(words.entered)} · ${followed}`} />
      </output>
    )
  if (!near?.length) return null
  return (
    <section className="stack" aria-label={say(words.similar)}>
      <h3>{say(words.similar)}</h3>
      <ProblemNote problem={sending.problem} />
      <ul className="other-list">
        {near.map((request) => (
          <li key={request.id}>
            <div>{request.words ?? say(request.category)}</div>
            <div className="quiet">
              {say(request.place)} · {say(staffStateWords[request.state])}
              {request.meters !== null && ` · ${Math.round(request.meters)} ${say(words.meters)}`}
            </div>
            <div className="row">
              <span className="quiet">{request.code}</span>
              <Button size="small" loading={sending.busy} onClick={() => void sending.send(request.id)}>
                {say(words.follow)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
