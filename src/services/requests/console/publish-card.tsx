import { Alert, Button, Switch } from 'antd'
import { useId, useState } from 'react'
import { call, ProblemNote, useDraftId, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { personalDataNames } from '#foundation/people'
import type { Refusal } from '#kernel'
import { publishRequest, type RequestDetails } from '../contract.ts'
import { requestsWords as words } from './requests-words.ts'
import { useRenewRequest } from './use-request.ts'

interface Options {
  readonly request: RequestDetails
  readonly whyNot: Refusal | undefined
}

/** What the public sees; words that hold personal data are marked, and published only after a second look. */
export function PublishCard({ request, whyNot }: Options) {
  const say = useSay()
  const tell = useTell()
  const id = useId()
  const { jurisdiction } = useSession()
  const renew = useRenewRequest()
  const draft = useDraftId()
  const [looking, setLooking] = useState(false)
  const sending = useSend(async (shown: { words: boolean; photos: boolean }) => {
    const params = { jurisdiction, id: request.matterId }
    await call(publishRequest, { params, body: { entryId: draft.id(), ...shown } })
    draft.renew()
    setLooking(false)
    tell(words.published)
    await renew()
  })
  const risky = request.personalData.length > 0
  const switchWords = (on: boolean) => {
    if (on && risky) setLooking(true)
    else void sending.send({ words: on, photos: request.photosPublic })
  }
  return (
    <section className="card stack" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say(words.public)}</h3>
      <p className="quiet">{say(words.publicAlways)}</p>
      <p>
        {say(words.shownAs)}: {say(request.publicPlace)}
      </p>
      <ProblemNote problem={sending.problem} />
      <div className="row publish-switch">
        <Switch
          aria-labelledby={`${id}-words`}
          checked={request.wordsPublic}
          loading={sending.busy}
          disabled={whyNot !== undefined}
          onChange={switchWords}
        />
        <span id={`${id}-words`}>{say(words.publicWords)}</span>
        {request.photos.length > 0 && (
          <>
            <Switch
              aria-labelledby={`${id}-photos`}
              checked={request.photosPublic}
              loading={sending.busy}
              disabled={whyNot !== undefined}
              onChange={(on) => void sending.send({ words: request.wordsPublic, photos: on })}
            />
            <span id={`${id}-photos`}>{say(words.publicPhotos)}</span>
          </>
        )}
      </div>
      {whyNot && <p className="quiet">{say(whyNot.words)}</p>}
      {risky && (looking || request.wordsPublic) && (
        <Alert
          type="warning"
          role="alert"
          title={say(words.personalData)}
          description={
            <div className="stack">
              <MarkedWords request={request} />
              {looking && (
                <div>
                  <Button
                    size="small"
                    loading={sending.busy}
                    onClick={() => void sending.send({ words: true, photos: request.photosPublic })}
                  >
                    {say(words.publishAnyway)}
                  </Button>
                </div>
              )}
            </div>
          }
        />
      )}
    </section>
  )
}

/** The resident's words with every piece of personal data marked and named. */
function MarkedWords({ request }: { request: RequestDetails }) {
  const say = useSay()
  const parts: { text: string; kind?: string; at: number }[] = []
  let at = 0
  for (const { kind, start, end } of [...request.personalData].sort(
    (one, other) => one.start - other.start,
  )) {
    parts.push(
      { text: request.words.slice(at, start), at },
      { text: request.words.slice(start, end), kind, at: start },
    )
    at = end
  }
  parts.push({ text: request.words.slice(at), at })
  const nameOf = (kind: string) => personalDataNames[kind as keyof typeof personalDataNames]
  return (
    <p className="request-words">
      {parts.map(({ text, kind, at: start }) =>
        kind ? (
          <mark key={`${kind}${start}`}>
            {text}
            <span className="mark-kind">{nameOf(kind) ? say(nameOf(kind)) : kind}</span>
          </mark>
        ) : (
          <span key={`t${start}`}>{text}</span>
        ),
      )}
    </p>
  )
}
