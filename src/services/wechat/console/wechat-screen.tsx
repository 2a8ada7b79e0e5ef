import './wechat.css'
import { Empty } from 'antd'
import { NavLink, useParams } from 'react-router'
import { Page, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { isAllowed, whyNotAllowed } from '#foundation/permissions'
import { wechatPermissions } from '../index.ts'
import { WechatInbox } from './wechat-inbox.tsx'
import { WechatSettings } from './wechat-settings.tsx'
import { wechatWords as words } from './wechat-words.ts'

/** The desk sees what waits for a person, the administrator how the account is connected. */
export default function WechatScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const { actor } = useActing()
  const { tab } = useParams()
  const [reads, setsUp] = [
    isAllowed(wechatPermissions, actor, 'wechat.read'),
    isAllowed(wechatPermissions, actor, 'wechat.set-up'),
  ]
  const shown = tab === 'settings' || !reads ? 'settings' : 'inbox'
  const refused = whyNotAllowed(wechatPermissions, actor, shown === 'inbox' ? 'wechat.read' : 'wechat.set-up')
  return (
    <Page title={say(words.wechat)} about={say(words.about)}>
      {reads && setsUp && (
        <nav className="wechat-tabs" aria-label={say(words.tabs)}>
          <NavLink end to={`/${jurisdiction}/wechat`}>
            {say(words.inbox)}
          </NavLink>
          <NavLink to={`/${jurisdiction}/wechat/settings`}>{say(words.settings)}</NavLink>
        </nav>
      )}
      {refused ? (
        <Empty description={say(refused.words)} />
      ) : shown === 'inbox' ? (
        <WechatInbox />
      ) : (
        <WechatSettings />
      )}
    </Page>
  )
}
