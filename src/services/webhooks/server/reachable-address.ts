import { BlockList, isIPv4 } from 'node:net'

const lists = (subnets: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [net, bits] = subnet.split('/') as [string, string]
    list.addSubnet(net, Number(bits), isIPv4(net) ? 'ipv4' : 'ipv6')
  }
  return list
}

/** The house's own network: this machine, private and shared addresses (RFC 1918, 4193, 6598). */
const inside = lists(['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'])
const inside6 = lists(['::1/128', 'fc00::/7'])

/** Nobody's endpoint: this network, link-local with the metadata of clouds, documentation, multicast, reserved. */
const never = lists([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Clouds tell secrets here although the range is shared, not link-local.
  '100.100.100.200/32',
])
const global6 = lists(['2000::/3'])
/** Documentation, and tunnels that hold an IPv4 address of anybody's choice (Teredo, 6to4). */
const never6 = lists(['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'])

/**
 * Where an address lies. Of IPv6 only global unicast is public: what embeds an IPv4 address (mapped, NAT64, 6to4) is
 * refused, because no honest name needs it.
 */
function whereIs(address: string): 'public' | 'inside' | 'nowhere' {
  if (isIPv4(address)) {
    if (never.check(address)) return 'nowhere'
    return inside.check(address) ? 'inside' : 'public'
  }
  if (/%/.test(address)) return 'nowhere'
  if (inside6.check(address, 'ipv6')) return 'inside'
  return global6.check(address, 'ipv6') && !never6.check(address, 'ipv6') ? 'public' : 'nowhere'
}

/** Whether an address may be connected to: plain HTTP never leaves the network, and inside goes only what is allowed. */
export function isReachable(address: string, protocol: string, privateAllowed: boolean): boolean {
  const where = whereIs(address)
  if (where === 'inside') return privateAllowed
  return where === 'public' && protocol === 'https:'
}
