import path from 'node:path'
import { ensureModuleFile } from '../../interop/tools/module-file.ts'
import { ensureEtcd } from './etcd.ts'
import { ensureModulePrograms } from './go-module.ts'

/** What runs and judges admissions: the path of each program, and of each folder of custom resource definitions. */
export interface AdmissionTools {
  readonly etcd: string
  readonly apiServer: string
  readonly kyverno: string
  readonly kyvernoReports: string
  /** What `kubectl create -f` of Kyverno's release creates. */
  readonly kyvernoManifest: string
  /** Kyverno's command line. */
  readonly kyvernoCli: string
  /** policy-controller's verdict on one image, without a cluster. */
  readonly policyTester: string
  readonly promtool: string
  /** Definitions of each engine's own resources, as it installs them. */
  readonly crds: {
    readonly kyverno: string
    readonly policyController: string
    readonly ratify: string
  }
}

const KYVERNO = 'github.com/kyverno/kyverno@v1.19.1'
const KUBERNETES = '1.36.3'
const STAGED = /^(\s+k8s\.io\/[a-z0-9-]+) => \.\/staging\/src\/(k8s\.io\/[a-z0-9-]+)$/gm

/** Makes what is missing, one after the other at low priority, and returns the paths. The first time takes some fifteen minutes. */
export async function ensureAdmissionTools(): Promise<AdmissionTools> {
  const kyverno = await ensureModulePrograms({
    module: KYVERNO,
    name: 'kyverno-1.19.1',
    packages: ['./cmd/kyverno', './cmd/reports-controller', './cmd/cli/kubectl-kyverno'],
    crds: 'config/crds',
  })
  const policyController = await ensurePolicyController()
  const ratify = await ensureModulePrograms({
    module: 'github.com/ratify-project/ratify@v1.4.6',
    name: 'ratify-1.4.6',
    packages: [],
    crds: 'config/crd/bases',
  })
  return {
    etcd: await ensureEtcd(),
    apiServer: await ensureApiServer(),
    kyverno: path.join(kyverno, 'kyverno'),
    kyvernoReports: path.join(kyverno, 'reports-controller'),
    kyvernoManifest: await ensureModuleFile(KYVERNO, 'config/install-latest-testing.yaml'),
    kyvernoCli: path.join(kyverno, 'kubectl-kyverno'),
    policyTester: path.join(policyController, 'tester'),
    promtool: await ensurePromtool(),
    crds: {
      kyverno: path.join(kyverno, 'crds'),
      policyController: path.join(policyController, 'crds'),
      ratify: path.join(ratify, 'crds'),
    },
  }
}

/** As `ensureAdmissionTools`, promtool alone, which tests Prometheus rules. The first time takes some minutes. */
export async function ensurePromtool(): Promise<string> {
  const folder = await ensureModulePrograms({
    module: 'github.com/prometheus/prometheus@v0.315.0',
    name: 'promtool-0.315.0',
    packages: ['./cmd/promtool'],
  })
  return path.join(folder, 'promtool')
}

/** The staging folders are published as modules of their own, of the same minor version. */
async function ensureApiServer(): Promise<string> {
  const [major, minor, patch] = KUBERNETES.split('.')
  const version = 'k8s.io/component-base/version'
  const folder = await ensureModulePrograms({
    module: `k8s.io/kubernetes@v${KUBERNETES}`,
    name: `kube-apiserver-${KUBERNETES}`,
    packages: ['./cmd/kube-apiserver'],
    mend: (goMod) => goMod.replaceAll(STAGED, `$1 => $2 v0.${minor}.${patch}`),
    linkerFlags: [
      `-X ${version}.gitVersion=v${KUBERNETES}`,
      `-X ${version}.gitMajor=${major}`,
      `-X ${version}.gitMinor=${minor}`,
    ],
  })
  return path.join(folder, 'kube-apiserver')
}

/** Two modules of the versions that it names are gone from the repository they were part of. */
async function ensurePolicyController(): Promise<string> {
  const authn = 'github.com/google/go-containerregistry/pkg/authn'
  return ensureModulePrograms({
    module: 'github.com/sigstore/policy-controller@v0.15.1',
    name: 'policy-controller-0.15.1',
    packages: ['./cmd/tester'],
    mend: (goMod) =>
      [
        goMod,
        `replace ${authn}/k8schain => ${authn}/k8schain v0.0.0-20230919002926-dbcd01c402b2`,
        `replace ${authn}/kubernetes => ${authn}/kubernetes v0.0.0-20260224031529-85f2bf5f7303`,
        '',
      ].join('\n'),
    crds: 'config',
  })
}
