import { Skeleton } from 'antd'
import { Suspense, useState } from 'react'
import type { KindProps } from '#accountability/matters/console'
import { ActButton, ReadProblem, useSay } from '#design/console'
import { PhotoStrip } from '#foundation/files/console'
import { useActing } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { PlaceMap } from '#foundation/places/console'
import { limitInWords } from '#kernel'
import { requestPermissions } from '../request-permissions.ts'
import { MoveForm } from './move-form.tsx'
import { PublishCard } from './publish-card.tsx'
import { ReclassifyForm } from './reclassify-form.tsx'
import { requestsWords as words } from './requests-words.ts'
import { useRequest } from './use-request.ts'
import './requests.css'

/** What a request adds to its matter: the resident's words and photos, its category, its place, what is public. */
export default function RequestPanel({ matter }: KindProps) {
  const say = useSay()
  const acting = useActing()
  const read = useRequest(matter.matter.id)
  const [changing, setChanging] = useState<'category' | 'place'>()
  if (read.isPending) return <Skeleton active title={false} />
  if (!read.data) return <ReadProblem error={read.error} retry={read.refetch} />
  const request = read.data
  const close = () => setChanging(undefined)
  const path = matter.matter.placePath
  const whyNot = (action: string) => whyNotAllowed(requestPermissions, acting.actor, action, path)
  return (
    <div className="stack request-panel">
      <section className="card stack" aria-labelledby="request-said">
        <h3 id="request-said">{say(words.said)}</h3>
        <p className="request-words">{request.words}</p>
        <PhotoStrip photos={request.photos} />
        {request.followers > 0 && (
          <p className="quiet">
            {request.followers} {say(words.followers)}
          </p>
        )}
      </section>
      <dl className="request-facts">
        <div>
          <dt>{say(words.category)}</dt>
          <dd>
            <div>
              {say(request.category.name)}{' '}
              <span className="quiet">{say(limitInWords(request.category.limit))}</span>
            </div>
            <ActButton
              size="small"
              whyNot={whyNot('request.reclassify')}
              aria-expanded={changing === 'category'}
              onClick={() => setChanging(changing === 'category' ? undefined : 'category')}
            >
              {say(words.changeCategory)}
            </ActButton>
          </dd>
        </div>
        <div>
          <dt>{say(words.place)}</dt>
          <dd>
            <div>
              {say(matter.placeName)}
              {request.address && <div>{request.address}</div>}
            </div>
            <ActButton
              size="small"
              whyNot={whyNot('request.move')}
              aria-expanded={changing === 'place'}
              onClick={() => setChanging(changing === 'place' ? undefined : 'place')}
            >
              {say(words.changePlace)}
            </ActButton>
          </dd>
        </div>
      </dl>
      {changing === 'category' && (
        <div className="action-form">
          <ReclassifyForm request={request} onClose={close} />
        </div>
      )}
      {changing === 'place' ? (
        <div className="action-form">
          <MoveForm request={request} onClose={close} />
        </div>
      ) : (
        <ShowMap point={request.point} />
      )}
      <PublishCard request={request} whyNot={whyNot('request.publish')} />
    </div>
  )
}

function ShowMap({ point }: { point: { lon: number; lat: number } | null }) {
  const say = useSay()
  if (!point) return <p className="quiet">{say(words.noPoint)}</p>
  return (
    <Suspense fallback={<Skeleton.Node active className="place-map" />}>
      <PlaceMap point={point} label={say(words.place)} />
    </Suspense>
  )
}
