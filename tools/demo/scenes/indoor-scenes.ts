import {
  at,
  between,
  ellipse,
  gradient,
  line,
  oneOf,
  path,
  type Random,
  rect,
  shadow,
  times,
} from './backdrop.ts'

/** A stairwell seen straight on: two-coloured walls, doors left and right, a window at the end. */
function corridor(random: Random, dim = false): string {
  const upper = oneOf(random, ['#e9e4d6', '#e4e6e0', '#eadfcd'])
  const lower = oneOf(random, ['#7fa58c', '#8ea9b8', '#b59a7a', '#9aa88a'])
  const door = (d: string, knobX: number): string =>
    path(d, oneOf(random, ['#7a4a35', '#5b6670', '#8a3d36'])) +
    ellipse(knobX, 470, 9, 12, '#d9c48a') +
    rect(knobX - 22, 270, 44, 56, '#c8362c', 'opacity=".85"')
  return `<defs>${gradient('glass', ['#cfe6f2', '#f6f8ee'])}</defs>${rect(0, 0, 1200, 900, upper)}${path('M0 520L400 440V620L0 900z', lower)}${path('M1200 520L800 440V620L1200 900z', lower)}${path('M0 0L400 180V440L0 520z', 'rgba(0,0,0,.05)')}${path('M0 0H1200L800 180H400z', 'rgba(255,255,255,.6)')}${rect(400, 180, 400, 440, upper)}${rect(400, 440, 400, 180, lower)}${path('M0 900L400 620H800L1200 900z', '#a7a297')}${times(5, (index) => line(`M${index * 300} 900L${400 + index * 100} 620`, 'rgba(0,0,0,.1)', 3))}${rect(500, 240, 200, 180, 'url(#glass)')}${line('M600 240V420M500 330H700', '#8d928f', 8)}${door('M90 790L90 210L250 262V700z', 222)}${door('M1110 790L1110 210L950 262V700z', 978)}${dim ? rect(0, 0, 1200, 900, 'rgba(20,24,40,.45)') : ''}`
}

export function corridorClutter(random: Random): string {
  const boxes = times(8, (index) => {
    const size = between(random, 96, 150)
    const x = 270 + (index % 4) * 84 + between(random, -10, 10)
    const y = 760 - Math.floor(index / 4) * 128
    return (
      rect(x, y - size, size, size, oneOf(random, ['#c79a64', '#b9874f', '#d3aa78', '#a87c4c'])) +
      rect(x + size * 0.42, y - size, size * 0.16, size, 'rgba(255,240,210,.55)') +
      line(`M${x} ${y}h${size}`, 'rgba(0,0,0,.3)', 4)
    )
  })
  const chair = at(
    820,
    740,
    1.1,
    `${shadow(0, 66, 90, 14)}${line('M-60 60V-160M60 60V-20M-60-20H60M-60-150H-10', '#7a5237', 16)}${rect(-70, -36, 140, 20, '#8d6242', 'rx="5"')}`,
    between(random, -8, 8),
  )
  const jars = times(3, (index) =>
    at(
      700 + index * 70,
      800,
      1,
      `${ellipse(0, -40, 34, 46, oneOf(random, ['#6b4a38', '#4f5a4a', '#7c5a3a']))}${rect(-20, -96, 40, 20, '#c9b08a', 'rx="6"')}`,
    ),
  )
  const shoes = times(6, () =>
    at(
      between(random, 880, 1030),
      between(random, 780, 850),
      1,
      path('M-30 0Q-30-22-8-20L20-8Q34-4 32 4z', oneOf(random, ['#c8463c', '#2f3a46', '#e9e6df', '#3f6ea3'])),
      between(random, -12, 12),
    ),
  )
  const pram =
    random() < 0.6
      ? at(
          560,
          800,
          0.95,
          `${shadow(0, 40, 120, 16)}${path('M-100-120A100 100 0 0 0 100-120z', oneOf(random, ['#37618a', '#9a3f55', '#4a7a63']))}${path('M-100-124A100 100 0 0 1 0-220V-124z', '#2f3f52')}${line('M100-124L150-210', '#55595d', 9)}${ellipse(-56, 14, 30, 30, 'none', 'stroke="#2a2c2e" stroke-width="9"')}${ellipse(56, 14, 30, 30, 'none', 'stroke="#2a2c2e" stroke-width="9"')}`,
        )
      : ''
  return corridor(random) + boxes + chair + jars + shoes + pram
}

export function darkStairs(random: Random): string {
  const bulb = at(
    600,
    120,
    1,
    `${line('M0-120V-30', '#3d3f44', 6)}${rect(-16, -34, 32, 30, '#8c8f92')}${ellipse(0, 26, 36, 40, '#5c6068')}${line('M-10 10l8 24 10-20 6 22', '#2b2d31', 4)}`,
  )
  const x = between(random, 480, 720)
  const beam =
    path(`M${x - 200} 900L${x - 150} 700H${x + 150}L${x + 200} 900z`, 'rgba(255,244,200,.1)') +
    ellipse(x, 720, 190, 62, 'rgba(255,244,200,.22)') +
    ellipse(x, 720, 120, 36, 'rgba(255,246,214,.3)')
  return `${corridor(random, true)}${rect(0, 0, 1200, 900, 'rgba(8,12,26,.42)')}${beam}${bulb}`
}

export function pastedWall(random: Random): string {
  const wall = oneOf(random, ['#cfc7b8', '#bfc5c2', '#d6c3ad'])
  const bricks = times(112, (index) =>
    rect(
      (index % 10) * 128 - (Math.floor(index / 10) % 2) * 64,
      Math.floor(index / 10) * 72,
      122,
      66,
      'rgba(255,255,255,.14)',
      'rx="3"',
    ),
  )
  const sheets = times(22, (index) => {
    const paper = oneOf(random, ['#f7f3e8', '#f2d65c', '#e98f8a', '#a9d3e8', '#c9e0a8', '#ffffff'])
    const ink = oneOf(random, ['#b3261e', '#1f2c5c', '#222222'])
    const wide = between(random, 130, 220)
    const tall = Math.round(wide * 1.3)
    const words =
      rect(14, 18, wide - 28, 34, ink) +
      times(4, (row) =>
        rect(14, 68 + row * 26, between(random, wide * 0.45, wide - 28), 11, 'rgba(30,30,40,.65)'),
      ) +
      rect(14, tall - 46, wide - 28, 26, ink, 'opacity=".85"')
    const torn = random() < 0.35 ? path(`M${wide} 0L${wide - 60} 0Q${wide - 40} 50 ${wide} 70z`, wall) : ''
    return at(
      (index % 6) * 190 + between(random, -10, 60),
      Math.floor(index / 6) * 200 + between(random, 10, 70),
      1,
      rect(5, 7, wide, tall, 'rgba(0,0,0,.18)') + rect(0, 0, wide, tall, paper) + words + torn,
      between(random, -9, 9),
    )
  })
  return rect(0, 0, 1200, 900, wall) + bricks + sheets + rect(0, 840, 1200, 60, 'rgba(60,50,40,.35)')
}

export function leakingPipe(random: Random): string {
  const tile = oneOf(random, ['#dfe8e6', '#e8e2d4', '#d4dfe8'])
  const tiles = times(96, (index) =>
    rect((index % 12) * 102, Math.floor(index / 12) * 102, 97, 97, tile, 'rx="3"'),
  )
  const pipeColour = oneOf(random, ['#8c9498', '#a37450', '#7e8c84'])
  const x = between(random, 480, 640)
  const pipe =
    line(`M${x} -20V520Q${x} 580 ${x + 70} 580H1220`, pipeColour, 74) +
    line(`M${x - 20} -20V520Q${x - 20} 600 ${x + 70} 600`, 'rgba(255,255,255,.3)', 10) +
    rect(x - 54, 280, 108, 56, '#6c7479', 'rx="8"') +
    rect(x + 250, 530, 56, 100, '#6c7479', 'rx="8"')
  const rust = times(14, () =>
    ellipse(
      x + between(random, -36, 36),
      between(random, 330, 430),
      between(random, 8, 20),
      between(random, 6, 16),
      oneOf(random, ['#a5532c', '#8a4526', '#bd6a38']),
      'opacity=".8"',
    ),
  )
  const spray =
    times(20, (index) =>
      line(
        `M${x - 30} 345Q${x - 120 - index * 9} ${300 - index * 4} ${x - 180 - index * 14} ${560 + ((index * 17) % 230)}`,
        'rgba(150,200,232,.7)',
        between(random, 3, 7),
      ),
    ) +
    times(26, () =>
      ellipse(x - between(random, 90, 420), between(random, 330, 780), 6, 10, 'rgba(170,214,240,.9)'),
    )
  const pool =
    ellipse(x - 190, 830, 420, 62, '#9cc3da') + ellipse(x - 240, 818, 190, 20, 'rgba(255,255,255,.5)')
  const bucket = at(
    x - 250,
    790,
    1.15,
    `${path('M-80-90H80L60 60H-60z', oneOf(random, ['#3f78b8', '#c84c40', '#4f9a6b']))}${ellipse(0, -90, 80, 18, '#bfe0f0')}${line('M-78-92Q0-190 78-92', '#6c7479', 6)}`,
  )
  return (
    rect(0, 0, 1200, 900, '#b9bfbd') +
    tiles +
    rect(0, 770, 1200, 130, '#a8a59c') +
    pool +
    pipe +
    rust +
    spray +
    bucket
  )
}

export function dampCeiling(random: Random): string {
  const wall = oneOf(random, ['#efe9dc', '#e6ebe8', '#f0e3d6'])
  const x = between(random, 420, 700)
  const stains = times(16, () =>
    ellipse(
      x + between(random, -280, 280),
      between(random, 70, 260),
      between(random, 70, 150),
      between(random, 34, 80),
      oneOf(random, ['rgba(150,118,70,.22)', 'rgba(120,100,72,.2)', 'rgba(96,92,70,.18)']),
    ),
  )
  const mould = times(70, () =>
    ellipse(
      x + between(random, -300, 300),
      between(random, 40, 330),
      between(random, 3, 11),
      between(random, 3, 9),
      'rgba(58,62,50,.55)',
    ),
  )
  const peel = times(5, () => {
    const left = x + between(random, -240, 240)
    return path(
      `M${left} 250q30-20 60 4q-6 50-40 60q-30-20-20-64z`,
      '#faf7ef',
      'stroke="rgba(0,0,0,.15)" stroke-width="3"',
    )
  })
  const drops = times(8, (index) =>
    path(`M${x - 120 + index * 40} ${360 + ((index * 83) % 260)}q12 24 0 34q-14-8 0-34z`, '#8fbcd6'),
  )
  const bowl = (left: number, colour: string): string =>
    at(
      left,
      800,
      1,
      `${shadow(0, 46, 130, 18)}${path('M-120-50H120Q104 44 50 46H-50Q-104 44-120-50z', colour)}${ellipse(0, -50, 120, 22, '#c5e0ee')}`,
    )
  const crack = line(`M${x - 40} 270l20 60-30 50 34 70-16 60`, 'rgba(90,80,70,.6)', 5)
  return `${rect(0, 0, 1200, 900, wall)}${path('M0 0H1200L1060 250H140z', '#f7f4ec')}${line('M140 250H1060M140 250V690M1060 250V690', 'rgba(0,0,0,.12)', 5)}${rect(0, 690, 1200, 210, oneOf(random, ['#b08e68', '#a08064', '#c2a37c']))}${times(7, (index) => line(`M${index * 200} 900L${300 + index * 100} 690`, 'rgba(0,0,0,.12)', 4))}${rect(820, 380, 180, 220, '#cfe3ee', 'stroke="#8a7a68" stroke-width="14"')}${stains}${mould}${peel}${crack}${drops}${bowl(x - 60, '#d2564a')}${bowl(x + 240, '#3f78b8')}`
}

export function liftDoors(random: Random): string {
  const steel = oneOf(random, ['#b9c0c4', '#c4bfb4', '#a9b4ba'])
  const gap = between(random, 20, 70)
  const notice = at(
    610,
    400,
    1,
    rect(-100, -70, 210, 150, '#f7f3e8') +
      rect(-84, -54, 178, 34, '#b3261e') +
      times(3, (row) => rect(-84, 0 + row * 24, 150 - row * 26, 10, 'rgba(30,30,40,.6)')),
    between(random, -5, 5),
  )
  return `${rect(0, 0, 1200, 900, oneOf(random, ['#e4ddcf', '#d9dcd6', '#e6d8c6']))}${rect(0, 780, 1200, 120, '#9b968c')}${rect(310, 150, 600, 640, '#7d868b')}${rect(340, 180, 540, 610, '#1c1f22')}${rect(340, 180, 270 - gap, 610, steel)}${rect(610 + gap, 180, 270 - gap, 610, steel)}${line(`M${600 - gap} 190V780M${620 + gap} 190V780`, 'rgba(255,255,255,.5)', 6)}${rect(500, 70, 220, 62, '#15181a', 'rx="8"')}${line('M566 101h28M626 101h28', '#ef5a3a', 8)}${rect(980, 420, 78, 150, '#8d9599', 'rx="10"')}${path('M1019 446l20 30h-40z', '#f2cf63')}${path('M1019 546l20-30h-40z', '#e9ecee')}${notice}`
}
