import {
  AlertOutlined,
  AuditOutlined,
  BranchesOutlined,
  CommentOutlined,
  EnvironmentOutlined,
  FileExcelOutlined,
  FileTextOutlined,
  FormOutlined,
  InboxOutlined,
  KeyOutlined,
  SafetyCertificateOutlined,
  SmileOutlined,
  TagsOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  WechatOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { checksWords } from '#accountability/checks/console'
import { firstContactWords } from '#accountability/first-contact/console'
import { templateWords } from '#accountability/matters/console'
import { objectionPermissions } from '#accountability/objections'
import { objectionWords } from '#accountability/objections/console'
import { pledgesWords } from '#accountability/pledges/console'
import { reliefWords } from '#accountability/relief/console'
import { reviewPermissions } from '#accountability/reviews'
import { reviewWords } from '#accountability/reviews/console'
import { supervisionPermissions } from '#accountability/supervision'
import { supervisionWords } from '#accountability/supervision/console'
import { taskListWords } from '#accountability/task-lists/console'
import { useSay } from '#design/console'
import { apiKeyPermissions } from '#foundation/api-keys'
import { apiKeysWords } from '#foundation/api-keys/console'
import { useActing, useSession } from '#foundation/identity/console'
import { isAllowed } from '#foundation/permissions'
import { placesWords } from '#foundation/places/console'
import type { Words } from '#kernel'
import { teamsWords } from '#organisation/teams/console'
import { categoriesWords } from '#services/requests/console'
import { wechatPermissions } from '#services/wechat'
import { wechatWords } from '#services/wechat/console'
import { familyWords, consoleWords as words } from './console-words.ts'

/** My desk first, then the families with what each has today. */
export function Rail() {
  const say = useSay()
  const { actor } = useActing()
  const supervises = isAllowed(supervisionPermissions, actor, 'supervision.list')
  const arbitrates = isAllowed(objectionPermissions, actor, 'objection.list')
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
        <RailLink to="relief" name={reliefWords.relief} icon={<FileExcelOutlined />} />
        {isAllowed(reviewPermissions, actor, 'review.list') && (
          <RailLink to="reviews" name={reviewWords.reviews} icon={<SmileOutlined />} />
        )}
        <RailLink to="checks" name={checksWords.checks} icon={<AuditOutlined />} />
        {arbitrates && (
          <RailLink to="objections" name={objectionWords.objections} icon={<BranchesOutlined />} />
        )}
        <RailLink to="task-list" name={taskListWords.title} icon={<UnorderedListOutlined />} />
        <RailLink to="pledges" name={pledgesWords.title} icon={<SafetyCertificateOutlined />} />
        <RailLink to="templates" name={templateWords.templates} icon={<FileTextOutlined />} />
      </RailFamily>
      <RailFamily family="services">
        <RailLink to="categories" name={categoriesWords.categories} icon={<TagsOutlined />} />
        {(isAllowed(wechatPermissions, actor, 'wechat.read') ||
          isAllowed(wechatPermissions, actor, 'wechat.set-up')) && (
          <RailLink to="wechat" name={wechatWords.wechat} icon={<WechatOutlined />} />
        )}
        {isAllowed(apiKeyPermissions, actor, 'api-key.list') && (
          <RailLink to="api-keys" name={apiKeysWords.apiKeys} icon={<KeyOutlined />} />
        )}
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
