import { Button, Input, Skeleton, Tree } from 'antd'
import { Suspense, useMemo, useState } from 'react'
import { Page, ReadProblem, useRead, useSay } from '#design/console'
import type { MapArea } from '#design/map'
import { useActing, useSession } from '#foundation/identity/console'
import { isAllowed } from '#foundation/permissions'
import { exportPlaces, type PlaceBody, placePermissions } from '../contract.ts'
import { EditPlace } from './edit-place.tsx'
import { ImportPlaces } from './import-places.tsx'
import { usePlaces } from './jurisdiction.ts'
import { PlaceMap } from './lazy-place-map.ts'
import { placesWords as words } from './places-words.ts'

/** Communities, grids and buildings: a tree and a map that follow each other. */
export default function PlacesScreen() {
  const say = useSay()
  const { jurisdiction } = useSession()
  const mayEdit = isAllowed(placePermissions, useActing().actor, 'place.edit')
  const read = usePlaces()
  const [chosen, setChosen] = useState<string>()
  const [search, setSearch] = useState('')
  const [importing, setImporting] = useState(false)
  const areas = useAreas(chosen)
  const place = read.data?.find(({ id }) => id === chosen)
  return (
    <Page
      title={say(words.places)}
      about={say(words.about)}
      actions={
        <>
          <Button href={`/api/at/${jurisdiction}/places.geojson`} download={`${jurisdiction}.geojson`}>
            {say(words.export)}
          </Button>
          {mayEdit && (
            <Button type="primary" onClick={() => setImporting(true)}>
              {say(words.import)}
            </Button>
          )}
        </>
      }
    >
      <div className="places-grid">
        <div className="card stack places-tree">
          <Input.Search
            allowClear
            aria-label={say(words.searchPlaces)}
            placeholder={say(words.searchPlaces)}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          {read.isPending && <Skeleton active title={false} />}
          {read.isError && <ReadProblem error={read.error} retry={read.refetch} />}
          {read.data && <PlaceTree places={read.data} search={search} chosen={chosen} onChoose={setChosen} />}
        </div>
        <div className="stack">
          <Suspense fallback={<Skeleton.Node active className="place-map" />}>
            <PlaceMap areas={areas} onArea={setChosen} className="places-map" />
          </Suspense>
          <div className="card">
            {place ? (
              <EditPlace key={place.id} place={place} mayEdit={mayEdit} />
            ) : (
              <p className="quiet">{say(words.chooseOne)}</p>
            )}
          </div>
        </div>
      </div>
      {importing && <ImportPlaces onClose={() => setImporting(false)} />}
    </Page>
  )
}

interface Drawn {
  readonly properties: {
    readonly code: string
    readonly kind: string
    readonly name: string
    readonly nameEn: string
  }
  readonly id: string
  readonly geometry: { readonly type: string } | null
}

/** Grids, or communities where there are no grids, drawn from the same file that the export gives. */
function useAreas(chosen: string | undefined): MapArea[] {
  const say = useSay()
  const { jurisdiction } = useSession()
  const read = useRead(exportPlaces, { params: { jurisdiction } }, { staleMs: 60_000 })
  return useMemo(() => {
    const drawn = ((read.data?.['features'] ?? []) as Drawn[]).filter(({ geometry }) =>
      geometry?.type.endsWith('Polygon'),
    )
    const grids = drawn.filter(({ properties }) => properties.kind === 'grid')
    const shown = grids.length > 0 ? grids : drawn.filter(({ properties }) => properties.kind === 'community')
    const chosenOne = drawn.filter(({ id }) => id === chosen && !shown.some((area) => area.id === id))
    return [...shown, ...chosenOne].map(({ id, properties, geometry }) => ({
      id,
      label: say({ zh: properties.name, en: properties.nameEn }),
      shape: geometry,
      chosen: id === chosen,
    }))
  }, [read.data, chosen, say])
}

interface TreeOptions {
  readonly places: readonly PlaceBody[]
  readonly search: string
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

function PlaceTree({ places, search, chosen, onChoose }: TreeOptions) {
  const say = useSay()
  const wanted = search.trim().toLowerCase()
  const found = useMemo(() => {
    if (!wanted) return null
    return places
      .filter(({ name, code }) => `${name.zh} ${name.en} ${code}`.toLowerCase().includes(wanted))
      .slice(0, 200)
      .map(({ id, name }) => ({ key: id, title: say(name) }))
  }, [places, wanted, say])
  const tree = useMemo(() => treeOf(places, say), [places, say])
  if (places.length <= 1) return <p className="quiet">{say(words.none)}</p>
  if (found?.length === 0) return <p className="quiet">{say(words.notFound)}</p>
  return (
    <Tree
      aria-label={say(words.places)}
      treeData={found ?? tree}
      selectedKeys={chosen ? [chosen] : []}
      defaultExpandedKeys={tree.slice(0, 1).map(({ key }) => key)}
      onSelect={(_, { node }) => onChoose(String(node.key))}
      height={560}
      blockNode
    />
  )
}

interface TreeNode {
  readonly key: string
  readonly title: string
  readonly children: TreeNode[]
}

function treeOf(places: readonly PlaceBody[], say: (name: PlaceBody['name']) => string): TreeNode[] {
  const nodes = new Map(
    places.map(({ id, name }) => [id, { key: id, title: say(name), children: [] as TreeNode[] }]),
  )
  const top: TreeNode[] = []
  for (const { id, parentId } of places) {
    const list = parentId ? nodes.get(parentId)?.children : undefined
    ;(list ?? top).push(nodes.get(id)!)
  }
  return top
}
