/** An application as the National Vulnerability Database names it: a CPE 2.3 formatted string (NISTIR 7695 §6.2). */
export function cpeOf(vendor: string, product: string, version: string, update?: string): string {
  const parts = [vendor, product, version].map(escaped)
  return `cpe:2.3:a:${parts.join(':')}:${update === undefined ? '*' : escaped(update)}:*:*:*:*:*:*`
}

function escaped(part: string): string {
  return part.toLowerCase().replace(/[^\w.-]/g, '\\$&')
}
