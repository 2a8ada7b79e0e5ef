import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Drawer, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import {
  call,
  designWords,
  Field,
  ProblemNote,
  readKey,
  useDraftId,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { PlacePicker } from '#foundation/places/console'
import { listPosts, type PostBody, savePost } from '../contract.ts'
import { type Duty, duties, dutyWords } from '../post.ts'
import { teamsWords as words } from './teams-words.ts'

/** A post's place, duty, names and phone. */
export function EditPost({ post, onClose }: { post: PostBody | undefined; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [placeId, setPlaceId] = useState(post?.placeId)
  const [duty, setDuty] = useState<Duty>(post?.duty ?? 'community-services')
  const [nameZh, setNameZh] = useState(post?.name.zh ?? '')
  const [nameEn, setNameEn] = useState(post?.name.en ?? '')
  const [phone, setPhone] = useState(post?.phone ?? '')
  const [retired, setRetired] = useState(false)
  const sending = useSend(async () => {
    await call(savePost, {
      params: { jurisdiction, id: post?.id ?? draft.id() },
      body: { placeId: placeId ?? '', duty, nameZh, nameEn, phone, retired },
    })
    await queries.invalidateQueries({ queryKey: readKey(listPosts) })
    tell(words.saved)
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <Drawer open onClose={onClose} title={say(post ? words.editPost : words.addPost)} size={480}>
      <form className="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={sending.problem} shown={['placeId', 'nameZh', 'nameEn', 'phone']} />
        <Field label={say(words.place)} problem={sending.fieldProblem('placeId')}>
          {(field) => <PlacePicker {...field} value={placeId} onChange={setPlaceId} withJurisdiction />}
        </Field>
        <Field label={say(words.duty)}>
          {(field) => (
            <Select
              {...field}
              value={duty}
              onChange={setDuty}
              options={duties.map((value) => ({ value, label: say(dutyWords[value]) }))}
            />
          )}
        </Field>
        <Field label={say(words.nameZh)} problem={sending.fieldProblem('nameZh')}>
          {(field) => <Input {...field} value={nameZh} onChange={(event) => setNameZh(event.target.value)} />}
        </Field>
        <Field label={say(words.nameEn)} problem={sending.fieldProblem('nameEn')}>
          {(field) => <Input {...field} value={nameEn} onChange={(event) => setNameEn(event.target.value)} />}
        </Field>
        <Field label={say(words.phone)} hint={say(words.phoneHint)} problem={sending.fieldProblem('phone')}>
          {(field) => <Input {...field} value={phone} onChange={(event) => setPhone(event.target.value)} />}
        </Field>
        {post && (
          <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>
            {say(words.retired)}
          </Checkbox>
        )}
        <div className="row row-end">
          <Button onClick={onClose}>{say(designWords.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {say(designWords.save)}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}
