import { MoonOutlined, SunOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Dropdown, Select } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useLanguage, useSay, useSetLanguage, useTheme } from '#design/console'
import { signOut, useSession } from '#foundation/identity/console'
import { NoticesBell } from '#foundation/notices/console'
import { consoleWords as words } from './console-words.ts'
import mark from './linli.svg'

/** Where one works, and what is one's own: notices, language, theme, account. */
export function TopBar() {
  const say = useSay()
  const navigate = useNavigate()
  const language = useLanguage()
  const setLanguage = useSetLanguage()
  const { dark, setDark } = useTheme()
  const { me, jurisdiction } = useSession()
  const here = me.jurisdictions.find(({ id }) => id === jurisdiction)
  return (
    <header className="top-bar">
      <Link to={`/${jurisdiction}/desk`} className="brand" aria-label={`邻里 Linli · ${say(words.desk)}`}>
        <img src={mark} alt="" width={28} height={28} />
        <span className="brand-name">邻里 Linli</span>
      </Link>
      {me.jurisdictions.length > 1 ? (
        <Select
          aria-label={say(words.jurisdiction)}
          variant="borderless"
          value={jurisdiction}
          onChange={(id: string) => void navigate(`/${id}/desk`)}
          options={me.jurisdictions.map(({ id, name }) => ({ value: id, label: say(name) }))}
          popupMatchSelectWidth={false}
        />
      ) : (
        <span className="top-place">{here && say(here.name)}</span>
      )}
      <span className="top-space" />
      <NoticesBell />
      <Button
        type="text"
        lang={language === 'zh' ? 'en' : 'zh'}
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        {say(words.language)}
      </Button>
      <Button
        type="text"
        className="top-theme"
        icon={dark ? <SunOutlined /> : <MoonOutlined />}
        aria-label={say(dark ? words.light : words.dark)}
        onClick={() => setDark(!dark)}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'account',
              label: say(words.account),
              onClick: () => void navigate(`/${jurisdiction}/account`),
            },
            { key: 'theme', label: say(dark ? words.light : words.dark), onClick: () => setDark(!dark) },
            { key: 'out', label: say(words.signOut), onClick: () => void signOut() },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined />} aria-haspopup="menu" aria-label={me.name}>
          <span className="top-name">{me.name}</span>
        </Button>
      </Dropdown>
    </header>
  )
}
