import { useSay } from '#design/console'
import { monthInWords, percentText } from './figures-screen-words.ts'

interface Point {
  readonly month: string
  readonly rate: number | null
}

/** A line from nought to a hundred per cent, each point with its number; it breaks where there is too little to tell. */
export function TrendChart({
  points,
  narrow,
  label,
}: {
  points: readonly Point[]
  narrow: boolean
  label: string
}) {
  const say = useSay()
  const [width, height] = narrow ? [330, 190] : [720, 230]
  const [left, right, top, bottom] = [44, 24, 26, 26]
  const x = (at: number) => left + ((width - left - right) * at) / Math.max(points.length - 1, 1)
  const y = (rate: number) => top + (height - top - bottom) * (1 - rate)
  // On a phone there is room for every third number, counted from the last.
  const isNamed = (at: number) => !narrow || (points.length - 1 - at) % 3 === 0
  const lines = points.reduce<string[]>((drawn, { rate }, at) => {
    if (rate === null) return [...drawn, '']
    const joined = `${drawn.at(-1) ?? ''} ${x(at).toFixed(1)},${y(rate).toFixed(1)}`
    return [...drawn.slice(0, -1), joined.trim()]
  }, [])
  return (
    <svg className="figures-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((rate) => (
        <g key={rate}>
          <line className="chart-grid" x1={left} x2={width - right} y1={y(rate)} y2={y(rate)} />
          <text className="chart-axis" x={left - 6} y={y(rate) + 4} textAnchor="end">
            {rate * 100}%
          </text>
        </g>
      ))}
      {lines.map((line) => line && <polyline key={line} className="chart-line" points={line} />)}
      {points.map(({ month, rate }, at) => (
        <g key={month}>
          {rate !== null && <circle className="chart-point" cx={x(at)} cy={y(rate)} r={3} />}
          {rate !== null && isNamed(at) && (
            <text className="chart-number" x={x(at)} y={y(rate) - 9} textAnchor="middle">
              {percentText(rate)}
            </text>
          )}
          {isNamed(at) && (
            <text className="chart-axis" x={x(at)} y={height - 6} textAnchor="middle">
              {say(monthInWords(month, true))}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
