import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { call, Field, ProblemNote, useSay, useSend, useTell } from '#design/console'
import { confirmTotpEndpoint, startTotpEndpoint, stopTotpEndpoint } from '../contract.ts'
import { identityWords as words } from './identity-words.ts'
import { useReadMeAgain } from './session.tsx'

/** Turns two-step sign-in on (password, scan, code) or off (password). */
export function TwoFactor({ on }: { on: boolean }) {
  const say = useSay()
  const tell = useTell()
  const readMe = useReadMeAgain()
  const [password, setPassword] = useState('')
  const [started, setStarted] = useState<{ uri: string; qrSvg: string; backupCodes: string[] }>()
  const sending = useSend(async () => {
    if (on) {
      await call(stopTotpEndpoint, { body: { password } })
      tell(words.turnedOff)
      await readMe()
    } else setStarted(await call(startTotpEndpoint, { body: { password } }))
    setPassword('')
  })
  const confirmed = async () => {
    setStarted(undefined)
    tell(words.turnedOn)
    await readMe()
  }
  if (started && !on) return <ConfirmTotp started={started} onDone={confirmed} />
  return (
    <form className="stack" noValidate onSubmit={submitting(() => sending.send(undefined))}>
      <p>{say(on ? words.twoFactorOn : words.twoFactorOff)}</p>
      <ProblemNote problem={sending.problem} shown={['password']} />
      <Field label={say(words.password)} problem={sending.fieldProblem('password')}>
        {(field) => (
          <Input.Password
            {...field}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type={on ? 'default' : 'primary'} htmlType="submit" loading={sending.busy}>
          {say(on ? words.stop : words.start)}
        </Button>
      </div>
    </form>
  )
}

interface Started {
  readonly uri: string
  readonly qrSvg: string
  readonly backupCodes: readonly string[]
}

function ConfirmTotp({ started, onDone }: { started: Started; onDone: () => Promise<void> }) {
  const say = useSay()
  const [code, setCode] = useState('')
  const sending = useSend(async () => {
    await call(confirmTotpEndpoint, { body: { code } })
    await onDone()
  })
  const secret = new URL(started.uri).searchParams.get('secret')
  return (
    <form className="stack" noValidate onSubmit={submitting(() => sending.send(undefined))}>
      <p>{say(words.scan)}</p>
      <img
        className="totp-qr"
        alt={say(words.qr)}
        src={`data:image/svg+xml,${encodeURIComponent(started.qrSvg)}`}
      />
      <p className="quiet">
        {say(words.orType)} <code>{secret}</code>
      </p>
      <p>{say(words.backup)}</p>
      <ul className="backup-codes">
        {started.backupCodes.map((backup) => (
          <li key={backup}>
            <code>{backup}</code>
          </li>
        ))}
      </ul>
      <ProblemNote problem={sending.problem} shown={['code']} />
      <Field label={say(words.code)} problem={sending.fieldProblem('code')}>
        {(field) => (
          <Input
            {...field}
            autoComplete="one-time-code"
            inputMode="numeric"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(words.confirm)}
        </Button>
      </div>
    </form>
  )
}

const submitting = (send: () => unknown) => (event: FormEvent) => {
  event.preventDefault()
  void send()
}
