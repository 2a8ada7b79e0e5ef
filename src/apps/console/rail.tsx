import {
  AlertOutlined,
  AuditOutlined,
  BarChartOutlined,
  BranchesOutlined,
  CalendarOutlined,
  ClockCircleOutlined,
  CommentOutlined,
  EnvironmentOutlined,
  FileExcelOutlined,
  FileTextOutlined,
  FormOutlined,
  InboxOutlined,
  KeyOutlined,
  PhoneOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SendOutlined,
  SmileOutlined,
  TagsOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  WechatOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { checksWords } from '#accountability/checks/console'
import { commitmentsWords } from '#accountability/commitments/console'
import { figuresPermissions } from '#accountability/figures'
import { figuresWords } from '#accountability/figures/console'
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
import { isAllowed, type PermissionTable } from '#foundation/permissions'
import { placesWords } from '#foundation/places/console'
import type { Words } from '#kernel'
import { teamsWords } from '#organisation/teams/console'
import { hotlinePermissions } from '#services/hotline'
import { hotlineWords } from '#services/hotline/console'
import { categoriesWords } from '#services/requests/console'
import { webhookPermissions } from '#services/webhooks'
import { webhooksWords } from '#services/webhooks/console'
import { wechatPermissions } from '#services/wechat'
import { wechatWords } from '#services/wechat/console'
import { familyWords, consoleWords as words } from './console-words.ts'

/** My desk first, then the families with what each has today. */
export function Rail() {
  const say = useSay()
  const { actor } = useActing()
  const may = (table: PermissionTable, action: string) => isAllowed(table, actor, action)
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
        <RailLink to="time" name={commitmentsWords.time} icon={<ClockCircleOutlined />} />
        {may(objectionPermissions, 'objection.list') && (
          <RailLink to="objections" name={objectionWords.objections} icon={<BranchesOutlined />} />
        )}
        {may(supervisionPermissions, 'supervision.list') && (
          <RailLink to="supervision" name={supervisionWords.supervision} icon={<AlertOutlined />} />
        )}
        <RailLink to="checks" name={checksWords.checks} icon={<AuditOutlined />} />
        {may(reviewPermissions, 'review.list') && (
          <RailLink to="reviews" name={reviewWords.reviews} icon={<SmileOutlined />} />
        )}
        {may(figuresPermissions, 'figures.read') && (
          <RailLink to="figures" name={figuresWords.figures} icon={<BarChartOutlined />} />
        )}
        <RailLink to="pledges" name={pledgesWords.title} icon={<SafetyCertificateOutlined />} />
        <RailLink to="relief" name={reliefWords.relief} icon={<FileExcelOutlined />} />
      </RailFamily>
      <RailFamily family="services">
        {(may(wechatPermissions, 'wechat.read') || may(wechatPermissions, 'wechat.set-up')) && (
          <RailLink to="wechat" name={wechatWords.wechat} icon={<WechatOutlined />} />
        )}
        {may(hotlinePermissions, 'hotline.list') && (
          <RailLink to="hotline" name={hotlineWords.hotline} icon={<PhoneOutlined />} />
        )}
        <RailLink to="categories" name={categoriesWords.categories} icon={<TagsOutlined />} />
        <RailLink to="task-list" name={taskListWords.title} icon={<UnorderedListOutlined />} />
      </RailFamily>
      <RailFamily family="settings">
        <RailLink to="commitments" name={commitmentsWords.commitments} icon={<ScheduleOutlined />} />
        <RailLink to="calendar" name={commitmentsWords.calendar} icon={<CalendarOutlined />} />
        <RailLink to="templates" name={templateWords.templates} icon={<FileTextOutlined />} />
        {may(apiKeyPermissions, 'api-key.list') && (
          <RailLink to="api-keys" name={apiKeysWords.apiKeys} icon={<KeyOutlined />} />
        )}
        {may(webhookPermissions, 'webhook.list') && (
          <RailLink to="webhooks" name={webhooksWords.webhooks} icon={<SendOutlined />} />
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
