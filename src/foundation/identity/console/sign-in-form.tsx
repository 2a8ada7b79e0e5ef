import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { call, Field, ProblemNote, useFocusFirst, useSay, useSend } from '#design/console'
import { signInEndpoint, signInTotpEndpoint } from '../contract.ts'
import { identityWords as words } from './identity-words.ts'

/** Account and password, then a code where the person uses one. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const focusFirst = useFocusFirst()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const [step, setStep] = useState<'password' | 'code'>('password')
  const signing = useSend(async () => {
    const { next } = await call(signInEndpoint, { body: { account, password } })
    if (next === 'done') onDone()
    else setStep('code')
  })
  if (step === 'code') return <CodeForm onDone={onDone} onBack={() => setStep('password')} />
  return (
    <form ref={focusFirst} className="stack" noValidate onSubmit={submitting(() => signing.send(undefined))}>
      <ProblemNote problem={signing.problem} shown={['account', 'password']} />
      <Field label={say(words.account)} problem={signing.fieldProblem('account')}>
        {(field) => (
          <Input
            {...field}
            size="large"
            autoComplete="username"
            value={account}
            onChange={(event) => setAccount(event.target.value)}
          />
        )}
      </Field>
      <Field label={say(words.password)} problem={signing.fieldProblem('password')}>
        {(field) => (
          <Input.Password
            {...field}
            size="large"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type="primary" size="large" htmlType="submit" loading={signing.busy} block>
        {say(words.doSignIn)}
      </Button>
      <p className="quiet">{say(words.forgot)}</p>
    </form>
  )
}

function CodeForm({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const say = useSay()
  const [code, setCode] = useState('')
  const focusFirst = useFocusFirst()
  const sending = useSend(async () => {
    await call(signInTotpEndpoint, { body: { code } })
    onDone()
  })
  return (
    <form className="stack" noValidate onSubmit={submitting(() => sending.send(undefined))}>
      <ProblemNote problem={sending.problem} shown={['code']} />
      <div ref={focusFirst}>
        <Field label={say(words.code)} hint={say(words.codeHint)} problem={sending.fieldProblem('code')}>
          {(field) => (
            <Input
              {...field}
              size="large"
              autoComplete="one-time-code"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Button type="primary" size="large" htmlType="submit" loading={sending.busy} block>
        {say(words.confirm)}
      </Button>
      <Button type="text" onClick={onBack}>
        {say(words.back)}
      </Button>
    </form>
  )
}

const submitting = (send: () => unknown) => (event: FormEvent) => {
  event.preventDefault()
  void send()
}
