import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Drawer, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import {
  call,
  designWords,
  Field,
  ProblemNote,
  readKey,
  useDraftId,
  useRead,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useSession } from '#foundation/identity/console'
import { usePlaces } from '#foundation/places/console'
import { listCategories } from '#services/requests'
import { listWebhooks, saveWebhook, type WebhookBody, type WebhookInput } from '../index.ts'
import { webhookActions, webhookActionWords } from '../webhook.ts'
import { webhooksWords as words } from './webhooks-words.ts'

const fresh: WebhookInput = {
  name: '',
  url: 'https://',
  actions: ['matter.opened', 'matter.accepted', 'matter.answered', 'matter.reopened', 'matter.closed'],
  categoryIds: [],
  communityIds: [],
}

/** Where to, and what about; then, for a new endpoint, its secret, this once. */
export function WebhookDrawer({ of: one, onClose }: { of: WebhookBody | null; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [input, setInput] = useState<WebhookInput>(one ?? fresh)
  const [added, setAdded] = useState<{ secret: string | null }>()
  const set = (part: Partial<WebhookInput>) => setInput({ ...input, ...part })
  const sending = useSend(async () => {
    const { name, url, actions, categoryIds, communityIds } = input
    const body = { name, url, actions, categoryIds, communityIds }
    const saved = await call(saveWebhook, { params: { jurisdiction, id: one?.id ?? draft.id() }, body })
    await queries.invalidateQueries({ queryKey: readKey(listWebhooks) })
    if (!one) return setAdded(saved)
    tell(words.saved)
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  if (added) {
    return (
      <Drawer open onClose={onClose} title={say(words.secret)} size={520}>
        <div className="stack">
          <Alert type="warning" showIcon title={say(added.secret ? words.once : words.shownBefore)} />
          {added.secret && <code className="webhook-secret">{added.secret}</code>}
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
    <Drawer open onClose={onClose} title={say(one ? words.edit : words.add)} size={520}>
      <form className="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={sending.problem} shown={['name', 'url', 'actions']} />
        <Field label={say(words.name)} problem={sending.fieldProblem('name')}>
          {(field) => (
            <Input {...field} value={input.name} onChange={(event) => set({ name: event.target.value })} />
          )}
        </Field>
        <Field label={say(words.url)} hint={say(words.urlHint)} problem={sending.fieldProblem('url')}>
          {(field) => (
            <Input
              {...field}
              inputMode="url"
              value={input.url}
              onChange={(event) => set({ url: event.target.value })}
            />
          )}
        </Field>
        <Field label={say(words.actions)} problem={sending.fieldProblem('actions')}>
          {({ id }) => (
            <Checkbox.Group
              className="webhook-actions"
              aria-labelledby={id}
              options={webhookActions.map((value) => ({ value, label: say(webhookActionWords[value]) }))}
              value={input.actions}
              onChange={(actions) => set({ actions })}
            />
          )}
        </Field>
        <Filters input={input} set={set} />
        <div className="row row-end">
          <Button onClick={onClose}>{say(designWords.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {say(one ? words.save : words.add)}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}

interface FilterOptions {
  readonly input: WebhookInput
  readonly set: (part: Partial<WebhookInput>) => void
}

function Filters({ input, set }: FilterOptions) {
  const say = useSay()
  const { jurisdiction } = useSession()
  const categories = useRead(listCategories, { params: { jurisdiction } }).data ?? []
  const communities = (usePlaces().data ?? []).filter(({ kind }) => kind === 'community')
  const options = (all: readonly { id: string; name: { zh: string; en: string } }[]) =>
    all.map(({ id, name }) => ({ value: id, label: say(name) }))
  return (
    <>
      <Field label={say(words.categories)} hint={say(words.allHint)}>
        {(field) => (
          <Select
            {...field}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={options(categories.filter(({ retired }) => !retired))}
            value={input.categoryIds}
            onChange={(categoryIds) => set({ categoryIds })}
          />
        )}
      </Field>
      <Field label={say(words.communities)} hint={say(words.allHint)}>
        {(field) => (
          <Select
            {...field}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={options(communities)}
            value={input.communityIds}
            onChange={(communityIds) => set({ communityIds })}
          />
        )}
      </Field>
    </>
  )
}
