/** Libraries whose archives name their group nowhere, and under which one they are published on Maven Central. */
interface Library {
  readonly artifact: RegExp
  /** The directory of their classes. */
  readonly classes: string
  readonly group: string
}

const LIBRARIES: readonly Library[] = [
  {
    artifact:
      /^spring-(?:aop|aspects|beans|context(?:-indexer|-support)?|core|expression|instrument|jdbc|jms|messaging|orm|oxm|r2dbc|test|tx|web|webflux|webmvc|websocket)$/,
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
  { artifact: /^jna(?:-platform)?$/, classes: 'com/sun/jna/', group: 'net.java.dev.jna' },
  { artifact: /^kafka-clients$/, classes: 'org/apache/kafka/', group: 'org.apache.kafka' },
  { artifact: /^kotlin-stdlib$/, classes: 'kotlin/', group: 'org.jetbrains.kotlin' },
  { artifact: /^libthrift$/, classes: 'org/apache/thrift/', group: 'org.apache.thrift' },
  { artifact: /^lucene-[a-z0-9-]+$/, classes: 'org/apache/lucene/', group: 'org.apache.lucene' },
  { artifact: /^lz4-java$/, classes: 'net/jpountz/', group: 'org.lz4' },
  { artifact: /^okhttp$/, classes: 'okhttp3/', group: 'com.squareup.okhttp3' },
  { artifact: /^reactive-streams$/, classes: 'org/reactivestreams/', group: 'org.reactivestreams' },
  { artifact: /^reactor-core$/, classes: 'reactor/core/', group: 'io.projectreactor' },
]

/** The groups of the libraries that this may be a class of. */
export function* groupsOfClass(name: string): Generator<string> {
  if (!name.endsWith('.class')) return
  for (const { classes, group } of LIBRARIES) if (name.startsWith(classes)) yield group
}

/** The group of an artifact of such a library, if the archive has its classes: a name alone can be anybody's. */
export function knownGroup(artifact: string, groups: ReadonlySet<string>): string | undefined {
  const found = LIBRARIES.find((library) => library.artifact.test(artifact))
  return found !== undefined && groups.has(found.group) ? found.group : undefined
}
