import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Input } from 'antd'
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
import { listOrders, type OrderBody, returnOrder } from '../index.ts'
import { hotlineWords as words } from './hotline-words.ts'

/** Why an order goes back. */
export function ReturnDrawer({ of: order, onClose }: { of: OrderBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const draft = useDraftId()
  const { jurisdiction } = useSession()
  const [reason, setReason] = useState('')
  const sending = useSend(async () => {
    const body = { entryId: draft.id(), words: reason }
    await call(returnOrder, { params: { jurisdiction, id: order.matterId }, body })
    tell(words.wentBack)
    await queries.invalidateQueries({ queryKey: readKey(listOrders) })
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <Drawer open onClose={onClose} title={`${say(words.return)} ${order.number}`} size={480}>
      <form className="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={sending.problem} shown={['words']} />
        <Field label={say(words.reason)} hint={say(words.reasonHint)} problem={sending.fieldProblem('words')}>
          {(field) => (
            <Input.TextArea
              {...field}
              rows={4}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="row row-end">
          <Button onClick={onClose}>{say(designWords.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {say(words.return)}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}
