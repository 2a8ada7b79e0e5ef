import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { call, Field, ProblemNote, readKey, useSay, useSend, useTell } from '#design/console'
import { useSession } from '#foundation/identity/console'
import type { Words } from '#kernel'
import { wechatModes } from '../account.ts'
import { coordinateSystems } from '../china-offset.ts'
import {
  platformUrl,
  pushWechatMenu,
  readWechat,
  saveWechat,
  usualMenu,
  type WechatAccountInput,
  type WechatState,
} from '../index.ts'
import { wechatWords as words } from './wechat-words.ts'

type TextField = 'appId' | 'originalId' | 'token' | 'aesKey' | 'previousAesKey' | 'secret' | 'apiUrl'

const fresh: WechatAccountInput = {
  appId: '',
  originalId: '',
  mode: 'secure',
  token: '',
  aesKey: '',
  previousAesKey: '',
  secret: '',
  pushCrs: 'gcj02',
  apiUrl: platformUrl,
  menu: usualMenu,
  notice: null,
}

/** What the platform shows about the account, copied here; secrets go in and never come out. */
export function WechatAccountForm({ account }: { account: WechatState['account'] }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const [input, setInput] = useState<WechatAccountInput>(() => ({ ...fresh, ...publicPart(account) }))
  const set = (part: Partial<WechatAccountInput>) => setInput((now) => ({ ...now, ...part }))
  const saving = useSend(async () => {
    await call(saveWechat, { params: { jurisdiction }, body: input })
    set({ token: '', aesKey: '', previousAesKey: '', secret: '' })
    tell(words.saved)
    await queries.invalidateQueries({ queryKey: readKey(readWechat) })
  })
  const pushing = useSend(async () => {
    await call(pushWechatMenu, { params: { jurisdiction } })
    tell(words.pushed)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void saving.send(undefined)
  }
  const text = (name: TextField, hint?: Words) => (
    <Field label={say(words[name])} hint={hint && say(hint)} problem={saving.fieldProblem(name)}>
      {(field) => (
        <Input
          {...field}
          autoComplete="off"
          value={input[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  )
  const kept = (is: boolean | undefined) => (is ? words.kept : undefined)
  const { notice } = input
  return (
    <form className="card stack" noValidate onSubmit={submit}>
      <h2>{say(words.settings)}</h2>
      <ProblemNote problem={saving.problem ?? pushing.problem} shown={shown} />
      {text('appId')}
      {text('originalId')}
      <Field label={say(words.mode)}>
        {(field) => (
          <Select
            {...field}
            value={input.mode}
            onChange={(mode) => set({ mode })}
            options={wechatModes.map((value) => ({ value, label: say(words[value]) }))}
          />
        )}
      </Field>
      {text('token', kept(account !== null))}
      {text('aesKey', kept(account?.hasAesKey))}
      {text('previousAesKey', kept(account?.hasPreviousAesKey) ?? words.previousHint)}
      {text('secret', kept(account?.hasSecret))}
      <Field label={say(words.pushCrs)} hint={say(words.crsHint)}>
        {(field) => (
          <Select
            {...field}
            value={input.pushCrs}
            onChange={(pushCrs) => set({ pushCrs })}
            options={coordinateSystems.map((value) => ({ value, label: say(words[value]) }))}
          />
        )}
      </Field>
      {text('apiUrl')}
      <Field label={say(words.menu)} hint={say(words.menuHint)} problem={saving.fieldProblem('menu')}>
        {(field) => (
          <Input.TextArea
            {...field}
            rows={5}
            value={input.menu}
            onChange={(event) => set({ menu: event.target.value })}
          />
        )}
      </Field>
      <Checkbox
        checked={notice !== null}
        onChange={({ target }) => set({ notice: target.checked ? emptyNotice : null })}
      >
        {say(words.notice)}
      </Checkbox>
      {notice &&
        noticeFields.map((name) => (
          <Field key={name} label={say(words[name])} problem={saving.fieldProblem(`notice.${name}`)}>
            {(field) => (
              <Input
                {...field}
                value={notice[name]}
                onChange={(event) => set({ notice: { ...notice, [name]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      <div className="row row-end">
        {account?.hasSecret && (
          <Button loading={pushing.busy} onClick={() => void pushing.send(undefined)}>
            {say(words.push)}
          </Button>
        )}
        <Button type="primary" htmlType="submit" loading={saving.busy}>
          {say(words.save)}
        </Button>
      </div>
    </form>
  )
}

const noticeFields = ['templateId', 'codeField', 'stateField'] as const
const emptyNotice = { templateId: '', codeField: '', stateField: '' }
const shown = [
  'appId',
  'originalId',
  'token',
  'aesKey',
  'previousAesKey',
  'secret',
  'apiUrl',
  'menu',
  ...noticeFields.map((name) => `notice.${name}`),
]

function publicPart(account: WechatState['account']): Partial<WechatAccountInput> {
  if (!account) return {}
  const { hasAesKey: _, hasPreviousAesKey: __, hasSecret: ___, ...rest } = account
  return rest
}
