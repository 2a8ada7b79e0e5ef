import {
  AlertOutlined,
  BarChartOutlined,
  CommentOutlined,
  EnvironmentOutlined,
  FileTextOutlined,
  FormOutlined,
  InboxOutlined,
  TagsOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { figuresPermissions } from '#accountability/figures'
import { figuresWords } from '#accountability/figures/console'
import { firstContactWords } from '#accountability/first-contact/console'
import { templateWords } from '#accountability/matters/console'
import { supervisionPermissions } from '#accountability/supervision'
import { supervisionWords } from '#accountability/supervision/console'
import { useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { isAllowed } from '#foundation/permissions'
import { placesWords } from '#foundation/places/console'
import type { Words } from '#kernel'
import { teamsWords } from '#organisation/teams/console'
import { categoriesWords } from '#services/requests/console'
import { familyWords, consoleWords as words } from './console-words.ts'

/** My desk first, then the families with what each has today. */
export function Rail() {
  const say = useSay()
  const { actor } = useActing()
  const supervises = isAllowed(supervisionPermissions, actor, 'supervision.list')
  const readsFigures = isAllowed(figuresPermissions, actor, 'figures.read')
  return (
    <nav className="rail" aria-label={say(words.nav)}>
      <ul>
        <RailLink to="desk" name={words.desk} icon={<InboxOutlined />} />
        <RailLink to="enter" name={words.enter} icon={<FormOutlined />} />
      </ul>
      <RailFamily family="organisation">
        <RailLink to="posts" name={teamsWords.posts} icon={<TeamOutlined />} />
        <RailLink to="places" name={placesWords.places} icon={<EnvironmentOutlined />} />
      </RailFamily>
      <RailFamily family="accountability">
        <RailLink to="first-contacts" name={firstContactWords.title} icon={<CommentOutlined />} />
        {supervises && (
          <RailLink to="supervision" name={supervisionWords.supervision} icon={<AlertOutlined />} />
        )}
        {readsFigures && <RailLink to="figures" name={figuresWords.figures} icon={<BarChartOutlined />} />}
        <RailLink to="templates" name={templateWords.templates} icon={<FileTextOutlined />} />
      </RailFamily>
      <RailFamily family="services">
        <RailLink to="categories" name={categoriesWords.categories} icon={<TagsOutlined />} />
      </RailFamily>
    </nav>
  )
}

function RailFamily({ family, children }: { family: keyof typeof familyWords; children: ReactNode }) {
  const say = useSay()
  const { name, mark } = familyWords[family]
  return (
    <div className={`rail-family family-${family}`}>
      <h2>
        <span className="family-mark" aria-hidden="true">
          {mark}
        </span>
        <span className="rail-text">{say(name)}</span>
      </h2>
      <ul>{children}</ul>
    </div>
  )
}

function RailLink({ to, name, icon }: { to: string; name: Words; icon: ReactNode }) {
  const say = useSay()
  const { jurisdiction } = useSession()
  return (
    <li>
      <NavLink to={`/${jurisdiction}/${to}`} title={say(name)}>
        <span aria-hidden="true">{icon}</span>
        <span className="rail-text">{say(name)}</span>
      </NavLink>
    </li>
  )
}
