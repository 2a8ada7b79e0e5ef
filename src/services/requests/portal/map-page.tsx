import { Layout, useWords } from '#design/portal'
import type { Drawn } from '#foundation/pages'
import type { MapProps } from '../portal-pages.ts'
import { ListFilter, Rows } from './list-page.tsx'

/** What the colours of the points mean. */
const legend = [
  { state: 'received', words: { zh: '办理中', en: 'Open' } },
  { state: 'waiting', words: { zh: '等居民回复', en: 'Waiting for the resident' } },
  { state: 'answered', words: { zh: '已答复', en: 'Answered' } },
]

const title = { zh: '地图上的诉求', en: 'Requests on the map' }

/** The same requests on a map, with the list beside it for those who cannot use a map. */
export function MapPage({ props, shell }: Drawn<MapProps>) {
  return (
    <Layout frame={shell} title={title} script={shell.files.map} wide>
      <RequestMap {...props} />
    </Layout>
  )
}

function RequestMap(props: MapProps) {
  const t = useWords()
  const points = props.rows.flatMap(({ code, category, place, point, state }) =>
    point ? [{ code, title: t(category), place: t(place), point, state }] : [],
  )
  return (
    <>
      <h1>{t(title)}</h1>
      <ListFilter {...props} action={`/at/${props.jurisdiction}/requests/map`} />
      <p className="hint">
        {t({
          zh: `显示最近的 ${props.rows.length} 件；位置只精确到附近街道或楼栋。`,
          en: `The latest ${props.rows.length}; positions are no closer than the street or building.`,
        })}{' '}
        <a href={`/at/${props.jurisdiction}/requests${props.query}`}>
          {t({ zh: '看列表', en: 'See the list' })}
        </a>
      </p>
      <p className="hint legend">
        {legend.map(({ state, words }) => (
          <span key={state}>
            <span className={`dot ${state}`} aria-hidden="true" /> {t(words)}
          </span>
        ))}
      </p>
      <div className="beside">
        <section
          id="requests-map"
          className="map"
          aria-label={t(title)}
          data-center={`${props.center.lon},${props.center.lat}`}
          data-base={props.baseMap ?? undefined}
          data-points={JSON.stringify(points)}
        />
        <div className="map-list">
          <Rows {...props} />
        </div>
      </div>
    </>
  )
}
