import { Button } from 'antd'
import { useEffect } from 'react'
import { useLanguage, useSay, useSetLanguage } from '#design/console'
import { identityWords, SignInForm, useReadMeAgain } from '#foundation/identity/console'
import { consoleWords as words } from './console-words.ts'

/** The first page of somebody who is not signed in. */
export function SignInScreen() {
  const say = useSay()
  const language = useLanguage()
  const setLanguage = useSetLanguage()
  const readMe = useReadMeAgain()
  useEffect(() => {
    document.title = `${say(identityWords.signIn)} · Linli 邻里`
  }, [say])
  return (
    <main className="sign-in" id="main">
      <div className="card stack sign-in-card">
        <div className="row sign-in-head">
          <div>
            <p className="quiet">{say(identityWords.signInAbout)}</p>
            <h1>{say(identityWords.signIn)}</h1>
          </div>
          <Button
            type="text"
            lang={language === 'zh' ? 'en' : 'zh'}
            onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          >
            {say(words.language)}
          </Button>
        </div>
        <SignInForm onDone={() => void readMe()} />
      </div>
    </main>
  )
}
