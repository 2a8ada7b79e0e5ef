// Server-side request forgery, address by address: what an endpoint may never lead to.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postEvent } from './post-event.ts'
import { isReachable } from './reachable-address.ts'
import { isReachableUrl } from './reachable-url.ts'

/** Address, over HTTPS from outside, over HTTPS when private is allowed, over HTTP when private is allowed. */
const table: [string, boolean, boolean, boolean][] = [
  ['93.184.215.14', true, true, false],
  ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true, true, false],
  ['127.0.0.1', false, true, true],
  ['127.255.255.254', false, true, true],
  ['10.1.2.3', false, true, true],
  ['172.16.0.1', false, true, true],
  ['172.31.255.255', false, true, true],
  ['172.32.0.1', true, true, false],
  ['192.168.1.1', false, true, true],
  ['100.64.0.1', false, true, true],
  ['::1', false, true, true],
  ['fd00::1', false, true, true],
  ['169.254.169.254', false, false, false],
  ['100.100.100.200', false, false, false],
  ['0.0.0.0', false, false, false],
  ['224.0.0.1', false, false, false],
  ['255.255.255.255', false, false, false],
  ['192.0.2.1', false, false, false],
  ['198.18.0.1', false, false, false],
  ['::', false, false, false],
  ['fe80::1', false, false, false],
  ['fe80::1%eth0', false, false, false],
  ['ff02::1', false, false, false],
  ['fd00:ec2::254', false, true, true],
  ['::ffff:127.0.0.1', false, false, false],
  ['::ffff:8.8.8.8', false, false, false],
  ['::127.0.0.1', false, false, false],
  ['64:ff9b::7f00:1', false, false, false],
  ['2002:7f00:1::', false, false, false],
  ['2001:0:7f00:1::', false, false, false],
  ['2001:db8::1', false, false, false],
]

for (const [address, outside, allowed, plain] of table)
  test(`${address} is ${outside ? 'reached' : allowed ? 'reached only when allowed' : 'never reached'}`, () => {
    assert.equal(isReachable(address, 'https:', false), outside)
    assert.equal(isReachable(address, 'http:', false), false)
    assert.equal(isReachable(address, 'https:', true), allowed)
    assert.equal(isReachable(address, 'http:', true), plain)
  })

test('an address is refused when it is typed, in whatever way a loopback can be written', () => {
  for (const bad of [
    'ftp://example.org',
    'http://example.org',
    'https://user:word@example.org',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://localhost/',
    'https://db.localhost/',
    'https://metadata.google.internal/',
    'nonsense',
  ])
    assert.equal(isReachableUrl(bad, false), false, bad)
  assert.equal(isReachableUrl('https://hooks.example.org/a?b', false), true)
  assert.equal(isReachableUrl('http://127.0.0.1:8080/', true), true)
  assert.equal(isReachableUrl('https://169.254.169.254/', true), false)
})

const post = (url: string, addresses: string[], privateAllowed = false) =>
  postEvent(new URL(url), {}, '{}', {
    privateAllowed,
    resolve: (_, _options, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      ),
  })

test('a name that leads inside is refused when it is connected to, also when only one of its addresses does', async () => {
  for (const addresses of [
    ['127.0.0.1'],
    ['93.184.215.14', '10.0.0.1'],
    ['169.254.169.254'],
    ['::ffff:10.0.0.1'],
  ]) {
    const { status, failure } = await post('https://hooks.example.org/', addresses)
    assert.deepEqual([status, failure], [null, 'forbidden-address'], addresses.join())
  }
  assert.equal(
    (await post('https://hooks.example.org/', ['169.254.169.254'], true)).failure,
    'forbidden-address',
  )
  assert.equal((await post('http://[::1]:9/', [])).failure, 'forbidden-address')
})

test('a name is asked for once, and the connection goes to the address that was checked', async () => {
  let asked = 0
  const posted = await postEvent(new URL('http://rebinding.example:9/'), {}, '{}', {
    privateAllowed: true,
    resolve: (_, _options, done) => {
      asked++
      done(null, [{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }])
    },
  })
  assert.deepEqual([asked, posted.failure], [1, 'no-connection'])
})
