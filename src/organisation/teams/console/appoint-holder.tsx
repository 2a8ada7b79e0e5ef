import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Input, Segmented, Select } from 'antd'
import { type FormEvent, useMemo, useState } from 'react'
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
import { roles, type StaffRole } from '#foundation/permissions'
import { appointHolder, listPosts, type PostBody } from '../contract.ts'
import { roleWords, teamsWords as words } from './teams-words.ts'
import { usePosts } from './use-posts.ts'

const staffRoles = roles.filter((role) => role !== 'resident')
const usualRoles: Partial<Record<PostBody['duty'], StaffRole>> = {
  'duty-desk': 'duty-desk',
  'grid-worker': 'grid-worker',
  'community-services': 'community-staff',
  leadership: 'leader',
}

/** Puts a person at a post: one who has an account already, or somebody new, who gets one. */
export function AppointHolder({ post, onClose }: { post: PostBody; onClose: () => void }) {
  const say = useSay()
  const tell = useTell()
  const queries = useQueryClient()
  const { jurisdiction } = useSession()
  const draft = useDraftId()
  const [who, setWho] = useState<'existing' | 'new'>('existing')
  const [role, setRole] = useState<StaffRole>(usualRoles[post.duty] ?? 'department-staff')
  const [userId, setUserId] = useState<string>()
  const [name, setName] = useState('')
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const people = usePeople()
  const sending = useSend(async () => {
    const person = who === 'new' ? { newPerson: { name, account, password } } : userId ? { userId } : {}
    await call(appointHolder, {
      params: { jurisdiction, id: post.id, holdingId: draft.id() },
      body: { role, ...person },
    })
    await queries.invalidateQueries({ queryKey: readKey(listPosts) })
    tell(words.appointed)
    onClose()
  })
  const problemOf = (field: string) =>
    sending.fieldProblem(`newPerson.${field}`) ?? sending.fieldProblem(field)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <Drawer open onClose={onClose} title={`${say(words.appointAt)} ${say(post.name)}`} size={480}>
      <form className="stack" noValidate onSubmit={submit}>
        <ProblemNote
          problem={sending.problem}
          shown={['userId', 'name', 'account', 'password'].flatMap((field) => [field, `newPerson.${field}`])}
        />
        <Segmented
          block
          value={who}
          onChange={setWho}
          options={[
            { value: 'existing' as const, label: say(words.existing) },
            { value: 'new' as const, label: say(words.newPerson) },
          ]}
        />
        {who === 'existing' ? (
          <Field label={say(words.person)} problem={sending.fieldProblem('userId')}>
            {(field) => (
              <Select
                {...field}
                showSearch={{ optionFilterProp: 'label' }}
                value={userId as string}
                onChange={setUserId}
                options={people}
              />
            )}
          </Field>
        ) : (
          <>
            <Field label={say(words.name)} problem={problemOf('name')}>
              {(field) => <Input {...field} value={name} onChange={(event) => setName(event.target.value)} />}
            </Field>
            <Field label={say(words.account)} problem={problemOf('account')}>
              {(field) => (
                <Input
                  {...field}
                  autoComplete="off"
                  value={account}
                  onChange={(event) => setAccount(event.target.value)}
                />
              )}
            </Field>
            <Field label={say(words.password)} hint={say(words.passwordHint)} problem={problemOf('password')}>
              {(field) => (
                <Input.Password
                  {...field}
                  autoComplete="new-password"
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              )}
            </Field>
          </>
        )}
        <Field label={say(words.role)}>
          {(field) => (
            <Select
              {...field}
              value={role}
              onChange={setRole}
              options={staffRoles.map((value) => ({ value, label: say(roleWords[value]) }))}
            />
          )}
        </Field>
        <div className="row row-end">
          <Button onClick={onClose}>{say(designWords.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={sending.busy}>
            {say(words.appoint)}
          </Button>
        </div>
      </form>
    </Drawer>
  )
}

/** Everybody who holds a post somewhere in the jurisdiction. */
function usePeople() {
  const posts = usePosts().data
  return useMemo(() => {
    const holders = (posts ?? []).flatMap((post) => post.holders)
    return [...new Map(holders.map(({ userId, name }) => [userId, { value: userId, label: name }])).values()]
  }, [posts])
}
