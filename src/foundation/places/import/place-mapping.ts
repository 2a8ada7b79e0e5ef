import { z } from 'zod'
import { type Cells, field, type Row, readField } from '#foundation/imports'

/** How rows of another system become places. */
export const placeMapping = z.strictObject({
  fields: z.strictObject({
    code: field,
    /** jurisdiction, community, grid or building. */
    kind: field,
    /** Code of the place above; without one it stands right under the jurisdiction. */
    parent: field.optional(),
    name: field,
    nameEn: field.optional(),
    address: field.optional(),
    lon: field.optional(),
    lat: field.optional(),
  }),
})
export type PlaceMapping = z.infer<typeof placeMapping>

/** What a file is read by when nobody wrote a mapping: columns that are named like the fields. */
export function plainPlaceMapping(columns: readonly string[]): PlaceMapping {
  const named = Object.keys(placeMapping.shape.fields.shape).filter((name) => columns.includes(name))
  const needed = { code: 'code', kind: 'kind', name: 'name' }
  return placeMapping.parse({
    fields: { ...needed, ...Object.fromEntries(named.map((name) => [name, name])) },
  })
}

/** A row as a feature that `readPlaces` reads; its faults are found there. */
export function featureOfRow({ cells, geometry }: Row, { fields }: PlaceMapping, rootCode: string): object {
  const text = (name: keyof typeof fields) => readField(cells, fields[name])
  const kind = text('kind')
  return {
    type: 'Feature',
    properties: {
      code: text('code'),
      kind,
      parent: text('parent') || (kind === 'jurisdiction' ? '' : rootCode),
      name: text('name'),
      nameEn: text('nameEn'),
      address: text('address'),
    },
    geometry: geometry ?? pointOf(cells, fields),
  }
}

function pointOf(cells: Cells, { lon, lat }: PlaceMapping['fields']): object | null {
  const [x, y] = [readField(cells, lon), readField(cells, lat)]
  // What is no number stays text, so that the place is refused instead of losing its pin.
  const number = (text: string) => (text === '' ? text : Number(text))
  return x === '' && y === '' ? null : { type: 'Point', coordinates: [number(x), number(y)] }
}
