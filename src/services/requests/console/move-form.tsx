import { Input } from 'antd'
import { useState } from 'react'
import { ActionFrame, useAct } from '#accountability/matters/console'
import { Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { moveRequest, type RequestDetails } from '../contract.ts'
import { requestsWords as words } from './requests-words.ts'
import { useRenewRequest } from './use-request.ts'
import { type Where, WhereFields, whereFields } from './where-fields.tsx'

/** Corrects the place; the request is routed again, its clock goes on. */
export function MoveForm({ request, onClose }: { request: RequestDetails; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const act = useAct(request.matterId)
  const renew = useRenewRequest()
  const draft = useDraftId()
  const [where, setWhere] = useState<Where>({
    ...(request.point ? { point: request.point } : {}),
    address: request.address ?? '',
  })
  const [text, setText] = useDraft(`place.${request.matterId}`)
  const sending = useSend<void>(async () => {
    await act(moveRequest, {
      entryId: draft.id(),
      ...(where.point ? { point: where.point } : {}),
      ...(where.placeId ? { placeId: where.placeId } : {}),
      ...(where.address ? { address: where.address } : {}),
      words: text,
    })
    setText('')
    onClose()
    tell(words.moved)
    await renew()
  })
  return (
    <ActionFrame
      title={say(words.changePlace)}
      hint={say(words.routesAgainPlace)}
      sending={sending}
      shown={[...whereFields, 'words']}
      onClose={onClose}
    >
      <WhereFields where={where} onChange={setWhere} sending={sending} />
      <Field label={say(words.reason)} problem={sending.fieldProblem('words')}>
        {(field) => <Input {...field} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </ActionFrame>
  )
}
