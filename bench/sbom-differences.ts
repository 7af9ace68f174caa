/** Package URLs of make-image.sh's image that are in one document alone, for one reason. All are without their versions. */
interface Difference {
  readonly why: string
  /** Those of syft's, each with ours in its place: a package URL, or the end of the path of a file that ours says it left out. */
  readonly theirs: Readonly<Record<string, string>>
  /** Those of ours that are in no one's place. */
  readonly ours?: readonly string[]
}

/**
 * Every difference but one kind: what lies in files of Debian's packages is in ours with `--owned mark`, and is looked up there.
 * Ours in the place of a guessed group are those that Maven resolves for zipkin-server 3.4.0.
 */
export const DIFFERENCES: readonly Difference[] = [
  {
    why: 'The group is made of the name of the bundle or module, and nothing is published under it; the archive, or the table of known libraries, has the right one.',
    theirs: {
      'pkg:maven/com.linecorp.armeria.brave6/armeria-brave6':
        'pkg:maven/com.linecorp.armeria/armeria-brave6',
      'pkg:maven/com.linecorp.armeria.eureka/armeria-eureka':
        'pkg:maven/com.linecorp.armeria/armeria-eureka',
      'pkg:maven/com.linecorp.armeria.grpc.protocol/armeria-grpc-protocol':
        'pkg:maven/com.linecorp.armeria/armeria-grpc-protocol',
      'pkg:maven/com.linecorp.armeria.spring.boot3.actuator.autoconfigure/armeria-spring-boot3-actuator-autoconfigure':
        'pkg:maven/com.linecorp.armeria/armeria-spring-boot3-actuator-autoconfigure',
      'pkg:maven/com.linecorp.armeria.spring.boot3.autoconfigure/armeria-spring-boot3-autoconfigure':
        'pkg:maven/com.linecorp.armeria/armeria-spring-boot3-autoconfigure',
      'pkg:maven/com.linecorp.armeria.thrift0.18/armeria-thrift0.18':
        'pkg:maven/com.linecorp.armeria/armeria-thrift0.18',
      'pkg:maven/com.sun.jna.platform/jna-platform': 'pkg:maven/net.java.dev.jna/jna-platform',
      'pkg:maven/com.sun.jna/jna': 'pkg:maven/net.java.dev.jna/jna',
      'pkg:maven/io.zipkin.brave.context-slf4j/context-slf4j':
        'pkg:maven/io.zipkin.brave/brave-context-slf4j',
      'pkg:maven/io.zipkin.brave.instrumentation-http/instrumentation-http':
        'pkg:maven/io.zipkin.brave/brave-instrumentation-http',
      'pkg:maven/io.zipkin.reporter2.zipkin-reporter-brave/zipkin-reporter-brave':
        'pkg:maven/io.zipkin.reporter2/zipkin-reporter-brave',
      'pkg:maven/io.zipkin.reporter2.zipkin-reporter/zipkin-reporter':
        'pkg:maven/io.zipkin.reporter2/zipkin-reporter',
      'pkg:maven/io.zipkin.zipkin2.zipkin/zipkin': 'pkg:maven/io.zipkin.zipkin2/zipkin',
      'pkg:maven/org.checkerframework.checker.qual/checker-qual':
        'pkg:maven/org.checkerframework/checker-qual',
      'pkg:maven/org.objectweb.asm.commons/asm-commons': 'pkg:maven/org.ow2.asm/asm-commons',
      'pkg:maven/org.objectweb.asm.tree.analysis/asm-analysis':
        'pkg:maven/org.ow2.asm/asm-analysis',
      'pkg:maven/org.objectweb.asm.tree/asm-tree': 'pkg:maven/org.ow2.asm/asm-tree',
      'pkg:maven/org.objectweb.asm.util/asm-util': 'pkg:maven/org.ow2.asm/asm-util',
      'pkg:maven/org.objectweb.asm/asm': 'pkg:maven/org.ow2.asm/asm',
    },
  },
  {
    why: 'The archive names no group, and its name is put in the place of one; the table of known libraries has the right one.',
    theirs: {
      'pkg:maven/spring-boot-jarmode-tools/spring-boot-jarmode-tools':
        'pkg:maven/org.springframework.boot/spring-boot-jarmode-tools',
      'pkg:maven/spring-boot-loader-classic/spring-boot-loader-classic':
        'pkg:maven/org.springframework.boot/spring-boot-loader-classic',
      'pkg:maven/zipkin-collector-activemq/zipkin-collector-activemq':
        'pkg:maven/io.zipkin.zipkin2/zipkin-collector-activemq',
      'pkg:maven/zipkin-collector-kafka/zipkin-collector-kafka':
        'pkg:maven/io.zipkin.zipkin2/zipkin-collector-kafka',
      'pkg:maven/zipkin-collector-rabbitmq/zipkin-collector-rabbitmq':
        'pkg:maven/io.zipkin.zipkin2/zipkin-collector-rabbitmq',
      'pkg:maven/zipkin-collector-scribe/zipkin-collector-scribe':
        'pkg:maven/io.zipkin.zipkin2/zipkin-collector-scribe',
      'pkg:maven/zipkin-collector/zipkin-collector': 'pkg:maven/io.zipkin.zipkin2/zipkin-collector',
      'pkg:maven/zipkin-storage-cassandra/zipkin-storage-cassandra':
        'pkg:maven/io.zipkin.zipkin2/zipkin-storage-cassandra',
      'pkg:maven/zipkin-storage-elasticsearch/zipkin-storage-elasticsearch':
        'pkg:maven/io.zipkin.zipkin2/zipkin-storage-elasticsearch',
      'pkg:maven/zipkin-storage-mysql-v1/zipkin-storage-mysql-v1':
        'pkg:maven/io.zipkin.zipkin2/zipkin-storage-mysql-v1',
    },
  },
  {
    why: 'The archive names no group, and no table has one: a bundle’s name, a class and the archive’s own name are none. Ours says what it knows, `pkg:generic/NAME@VERSION`, with the digests (of `jrt-fs`, which is Debian’s, with `sbom-owned: mark`).',
    theirs: {
      'pkg:maven/com.github.jnr.jffi.native/native': 'pkg:generic/jffi',
      'pkg:maven/jrt-fs/jrt-fs': 'pkg:generic/jrt-fs',
      'pkg:maven/org.springframework.boot.loader.launch.JarLauncher/zipkin-server':
        'pkg:generic/zipkin-server',
    },
    ours: ['pkg:generic/zipkin-lens'],
  },
  {
    why: 'The archive says neither its version nor its name. Ours names the file among those that it left out.',
    theirs: {
      'pkg:maven/gradle-wrapper/gradle-wrapper': 'gradle-wrapper.jar',
      'pkg:maven/org.debian.security.UpdateCertificates/ca-certificates-java':
        'ca-certificates-java.jar',
    },
  },
]

/** The differences as lists, as bench/README.md prints them. */
export function differencesText(): string {
  return DIFFERENCES.map(({ why, theirs, ours = [] }) =>
    [
      why,
      '',
      ...Object.entries(theirs).map(([their, our]) => `- \`${their}\`: \`${our}\``),
      ...ours.map((our) => `- not in syft’s: \`${our}\``),
    ].join('\n'),
  ).join('\n\n')
}
