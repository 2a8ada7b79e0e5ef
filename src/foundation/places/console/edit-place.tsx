import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { call, designWords, Field, ProblemNote, readKey, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { exportPlaces, listPlaces, type PlaceBody, savePlace } from '../contract.ts'
import { placesWords as words } from './places-words.ts'

/** Name and address of a place; its code and shape come from imports only. */
export function EditPlace({ place, mayEdit }: { place: PlaceBody; mayEdit: boolean }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const [nameZh, setNameZh] = useState(place.name.zh)
  const [nameEn, setNameEn] = useState(place.name.en)
  const [address, setAddress] = useState(place.address ?? '')
  const [retired, setRetired] = useState(false)
  const sending = useSend(async () => {
    await call(savePlace, {
      params: { jurisdiction, id: place.id },
      body: { nameZh, nameEn, address: address || null, retired },
    })
    tell(words.saved)
    await Promise.all(
      [listPlaces, exportPlaces].map((one) => queries.invalidateQueries({ queryKey: readKey(one) })),
    )
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <h2>
        {say(place.name)} <span className="quiet">{place.code}</span>
      </h2>
      <ProblemNote problem={sending.problem} shown={['nameZh', 'nameEn', 'address']} />
      <div className="pair">
        <Field label={say(words.name)} problem={sending.fieldProblem('nameZh')}>
          {(field) => (
            <Input
              {...field}
              disabled={!mayEdit}
              value={nameZh}
              onChange={(event) => setNameZh(event.target.value)}
            />
          )}
        </Field>
        <Field label={say(words.nameEn)} problem={sending.fieldProblem('nameEn')}>
          {(field) => (
            <Input
              {...field}
              disabled={!mayEdit}
              value={nameEn}
              onChange={(event) => setNameEn(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field label={say(words.address)} problem={sending.fieldProblem('address')}>
        {(field) => (
          <Input
            {...field}
            disabled={!mayEdit}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
      {mayEdit ? (
        <div className="row">
          <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>
            {say(words.retired)}
          </Checkbox>
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {say(designWords.save)}
          </Button>
        </div>
      ) : (
        <p className="quiet">{say(words.onlyAdmin)}</p>
      )}
    </form>
  )
}
