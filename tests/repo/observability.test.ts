import { describe, expect, it } from '@jest/globals'
import { asArray, asObject, asString } from '../../src/shared/json.ts'
import { filesBelow, parseJsonFile, parseYaml, read } from './project.ts'

const RULES = 'examples/observability/image-verification.rules.yaml'
const TESTS = 'examples/observability/image-verification.test.yaml'
const DASHBOARD = 'examples/observability/grafana-dashboard.json'
/** Functions, keywords and labels that only Prometheus knows. */
const NO_LABELS = new Set(['le'])

/** Label names of every metric in the scrapes; a histogram's `_bucket` was there where its `_count` is. */
const SCRAPED: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  filesBelow('tests/fixtures/kyverno-metrics', '.prom')
    .flatMap((file) => read(file).split('\n'))
    .flatMap((line) => {
      const [, metric, labels = ''] = /^([a-z_]+)\{(.*)\} \S+$/.exec(line) ?? []
      return metric === undefined ? [] : [[metric, labelNames(labels)] as const]
    }),
)

/** What each expression asks for: `metric{label="…"}`. */
function selectorsIn(
  expression: string,
): readonly { readonly metric: string; readonly labels: ReadonlySet<string> }[] {
  return [...expression.matchAll(/\b((?:kyverno|apiserver)_[a-z_]+)(?:\{([^}]*)\})?/g)].map(
    ([, metric = '', labels = '']) => ({ metric, labels: labelNames(labels) }),
  )
}

function labelNames(labels: string): ReadonlySet<string> {
  return new Set([...labels.matchAll(/([a-z_]+)(?:=|!=|=~|!~)"/g)].map(([, name = '']) => name))
}

/** Selectors whose metric or labels no real scrape had. */
function unheardOf(expressions: readonly string[]): readonly string[] {
  return expressions.flatMap(selectorsIn).flatMap(({ metric, labels }) => {
    const known = SCRAPED.get(metric)
    if (known === undefined) return [metric]
    return [...labels]
      .filter((label) => !known.has(label) && !NO_LABELS.has(label))
      .map((label) => `${metric}{${label}}`)
  })
}

function rules(): readonly Readonly<Record<string, unknown>>[] {
  return asArray(parseYaml(read(RULES), RULES)['groups'], 'groups')
    .flatMap((group) => asArray(asObject(group, 'a group')['rules'], 'rules'))
    .map((rule) => asObject(rule, 'a rule'))
}

function textsOf(value: unknown, field: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = Object.hasOwn(value, field) ? (value as Record<string, unknown>)[field] : undefined
  return [
    ...(typeof own === 'string' ? [own] : []),
    ...Object.values(value).flatMap((item) => textsOf(item, field)),
  ]
}

describe('the examples for observability', () => {
  const expressions = textsOf(rules(), 'expr')
  const panels = textsOf(parseJsonFile(DASHBOARD), 'expr')

  it('ask for metrics and labels that a real Kyverno and API server have', () => {
    expect(expressions.flatMap(selectorsIn).length).toBeGreaterThan(10)
    expect(unheardOf(expressions)).toEqual([])
    expect(panels.length).toBeGreaterThan(10)
    expect(unheardOf(panels)).toEqual([])
    expect(unheardOf(['kyverno_policy_results_total{image="x"}', 'kyverno_images_total'])).toEqual([
      'kyverno_policy_results_total{image}',
      'kyverno_images_total',
    ])
  })

  it('are tested with series of such metrics, each alert once raised and once not', () => {
    const tests = parseYaml(read(TESTS), TESTS)
    expect(unheardOf(textsOf(tests, 'series'))).toEqual([])
    const judged = asArray(tests['tests'], 'tests')
      .flatMap((test) => asArray(asObject(test, 'a test')['alert_rule_test'], 'alert_rule_test'))
      .map((item) => asObject(item, 'an expectation'))
    const isRaised = (item: Readonly<Record<string, unknown>>): boolean =>
      asArray(item['exp_alerts'], 'exp_alerts').length > 0
    const names = (items: typeof judged): readonly string[] => [
      ...new Set(items.map((item) => asString(item['alertname'], 'alertname'))),
    ]
    const alerts = textsOf(rules(), 'alert')
    expect([...names(judged.filter(isRaised))].sort()).toEqual([...alerts].sort())
    expect(names(judged.filter((item) => !isRaised(item))).length).toBeGreaterThan(4)
  })

  it('record what the alerts then ask for', () => {
    const recorded = new Set(textsOf(rules(), 'record'))
    const asked = expressions.flatMap(
      (expression) => expression.match(/image_verification:[\w:]+/g) ?? [],
    )
    expect(asked.filter((name) => !recorded.has(name))).toEqual([])
    expect(recorded.size).toBe(2)
  })
})
