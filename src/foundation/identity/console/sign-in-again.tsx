import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { signedOutEvent, useSay } from '#design/console'
import { identityWords as words } from './identity-words.ts'
import { useReadMeAgain } from './session.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** When the session is lost, signing in happens above the screen, so that what was typed there stays. */
export function SignInAgain() {
  const say = useSay()
  const readMe = useReadMeAgain()
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const listen = () => setLost(true)
    window.addEventListener(signedOutEvent, listen)
    return () => window.removeEventListener(signedOutEvent, listen)
  }, [])
  const done = () => {
    setLost(false)
    void readMe()
  }
  return (
    <Modal
      open={lost}
      title={say(words.signInAgain)}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={420}
    >
      <div className="stack">
        <p>{say(words.signInAgainAbout)}</p>
        {lost && <SignInForm onDone={done} />}
      </div>
    </Modal>
  )
}
