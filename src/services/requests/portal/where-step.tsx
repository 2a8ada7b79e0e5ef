import { Field, useWords } from '#design/portal'
import type { ReportProps } from '../portal-pages.ts'

/** Second step: four equal ways to say where; position and map need the script and stay hidden without it. */
export function WhereStep(props: ReportProps) {
  const t = useWords()
  const refused = props.refused?.fields ?? []
  const pointError = refused.find(({ field }) => field === 'point')
  return (
    <fieldset id="where">
      <legend>
        <span className="step">2/3</span> {t({ zh: '在哪里？', en: 'Where is it?' })}
      </legend>
      <p className="hint">
        {t({ zh: '任选一种方式说明地点就可以。', en: 'Any one of these ways is enough.' })}
      </p>
      <div className="ways" hidden>
        <button type="button" id="use-position">
          <Pin /> {t({ zh: '用我现在的位置', en: 'Use my position' })}
        </button>
        <button type="button" id="use-map" aria-expanded="false" aria-controls="map">
          <Sheet /> {t({ zh: '在地图上点', en: 'Tap the map' })}
        </button>
      </div>
      <div
        id="map"
        className="map"
        data-center={`${props.center.lon},${props.center.lat}`}
        data-base={props.baseMap ?? undefined}
        hidden
      />
      <div id="point" tabIndex={-1}>
        <p id="point-said" className="said" aria-live="polite" hidden />
        <p className="error" id="point-error" hidden={!pointError}>
          {pointError && t(pointError.words)}
        </p>
      </div>
      <Field
        name="placeId"
        label={{ zh: '选社区或楼栋', en: 'Pick a community or building' }}
        optional
        refused={refused}
      >
        {(ids) => (
          <select {...ids} name="placeId" defaultValue={props.values.placeId}>
            <option value="">{t({ zh: '没有选', en: 'None picked' })}</option>
            {props.communities.map((community) => (
              <optgroup key={community.id} label={t(community.name)}>
                <option value={community.id}>
                  {t(community.name)}
                  {t({ zh: '（说不清哪栋楼）', en: ' (no particular building)' })}
                </option>
                {community.buildings.map((building) => (
                  <option key={building.id} value={building.id}>
                    {t(building.name)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="address"
        label={{ zh: '写地址或找得到的标志', en: 'Write the address, or what to look for' }}
        hint={{
          zh: '比如：菜市场北门旁边的垃圾房。',
          en: 'For example: the bins by the north gate of the market.',
        }}
        optional
        refused={refused}
      >
        {(ids) => (
          <input
            {...ids}
            name="address"
            maxLength={200}
            autoComplete="off"
            defaultValue={props.values.address}
          />
        )}
      </Field>
    </fieldset>
  )
}

const Pin = () => (
  <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
    <path d="M12 2a7 7 0 0 0-7 7c0 5 7 13 7 13s7-8 7-13a7 7 0 0 0-7-7zm0 9.5a2.5 2.5 0 1 1 0-5 2.5 2.5 0 0 1 0 5z" />
  </svg>
)
const Sheet = () => (
  <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
    <path d="m15 5-6-2-6 2.5v15.5l6-2.5 6 2.5 6-2.5V3zm-6 .8 6 2v10.9l-6-2z" />
  </svg>
)
