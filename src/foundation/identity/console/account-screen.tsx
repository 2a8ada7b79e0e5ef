import './account.css'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { call, Field, Page, ProblemNote, useSay, useSend, useTell } from '#design/console'
import { changePasswordEndpoint } from '../contract.ts'
import { identityWords as words } from './identity-words.ts'
import { useSession } from './session.tsx'
import { TwoFactor } from './two-factor.tsx'

/** My own account: two-step sign-in and password. */
export default function AccountScreen() {
  const say = useSay()
  const { me } = useSession()
  return (
    <Page title={say(words.myAccount)} about={[me.name, me.email, me.phone].filter(Boolean).join(' · ')}>
      <div className="account-cards">
        <section className="card stack" aria-labelledby="two-factor">
          <h2 id="two-factor">{say(words.twoFactor)}</h2>
          <TwoFactor on={me.twoFactor} />
        </section>
        <section className="card stack" aria-labelledby="change-password">
          <h2 id="change-password">{say(words.changePassword)}</h2>
          <ChangePassword />
        </section>
      </div>
    </Page>
  )
}

function ChangePassword() {
  const say = useSay()
  const tell = useTell()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const sending = useSend(async () => {
    await call(changePasswordEndpoint, { body: { current, next } })
    setCurrent('')
    setNext('')
    tell(words.changed)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(undefined)
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <ProblemNote problem={sending.problem} shown={['current', 'next']} />
      <Field label={say(words.current)} problem={sending.fieldProblem('current')}>
        {(field) => (
          <Input.Password
            {...field}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        )}
      </Field>
      <Field label={say(words.next)} problem={sending.fieldProblem('next')}>
        {(field) => (
          <Input.Password
            {...field}
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(words.changePassword)}
        </Button>
      </div>
    </form>
  )
}
