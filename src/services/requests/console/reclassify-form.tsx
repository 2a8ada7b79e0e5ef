import { Input } from 'antd'
import { useState } from 'react'
import { ActionFrame, useAct } from '#accountability/matters/console'
import { Field, useDraft, useDraftId, useSay, useSend, useTell } from '#design/console'
import { type RequestDetails, reclassifyRequest } from '../contract.ts'
import { CategoryPicker } from './category-picker.tsx'
import { requestsWords as words } from './requests-words.ts'
import { useRenewRequest } from './use-request.ts'

/** Changes the category; the request is routed again, its clock goes on. */
export function ReclassifyForm({ request, onClose }: { request: RequestDetails; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const act = useAct(request.matterId)
  const renew = useRenewRequest()
  const draft = useDraftId()
  const [categoryId, setCategoryId] = useState<string>()
  const [text, setText] = useDraft(`category.${request.matterId}`)
  const sending = useSend<void>(async () => {
    await act(reclassifyRequest, { entryId: draft.id(), categoryId: categoryId ?? '', words: text })
    setText('')
    onClose()
    tell(words.changed)
    await renew()
  })
  return (
    <ActionFrame
      title={say(words.changeCategory)}
      hint={say(words.routesAgain)}
      sending={sending}
      shown={['categoryId', 'words']}
      onClose={onClose}
    >
      <Field label={say(words.newCategory)} problem={sending.fieldProblem('categoryId')}>
        {(field) => <CategoryPicker {...field} value={categoryId} onChange={setCategoryId} />}
      </Field>
      <Field label={say(words.reason)} problem={sending.fieldProblem('words')}>
        {(field) => <Input {...field} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
    </ActionFrame>
  )
}
