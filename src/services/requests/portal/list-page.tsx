import { Layout, useWords } from '#design/portal'
import type { Drawn } from '#foundation/pages'
import type { ListProps } from '../portal-pages.ts'
import { RequestCard } from './state-badge.tsx'

const title = { zh: '大家反映的事', en: 'What others reported' }

/** Everything that was reported, as the public may see it: newest first, filtered, a page at a time. */
export function ListPage({ props, shell }: Drawn<ListProps>) {
  return (
    <Layout frame={shell} title={title} feed={props.rss}>
      <List {...props} />
    </Layout>
  )
}

function List(props: ListProps) {
  const t = useWords()
  return (
    <>
      <h1>{t(title)}</h1>
      <ListFilter {...props} action={`/at/${props.jurisdiction}/requests`} />
      <p className="more">
        <a href={`/at/${props.jurisdiction}/requests/map${props.query}`}>
          {t({ zh: '在地图上看', en: 'See them on a map' })}
        </a>
        <a href={props.rss}>{t({ zh: '订阅（RSS）', en: 'Subscribe (RSS)' })}</a>
      </p>
      <Rows {...props} />
      {props.next && (
        <p className="more">
          <a className="button" href={props.next} rel="next">
            {t({ zh: '更早的', en: 'Earlier ones' })}
          </a>
        </p>
      )}
    </>
  )
}

export function Rows(props: ListProps) {
  const t = useWords()
  if (props.rows.length > 0) {
    return (
      <ul className="cards">
        {props.rows.map((row) => (
          <RequestCard key={row.id} row={row} zone={props.zone} now={props.now} />
        ))}
      </ul>
    )
  }
  return (
    <p className="empty">
      {t({ zh: '没有符合条件的。', en: 'Nothing matches.' })}{' '}
      <a href={`/at/${props.jurisdiction}/report`}>{t({ zh: '反映一件事', en: 'Report something' })}</a>
    </p>
  )
}

export function ListFilter(props: ListProps & { action: string }) {
  const t = useWords()
  const { filter } = props
  return (
    <form method="get" action={props.action} className="filter">
      <div className="field">
        <label htmlFor="state">{t({ zh: '状态', en: 'State' })}</label>
        <select id="state" name="state" defaultValue={filter.state}>
          <option value="">{t({ zh: '全部', en: 'All' })}</option>
          <option value="open">{t({ zh: '办理中', en: 'Open' })}</option>
          <option value="answered">{t({ zh: '已答复', en: 'Answered' })}</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor="communityId">{t({ zh: '社区', en: 'Community' })}</label>
        <select id="communityId" name="communityId" defaultValue={filter.communityId}>
          <option value="">{t({ zh: '全部', en: 'All' })}</option>
          {props.communities.map((community) => (
            <option key={community.id} value={community.id}>
              {t(community.name)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="categoryId">{t({ zh: '类别', en: 'Kind' })}</label>
        <select id="categoryId" name="categoryId" defaultValue={filter.categoryId}>
          <option value="">{t({ zh: '全部', en: 'All' })}</option>
          {props.groups.map((group) => (
            <optgroup key={group.name.en} label={t(group.name)}>
              {group.categories.map((category) => (
                <option key={category.id} value={category.id}>
                  {t(category.name)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button type="submit">{t({ zh: '筛选', en: 'Filter' })}</button>
    </form>
  )
}
