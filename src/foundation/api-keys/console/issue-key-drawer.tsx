import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Drawer, Input, InputNumber } from 'antd'
import { type FormEvent, useState } from 'react'
import { call, designWords, Field, ProblemNote, readKey, useDraftId, useSay, useSend } from '#design/console'
import { useSession } from '#foundation/identity/console'
import { issueApiKey, type KeyScope, keyScopes, keyScopeWords, listApiKeys } from '../index.ts'
import { apiKeysWords as words } from './api-keys-words.ts'

/** Who gets a key and what for; then the key, this once. */
export function IssueKeyDrawer({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [name, setName] = useState('')
  const [contact, setContact] = useState('')
  const [scopes, setScopes] = useState<KeyScope[]>(['open311'])
  const [dailyQuota, setDailyQuota] = useState<number | null>(1000)
  const [issued, setIssued] = useState<{ key: string | null }>()
  const sending = useSend(async () => {
    const params = { jurisdiction, id: draft.id() }
    const body = { name, contact, scopes, dailyQuota: dailyQuota ?? 0 }
    setIssued(await call(issueApiKey, { params, body }))
    await queries.invalidateQueries({ queryKey: readKey(listApiKeys) })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  if (issued) {
    return (
      <Drawer open onClose={onClose} title={say(words.newKey)} size={520}>
        <div className="stack">
          <Alert type="warning" showIcon title={say(issued.key ? words.once : words.shownBefore)} />
          {issued.key && <code className="api-key">{issued.key}</code>}
          <div className="row row-end">
            <Button type="primary" onClick={onClose}>
              {say(words.copied)}
            </Button>
          </div>
        </div>
      </Drawer>
    )
  }
  return (
    <Drawer open onClose={onClose} title={say(words.issue)} size={520}>
      <form className="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={sending.problem} shown={['name', 'contact', 'scopes', 'dailyQuota']} />
        <Field label={say(words.name)} problem={sending.fieldProblem('name')}>
          {(field) => <Input {...field} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field
          label={say(words.contact)}
          hint={say(words.contactHint)}
          problem={sending.fieldProblem('contact')}
        >
          {(field) => (
            <Input {...field} value={contact} onChange={(event) => setContact(event.target.value)} />
          )}
        </Field>
        <Field label={say(words.scopes)} problem={sending.fieldProblem('scopes')}>
          {({ id }) => (
            <Checkbox.Group
              className="stack"
              aria-labelledby={id}
              options={keyScopes.map((scope) => ({ value: scope, label: say(keyScopeWords[scope]) }))}
              value={scopes}
              onChange={setScopes}
            />
          )}
        </Field>
        <Field label={say(words.dailyQuota)} problem={sending.fieldProblem('dailyQuota')}>
          {(field) => (
            <InputNumber {...field} min={1} precision={0} value={dailyQuota} onChange={setDailyQuota} />
          )}
        </Field>
        <div className="row row-end">
          <Button onClick={onClose}>{say(designWords.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {say(words.issue)}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}
