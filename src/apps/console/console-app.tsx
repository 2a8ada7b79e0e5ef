import { Button } from 'antd'
import { Suspense } from 'react'
import { Link, Navigate, Route, Routes, useParams } from 'react-router'
import { ChecksScreen } from '#accountability/checks/console'
import { CalendarScreen, CommitmentsScreen, TimeCard, TimeScreen } from '#accountability/commitments/console'
import { FiguresScreen } from '#accountability/figures/console'
import { FirstContactsScreen } from '#accountability/first-contact/console'
import { DeskScreen, type KindProps, type Kinds, TemplatesScreen } from '#accountability/matters/console'
import { ObjectionCard, ObjectionsScreen } from '#accountability/objections/console'
import { ComplaintPanel, PledgesScreen } from '#accountability/pledges/console'
import { LedgerButton, ReliefScreen } from '#accountability/relief/console'
import { ReviewCard, ReviewsScreen } from '#accountability/reviews/console'
import { LadderScreen, StandingCard, SupervisionScreen } from '#accountability/supervision/console'
import { TaskListScreen } from '#accountability/task-lists/console'
import { problemOf, ReadProblem, useSay } from '#design/console'
import { ApiKeysScreen } from '#foundation/api-keys/console'
import type { Me } from '#foundation/identity'
import {
  AccountScreen,
  identityWords,
  SessionProvider,
  SignInAgain,
  signOut,
  useMe,
} from '#foundation/identity/console'
import { PlacesScreen } from '#foundation/places/console'
import { PostsScreen } from '#organisation/teams/console'
import { HotlineCard, HotlineScreen } from '#services/hotline/console'
import {
  CategoriesScreen,
  EnterRequestScreen,
  RequestContext,
  RequestPanel,
} from '#services/requests/console'
import { WebhooksScreen } from '#services/webhooks/console'
import { WechatScreen } from '#services/wechat/console'
import { consoleWords as words } from './console-words.ts'
import { Layout } from './layout.tsx'
import { Opening } from './opening.tsx'
import { PageFault } from './page-fault.tsx'
import { SignInScreen } from './sign-in-screen.tsx'
import './console-app.css'

const kinds: Kinds = {
  request: { Panel: RequestPanel, Context: RequestBeside },
  complaint: { Panel: ComplaintPanel, Context: ({ matter }) => <StandingCard body={matter} /> },
}

/** Beside a request: first what waits for somebody (a review, a dispute), then how it stands, then what is its own. */
function RequestBeside(props: KindProps) {
  return (
    <div className="stack">
      <ReviewCard body={props.matter} />
      <ObjectionCard body={props.matter} />
      <StandingCard body={props.matter} />
      <TimeCard body={props.matter} />
      <HotlineCard body={props.matter} />
      <RequestContext {...props} />
    </div>
  )
}

/** Who is it, where do they work, which screen: the rest is in the rooms. */
export function ConsoleApp() {
  const me = useMe()
  if (me.data) return <SignedIn me={me.data} />
  if (me.isPending) return <Opening />
  const { status } = problemOf(me.error)
  if (status === 401 || status === 403) return <SignInScreen />
  return <ReadProblem error={me.error} retry={me.refetch} />
}

const kept = 'linli.jurisdiction'

function SignedIn({ me }: { me: Me }) {
  const say = useSay()
  const ids = me.jurisdictions.map(({ id }) => id)
  const last = localStorage.getItem(kept)
  const home = last && ids.includes(last) ? last : ids[0]
  if (!home) {
    return (
      <main className="page stack">
        <p>{say(identityWords.nowhere)}</p>
        <div>
          <Button onClick={() => void signOut()}>{say(words.signOut)}</Button>
        </div>
      </main>
    )
  }
  return (
    <Routes>
      <Route path="/:jurisdiction/*" element={<InJurisdiction me={me} home={home} />} />
      <Route path="*" element={<Navigate to={`/${home}/desk`} replace />} />
    </Routes>
  )
}

function InJurisdiction({ me, home }: { me: Me; home: string }) {
  const { jurisdiction = '' } = useParams()
  if (!me.jurisdictions.some(({ id }) => id === jurisdiction))
    return <Navigate to={`/${home}/desk`} replace />
  localStorage.setItem(kept, jurisdiction)
  return (
    <SessionProvider me={me} jurisdiction={jurisdiction} key={jurisdiction}>
      <Layout>
        <PageFault>
          <Suspense fallback={<Opening />}>
            <Routes>
              <Route index element={<Navigate to="desk" replace />} />
              <Route path="desk/:id?" element={<DeskScreen kinds={kinds} Ledger={LedgerButton} />} />
              <Route path="first-contacts/:id?" element={<FirstContactsScreen />} />
              <Route path="enter" element={<EnterRequestScreen />} />
              <Route path="posts" element={<PostsScreen />} />
              <Route path="supervision" element={<SupervisionScreen />} />
              <Route path="relief/:tab?" element={<ReliefScreen />} />
              <Route path="reviews" element={<ReviewsScreen />} />
              <Route path="ladder" element={<LadderScreen />} />
              <Route path="checks/:tab?/:id?" element={<ChecksScreen />} />
              <Route path="objections" element={<ObjectionsScreen />} />
              <Route path="task-list" element={<TaskListScreen />} />
              <Route path="pledges" element={<PledgesScreen />} />
              <Route path="commitments" element={<CommitmentsScreen />} />
              <Route path="time" element={<TimeScreen />} />
              <Route path="calendar" element={<CalendarScreen />} />
              <Route path="figures" element={<FiguresScreen />} />
              <Route path="templates" element={<TemplatesScreen />} />
              <Route path="categories" element={<CategoriesScreen />} />
              <Route path="places" element={<PlacesScreen />} />
              <Route path="hotline" element={<HotlineScreen />} />
              <Route path="webhooks" element={<WebhooksScreen />} />
              <Route path="api-keys" element={<ApiKeysScreen />} />
              <Route path="wechat/:tab?" element={<WechatScreen />} />
              <Route path="account" element={<AccountScreen />} />
              <Route path="*" element={<NotFound jurisdiction={jurisdiction} />} />
            </Routes>
          </Suspense>
        </PageFault>
      </Layout>
      <SignInAgain />
    </SessionProvider>
  )
}

function NotFound({ jurisdiction }: { jurisdiction: string }) {
  const say = useSay()
  return (
    <main className="page stack" id="main" tabIndex={-1}>
      <h1>{say(words.notFound)}</h1>
      <Link to={`/${jurisdiction}/desk`}>{say(words.toDesk)}</Link>
    </main>
  )
}
