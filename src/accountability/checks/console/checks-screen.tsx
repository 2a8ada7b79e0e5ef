import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Page, useSay } from '#design/console'
import { useActing, useSession } from '#foundation/identity/console'
import { isAllowed } from '#foundation/permissions'
import { checkPermissions } from '../check-permissions.ts'
import { AgeingList } from './ageing-list.tsx'
import { checksWords as words } from './checks-screen-words.ts'
import { DrawDrawer } from './draw-drawer.tsx'
import { FindingDrawer } from './finding-drawer.tsx'
import { FindingList } from './finding-list.tsx'
import { SampleList } from './sample-list.tsx'
import { SampleView } from './sample-view.tsx'
import './checks.css'

const forAll = ['findings', 'ageing'] as const
const forCheckers = ['samples', ...forAll] as const

/** Samples with their call-backs, findings to put right, and what is getting old. */
export default function ChecksScreen() {
  const say = useSay()
  const { tab: asked, id } = useParams()
  const { jurisdiction } = useSession()
  const navigate = useNavigate()
  const { actor } = useActing()
  const [drawing, setDrawing] = useState(false)
  const tabs = isAllowed(checkPermissions, actor, 'check.read') ? forCheckers : forAll
  const tab = tabs.find((each) => each === asked) ?? tabs[0]
  const base = `/${jurisdiction}/checks`
  return (
    <Page
      title={say(words.checks)}
      about={say(words.about)}
      actions={
        tab === 'samples' &&
        !id && (
          <Button type="primary" onClick={() => setDrawing(true)}>
            {say(words.draw)}
          </Button>
        )
      }
    >
      <div className="stack">
        <div>
          <Segmented
            aria-label={say(words.which)}
            value={tab}
            onChange={(next) => void navigate(`${base}/${next}`)}
            options={tabs.map((value) => ({ value, label: say(words[value]) }))}
          />
        </div>
        {tab === 'samples' && !id && <SampleList />}
        {tab === 'samples' && id && <SampleView key={id} id={id} />}
        {tab === 'findings' &&
          (['open', 'done', 'verified'] as const).map((state) => <FindingList key={state} state={state} />)}
        {tab === 'ageing' && <AgeingList />}
      </div>
      {drawing && (
        <DrawDrawer
          onClose={() => setDrawing(false)}
          onDrawn={(drawn) => void navigate(`${base}/samples/${drawn}`)}
        />
      )}
      {tab === 'findings' && id && (
        <FindingDrawer key={id} id={id} onClose={() => void navigate(`${base}/findings`)} />
      )}
    </Page>
  )
}
