import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fromHex, sealAlgorithms, toHex } from './hash.ts'
import { inclusionProof, leafHash, treeHead, verifyInclusion } from './merkle.ts'
import { hashBy } from './server/hash-by.ts'

const sha256 = hashBy('sha-256')

// The inputs are those of the test vectors of RFC 6962 logs; the heads were computed by a second program.
const inputs = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const heads = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('the tree', () => {
  const leaves = inputs.map((hex) => leafHash(sha256, fromHex(hex)))

  test('has the heads of RFC 6962 for each number of lines', () => {
    for (const [size, head] of heads.entries())
      assert.equal(toHex(treeHead(sha256, leaves.slice(0, size))), head)
  })

  test('proves the sixth of seven lines with what a second program gives too', () => {
    assert.deepEqual(inclusionProof(sha256, leaves.slice(0, 7), 5).map(toHex), [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ])
  })

  test('has no proof for a line that is not there', () => {
    assert.throws(() => inclusionProof(sha256, leaves, 8), RangeError)
    assert.throws(() => inclusionProof(sha256, leaves, -1), RangeError)
  })
})

test('SM3 gives what GB/T 32905 prints for “abc”', () => {
  const digest = '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'
  assert.equal(toHex(hashBy('sm3')('abc')), digest)
  assert.equal(toHex(hashBy('sm3')('a', new Uint8Array([98]), 'c')), digest)
})

const trees = fc
  .record({
    algorithm: fc.constantFrom(...sealAlgorithms),
    lines: fc.array(fc.string(), { minLength: 1, maxLength: 70 }),
    pick: fc.nat(),
    flip: fc.nat(),
  })
  .map(({ algorithm, lines, pick, flip }) => {
    const hash = hashBy(algorithm)
    const leaves = lines.map((line) => leafHash(hash, line))
    const index = pick % lines.length
    const root = treeHead(hash, leaves)
    const proof = inclusionProof(hash, leaves, index)
    return { hash, flip, leaves, proven: { leaf: leaves[index]!, index, size: lines.length, proof, root } }
  })

test('each line of any tree is proven, with no more steps than the tree is high', () => {
  fc.assert(
    fc.property(trees, ({ hash, proven }) => {
      assert.ok(verifyInclusion(hash, proven))
      assert.ok(proven.proof.length <= Math.ceil(Math.log2(proven.size)))
    }),
  )
})

const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, at) => (at === (bit >> 3) % bytes.length ? byte ^ (1 << (bit & 7)) : byte))

test('one changed bit anywhere, a step too many, one too few, or another place proves nothing', () => {
  fc.assert(
    fc.property(trees, ({ hash, flip, proven }) => {
      const { leaf, root, proof, index, size } = proven
      assert.ok(!verifyInclusion(hash, { ...proven, leaf: flipped(leaf, flip) }))
      assert.ok(!verifyInclusion(hash, { ...proven, root: flipped(root, flip) }))
      const step = flip % (proof.length || 1)
      const bent = proof.map((part, at) => (at === step ? flipped(part, flip) : part))
      if (proof.length > 0) {
        assert.ok(!verifyInclusion(hash, { ...proven, proof: bent }))
        assert.ok(!verifyInclusion(hash, { ...proven, proof: proof.slice(1) }))
      }
      assert.ok(!verifyInclusion(hash, { ...proven, proof: [...proof, leaf] }))
      assert.ok(!verifyInclusion(hash, { ...proven, index: size }))
      assert.ok(!verifyInclusion(hash, { ...proven, index: -1 }))
      assert.ok(!verifyInclusion(hash, { ...proven, index: index + 0.5 }))
    }),
  )
})

test('a node inside the tree cannot be passed off as a line', () => {
  const [one, other] = [leafHash(sha256, 'one'), leafHash(sha256, 'other')]
  const root = treeHead(sha256, [one, other])
  const joined = new Uint8Array([...one, ...other])
  assert.notEqual(toHex(leafHash(sha256, joined)), toHex(root))
})
