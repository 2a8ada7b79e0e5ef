import './desk.css'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Drawer, Empty, Input, Skeleton } from 'antd'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import {
  ActButton,
  call,
  designWords,
  Field,
  Page,
  ProblemNote,
  ReadProblem,
  readKey,
  useDraftId,
  useRead,
  useSay,
  useSend,
  useTell,
} from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { whyNotAllowed } from '#foundation/permissions'
import { listTemplates, saveTemplate, type templateBody } from '../contract.ts'
import { matterPermissions } from '../matter-permissions.ts'
import { templateWords as words } from './template-words.ts'

type Template = z.output<typeof templateBody>

/** Answer templates: the office's own good sentences, ready to be made fitting. */
export default function TemplatesScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const whyNot = whyNotAllowed(matterPermissions, useActing().actor, 'template.edit')
  const read = useRead(listTemplates, { params: { jurisdiction } })
  const [editing, setEditing] = useState<Template | 'new'>()
  return (
    <Page
      title={say(words.templates)}
      about={say(words.about)}
      actions={
        <ActButton type="primary" whyNot={whyNot} onClick={() => setEditing('new')}>
          {say(words.add)}
        </ActButton>
      }
    >
      {read.isPending && <Skeleton active title={false} />}
      {read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
      {read.data?.length === 0 && <Empty description={say(words.none)} />}
      <ul className="template-list">
        {read.data?.map((template) => (
          <li key={template.id} className="card stack">
            <div className="row template-head">
              <h2>{say(template.title)}</h2>
              {!whyNot && (
                <Button size="small" onClick={() => setEditing(template)}>
                  {say(words.change)}
                </Button>
              )}
            </div>
            <p className="entry-words">{say(template.text)}</p>
          </li>
        ))}
      </ul>
      {editing && (
        <EditTemplate
          template={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Page>
  )
}

function EditTemplate({ template, onClose }: { template: Template | undefined; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [body, setBody] = useState({
    titleZh: template?.title.zh ?? '',
    textZh: template?.text.zh ?? '',
    titleEn: template?.title.en ?? '',
    textEn: template?.text.en ?? '',
  })
  const [retired, setRetired] = useState(false)
  const sending = useSend(async () => {
    const params = { jurisdiction, id: template?.id ?? draft.id() }
    await call(saveTemplate, { params, body: { ...body, retired } })
    await queries.invalidateQueries({ queryKey: readKey(listTemplates) })
    tell(words.saved)
    onClose()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <Drawer open onClose={onClose} title={say(template ? words.change : words.add)} size={520}>
      <form className="stack" noValidate onSubmit={submit}>
        <ProblemNote problem={sending.problem} shown={Object.keys(body)} />
        {(['titleZh', 'textZh', 'titleEn', 'textEn'] as const).map((name) => (
          <Field key={name} label={say(words[name])} problem={sending.fieldProblem(name)}>
            {(field) => (
              <Input.TextArea
                {...field}
                rows={name.startsWith('text') ? 4 : 1}
                value={body[name]}
                onChange={(event) => setBody({ ...body, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        {template && (
          <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>
            {say(words.retire)}
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
