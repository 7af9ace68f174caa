import { BlockList, isIP } from 'node:net'
import type { Repository } from './reference.ts'

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

const DOCKER_HUB_API = 'registry-1.docker.io'

/**
 * Where a registry's API is: `https://HOST/v2/`, and plain http only for a loopback host or one that is listed in
 * `insecureHosts`. Docker Hub's API has a host of its own.
 */
export function apiRootOf(registry: string, insecureHosts: readonly string[]): URL {
  const host = registry === 'index.docker.io' ? DOCKER_HUB_API : registry
  const secure = new URL(`https://${host}/v2/`)
  const plain = isLoopback(secure) || insecureHosts.includes(registry)
  return plain ? new URL(`http://${host}/v2/`) : secure
}

/** An endpoint of one repository; `rest` is written by us (`blobs/sha256:…`), never by a stranger. */
export function endpointOf(root: URL, repository: Repository, rest: string): URL {
  return new URL(`${root.href}${repository.path}/${rest}`)
}

/** localhost and names below it (RFC 6761 §6.3), 127.0.0.0/8 and ::1, also written as IPv4 inside IPv6. */
export function isLoopback(url: URL): boolean {
  return /(?:^|\.)localhost$/.test(nameOf(url)) || isListed(LOOPBACK, url)
}

/**
 * Why a URL that a registry names (a token realm, an upload location) must not be called, or undefined where it may be.
 * It needs https, but that plain http may stay within loopback or within the hosts that are listed as insecure. It may hold no
 * user, and lead neither to link-local and metadata addresses nor, from a registry elsewhere, to this machine.
 * Names are not resolved: one that leads to a metadata service meets a service without a certificate for that name.
 */
export function refusalOf(
  target: URL,
  registryRoot: URL,
  insecureHosts: readonly string[],
): string | undefined {
  if (target.username !== '' || target.password !== '') return 'it holds a user name or password'
  if (NEVER_NAMES.has(nameOf(target)) || isListed(NEVER, target)) {
    return 'it is a link-local or metadata address'
  }
  if (isLoopback(target) && !isLoopback(registryRoot)) return 'it is an address of this machine'
  if (target.protocol === 'https:') return undefined
  const mayBePlain = isLoopback(target) || insecureHosts.includes(target.host)
  return target.protocol === 'http:' && mayBePlain ? undefined : 'it is not https'
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
