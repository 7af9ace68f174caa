import { BlockList, isIP } from 'node:net'

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')

/** Where clouds keep their instance metadata, and addresses that mean no host at all. */
const NEVER = new BlockList()
NEVER.addSubnet('169.254.0.0', 16, 'ipv4')
NEVER.addSubnet('0.0.0.0', 8, 'ipv4')
NEVER.addAddress('100.100.100.200', 'ipv4')
NEVER.addSubnet('fe80::', 10, 'ipv6')
NEVER.addAddress('fd00:ec2::254', 'ipv6')
NEVER.addAddress('::', 'ipv6')
const NEVER_NAMES = new Set(['metadata.google.internal', 'metadata'])

/** localhost and names below it (RFC 6761 §6.3), 127.0.0.0/8 and ::1, also written as IPv4 inside IPv6. */
export function isLoopback(url: URL): boolean {
  return /(?:^|\.)localhost$/.test(nameOf(url)) || isListed(LOOPBACK, url)
}

/**
 * Why a URL that a server names (a redirect, a token realm, an upload location) must not be called, or undefined where it may
 * be. It needs https, but that plain http may stay on this machine. It may hold no user, and lead neither to link-local and
 * metadata addresses nor, from a server elsewhere, to this machine.
 * Names are not resolved: one that leads to a metadata service meets a service without a certificate for that name.
 */
export function refusalOf(target: URL, from: URL): string | undefined {
  if (target.username !== '' || target.password !== '') return 'it holds a user name or password'
  if (NEVER_NAMES.has(nameOf(target)) || isListed(NEVER, target)) {
    return 'it is a link-local or metadata address'
  }
  if (isLoopback(target) && !isLoopback(from)) return 'it is an address of this machine'
  if (target.protocol === 'https:') return undefined
  return target.protocol === 'http:' && isLoopback(target) ? undefined : 'it is not https'
}

/** The host without the dot that makes a name absolute and leaves it the same. */
function nameOf(url: URL): string {
  return url.hostname.replace(/\.$/, '')
}

function isListed(list: BlockList, url: URL): boolean {
  const address = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6')
}
