import { readPlaceTree } from '#foundation/places/server'
import type { Work } from '#foundation/work/server'
import { type CategoryGroupChoice, type Choice, categoryGroups } from '../index.ts'
import { readCategories } from './category-sql.ts'

/** Categories in force by their group, in the order of the catalogue. */
export async function groupChoices(work: Work): Promise<CategoryGroupChoice[]> {
  const categories = (await readCategories(work)).filter(({ retired }) => !retired)
  const known = new Map(categoryGroups.map(({ code, name }) => [code, name]))
  return [...new Set(categories.map(({ group }) => group))].map((group) => ({
    name: known.get(group) ?? { zh: group, en: group },
    categories: categories
      .filter((category) => category.group === group)
      .map(({ id, name, emergency }) => ({ id, name, emergency })),
  }))
}

/** Communities with their buildings. */
export async function placeChoices(work: Work): Promise<(Choice & { buildings: Choice[] })[]> {
  const tree = await readPlaceTree(work)
  const buildings = Map.groupBy(
    tree.places.filter(({ kind }) => kind === 'building'),
    (building) => tree.communityOf(building).id,
  )
  return tree.places
    .filter(({ kind }) => kind === 'community')
    .map(({ id, name }) => ({ id, name, buildings: (buildings.get(id) ?? []).map(choiceOf) }))
}

const choiceOf = ({ id, name }: Choice): Choice => ({ id, name })
