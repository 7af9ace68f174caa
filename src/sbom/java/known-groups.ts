/** Libraries whose archives name their group nowhere, and under which one they are published. */
interface Library {
  readonly artifact: RegExp
  /** Left out where all of its versions are published under this group. */
  readonly versions?: RegExp
  /** The directory of their classes. */
  readonly classes: string
  readonly group: string
}

const LIBRARIES: readonly Library[] = [
  {
    artifact:
      /^spring-(?:aop|aspects|beans|context(?:-indexer|-support)?|core|expression|instrument|jdbc|jms|messaging|orm|oxm|r2dbc|test|tx|web|webflux|webmvc|websocket)$/,
    versions: /^(?:[2-9]|[1-9]\d)\./,
    classes: 'org/springframework/',
    group: 'org.springframework',
  },
  {
    artifact: /^spring-jcl$/,
    classes: 'org/apache/commons/logging/',
    group: 'org.springframework',
  },
  {
    artifact: /^spring-boot(?:-(?:actuator|autoconfigure|devtools|jarmode|loader|test)[a-z-]*)?$/,
    classes: 'org/springframework/boot/',
    group: 'org.springframework.boot',
  },
  {
    artifact: /^spring-security-[a-z0-9-]+$/,
    classes: 'org/springframework/security/',
    group: 'org.springframework.security',
  },
  {
    artifact: /^asm(?:-(?:analysis|commons|tree|util))?$/,
    // Before, its group was `asm`.
    versions: /^(?:[4-9]|[1-9]\d)\./,
    classes: 'org/objectweb/asm/',
    group: 'org.ow2.asm',
  },
  { artifact: /^brave(?:-[a-z0-9-]+)?$/, classes: 'brave/', group: 'io.zipkin.brave' },
  {
    artifact: /^caffeine$/,
    classes: 'com/github/benmanes/caffeine/',
    group: 'com.github.ben-manes.caffeine',
  },
  { artifact: /^checker-qual$/, classes: 'org/checkerframework/', group: 'org.checkerframework' },
  {
    artifact: /^jna(?:-platform)?$/,
    versions: /^(?:[4-9]|[1-9]\d)\./,
    classes: 'com/sun/jna/',
    group: 'net.java.dev.jna',
  },
  { artifact: /^kafka-clients$/, classes: 'org/apache/kafka/', group: 'org.apache.kafka' },
  { artifact: /^kotlin-stdlib$/, classes: 'kotlin/', group: 'org.jetbrains.kotlin' },
  { artifact: /^libthrift$/, classes: 'org/apache/thrift/', group: 'org.apache.thrift' },
  { artifact: /^lucene-[a-z0-9-]+$/, classes: 'org/apache/lucene/', group: 'org.apache.lucene' },
  {
    artifact: /^lz4-java$/,
    // Later ones are `at.yawk.lz4`, whose classes are in the same directory.
    versions: /^1\.(?:[4-7](?:\.\d+)?|8\.0)$/,
    classes: 'net/jpountz/',
    group: 'org.lz4',
  },
  { artifact: /^okhttp$/, classes: 'okhttp3/', group: 'com.squareup.okhttp3' },
  { artifact: /^reactive-streams$/, classes: 'org/reactivestreams/', group: 'org.reactivestreams' },
  {
    artifact: /^reactor-core$/,
    versions: /^(?:[3-9]|[1-9]\d)\./,
    classes: 'reactor/core/',
    group: 'io.projectreactor',
  },
  {
    artifact: /^zipkin-reporter(?:-[a-z0-9-]+)?$/,
    classes: 'zipkin2/reporter/',
    group: 'io.zipkin.reporter2',
  },
  {
    artifact: /^zipkin(?:-(?:collector|storage)(?:-[a-z0-9-]+)?)?$/,
    versions: /^(?:[3-9]|[1-9]\d)\./,
    classes: 'zipkin2/',
    group: 'io.zipkin.zipkin2',
  },
]

/** The groups of the libraries that this may be a class of. */
export function* groupsOfClass(name: string): Generator<string> {
  if (!name.endsWith('.class')) return
  for (const { classes, group } of LIBRARIES) if (name.startsWith(classes)) yield group
}

/** The group of such a library, if the archive has its classes: a name alone can be anybody's. */
export function knownGroup(
  artifact: string,
  version: string,
  groups: ReadonlySet<string>,
): string | undefined {
  const found = LIBRARIES.find((library) => library.artifact.test(artifact))
  if (found === undefined || found.versions?.test(version) === false) return undefined
  return groups.has(found.group) ? found.group : undefined
}
