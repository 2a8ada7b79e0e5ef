import { Button, Input, Skeleton } from 'antd'
import { Suspense } from 'react'
import { Field, type Sending, useRead, useSay } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { findPlaceOf } from '#foundation/places'
import { PlaceMap, PlacePicker, placesWords } from '#foundation/places/console'
import { requestsWords as words } from './requests-words.ts'

export interface Where {
  readonly point?: { readonly lon: number; readonly lat: number } | undefined
  readonly placeId?: string | undefined
  readonly address: string
}

interface Options {
  readonly where: Where
  readonly onChange: (where: Where) => void
  readonly sending: Pick<Sending<void>, 'fieldProblem'>
}

export const whereFields = ['point', 'placeId', 'address']

/** Where something is: a tap on the map, a place of the tree, or an address; each alone is enough. */
export function WhereFields({ where, onChange, sending }: Options) {
  const say = useSay()
  return (
    <div className="stack">
      <p className="field-hint">{say(words.tapMap)}</p>
      <Suspense fallback={<Skeleton.Node active className="place-map" />}>
        <PlaceMap point={where.point ?? null} onPick={(point) => onChange({ ...where, point })} />
      </Suspense>
      {where.point && (
        <div className="row">
          <FoundPlace point={where.point} />
          <Button size="small" onClick={() => onChange({ ...where, point: undefined })}>
            {say(words.clearPoint)}
          </Button>
        </div>
      )}
      {sending.fieldProblem('point') && (
        <div className="field-problem" role="alert">
          {sending.fieldProblem('point')}
        </div>
      )}
      <Field label={say(words.pickPlace)} problem={sending.fieldProblem('placeId')}>
        {(field) => (
          <PlacePicker
            {...field}
            value={where.placeId}
            onChange={(placeId) => onChange({ ...where, placeId })}
          />
        )}
      </Field>
      <Field
        label={say(words.address)}
        hint={say(words.addressHint)}
        problem={sending.fieldProblem('address')}
      >
        {(field) => (
          <Input
            {...field}
            value={where.address}
            onChange={(event) => onChange({ ...where, address: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** Says in which place a point lies, or whose it is when it lies outside. */
function FoundPlace({ point }: { point: { lon: number; lat: number } }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const found = useRead(findPlaceOf, { params: { jurisdiction }, query: point }, { staleMs: 60_000 }).data
  if (!found) return <span className="quiet">…</span>
  if (found.place) {
    return (
      <span>
        ● {found.community && `${say(found.community)} · `}
        {say(found.place.name)}
      </span>
    )
  }
  return (
    <span className="clock-due-soon">
      ◐ {say(placesWords.outside)}
      {found.elsewhere &&
        ` ${say(placesWords.belongsTo)} ${say(found.elsewhere.name)} ${found.elsewhere.dutyPhone}`}
    </span>
  )
}
