const PROXY_VARIABLES = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']

/** The proxy variables. What goes to this machine, where plain http is allowed, goes through no proxy. */
export function proxySettings(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> | undefined {
  const found = PROXY_VARIABLES.flatMap((name) => {
    const value = env[name]
    return value ? [[name, value] as const] : []
  })
  if (found.length === 0) return undefined
  const excepted = [env['NO_PROXY'], env['no_proxy'], 'localhost', '127.0.0.1', '[::1]', '::1']
  const NO_PROXY = excepted.filter(Boolean).join(',')
  return { ...Object.fromEntries(found), NO_PROXY, no_proxy: NO_PROXY }
}
