"use strict";
exports.id = 646;
exports.ids = [646];
exports.modules = {

/***/ 46646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyScaffold: () => (/* binding */ policyScaffold)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/oci/reference.js
var reference = __webpack_require__(11832);
// EXTERNAL MODULE: ./build/policy/kyverno/cluster-policy.js + 2 modules
var cluster_policy = __webpack_require__(54441);
// EXTERNAL MODULE: ./build/policy/policy-text.js
var policy_text = __webpack_require__(41772);
// EXTERNAL MODULE: ./build/policy/rule.js
var policy_rule = __webpack_require__(65262);
// EXTERNAL MODULE: ./build/policy/yaml.js
var yaml = __webpack_require__(86435);
;// CONCATENATED MODULE: ./build/policy/scaffold.js




/**
 * A folder for `kyverno test --registry`: the rule as ClusterPolicies, a pod for each image where the rule is enforced, and what each rule of
 * the policy must say of each pod.
 */
function kyvernoTest(rule, verdicts) {
    const pods = verdicts.map(({ image, passed }, at) => ({
        name: `${passed ? 'admitted' : 'denied'}-${at + 1}`,
        image,
    }));
    return {
        'policy.yaml': (0,policy_text/* policyText */.M)((0,cluster_policy/* clusterPolicies */.X)(rule), 'kyverno'),
        'pods.yaml': (0,yaml/* writeYaml */.V)(pods.map((pod) => podOf(pod, namespaceOf(rule)))),
        'kyverno-test.yaml': (0,yaml/* writeYaml */.V)([
            {
                apiVersion: 'cli.kyverno.io/v1alpha1',
                kind: 'Test',
                metadata: { name: rule.name },
                policies: ['policy.yaml'],
                resources: ['pods.yaml'],
                results: verdicts.flatMap(({ steps }, at) => steps
                    .filter(({ predicateType }) => predicateType !== undefined)
                    .map((step) => resultOf(rule, pods[at]?.name ?? '', step))),
            },
        ]),
    };
}
/** Where the rule denies; any namespace will do where it denies everywhere. */
function namespaceOf({ enforce }) {
    return enforce === 'everywhere' ? 'default' : (enforce[0] ?? 'default');
}
function podOf({ name, image }, namespace) {
    return {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name, namespace },
        spec: { containers: [{ name: 'app', image }] },
    };
}
function resultOf(rule, pod, step) {
    return {
        policy: `${rule.name}-${(0,policy_rule/* isEnforced */.x5)(rule) ? 'enforce' : 'audit'}`,
        rule: step.name,
        kind: 'Pod',
        resources: [`${namespaceOf(rule)}/${pod}`],
        result: step.passed ? 'pass' : 'fail',
    };
}

// EXTERNAL MODULE: ./build/cli/args.js
var args = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/cli/judge-policy.js + 9 modules
var judge_policy = __webpack_require__(33710);
// EXTERNAL MODULE: ./build/cli/seal-options.js
var seal_options = __webpack_require__(118);
// EXTERNAL MODULE: ./build/cli/text-file.js
var text_file = __webpack_require__(12742);
// EXTERNAL MODULE: ./build/cli/verify-options.js
var verify_options = __webpack_require__(17258);
;// CONCATENATED MODULE: ./build/cli/commands/policy-scaffold.js









const policyScaffold = {
    name: 'policy scaffold',
    summary: 'Writes a folder for kyverno test: the policy, pods, and what must come of each',
    synopsis: 'FILE IMAGE… --out FOLDER',
    positionals: { min: 2, max: 101 },
    options: {
        out: { value: 'FOLDER', describe: 'where to write; files of the same names are replaced' },
        ...verify_options/* TRUST_OPTIONS */.Qb,
        ...seal_options/* REGISTRY_OPTIONS */.zc,
    },
    run: async (given, terminal) => {
        const folder = (0,args/* requiredText */.$4)(given, 'out');
        const [path = '', ...images] = given.positionals;
        const references = images.map(reference/* parseReference */.F2);
        const asked = { path, references, asKyverno: true };
        const { policy, verdicts } = await (0,judge_policy/* judgeByPolicy */.Z)(given, terminal, asked);
        if (policy.label !== undefined) {
            throw new args/* UsageError */.eb(`a ${policy.kind} says nothing of namespaces, which pods for Kyverno must be in`, 'Give the rule that it was written from, or a policy of Kyverno.');
        }
        const stranger = verdicts.find(({ isNamed }) => !isNamed);
        if (stranger !== undefined) {
            throw new args/* UsageError */.eb(`the policy is not for ${stranger.image}, and would let it run without a look`, 'Give images that the policy names.');
        }
        await (0,promises_.mkdir)(folder, { recursive: true });
        for (const [name, text] of Object.entries(kyvernoTest(policy.rule, verdicts))) {
            await (0,text_file/* writeTextFile */.T)('--out', (0,external_node_path_.join)(folder, name), text);
        }
        terminal.log.info(`kyverno test --registry ${folder}`);
        return 0;
    },
};


/***/ }),

/***/ 12742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ writeTextFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20230);
/* harmony import */ var _args_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3513);



/** Writes what an option asked for into the file that it names; one that is there is replaced. Throws UsageError. */
async function writeTextFile(option, path, text) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
    }
    catch (cause) {
        throw new _args_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${option} names ${path}, which cannot be written: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`, `Give ${option} a path in a directory that exists.`, cause);
    }
}


/***/ }),

/***/ 41772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ policyText)
/* harmony export */ });
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86435);

/** What each engine's policies were written for; other versions may understand them differently. */
const WRITTEN_FOR = {
    kyverno: 'Kyverno 1.19.1, ClusterPolicy',
    'kyverno-ivp': 'Kyverno 1.19.1, ImageValidatingPolicy',
    'policy-controller': 'policy-controller 0.15.1',
    connaisseur: 'Connaisseur 3.10, values of its Helm chart',
    ratify: 'Ratify 1.4.6 with Gatekeeper',
};
/** The policy as a YAML file, with what a reader must know above it. */
function policyText({ documents, losses, notes }, engine) {
    const heading = [
        `Written by seal-image for ${WRITTEN_FOR[engine]}. Change the rule and write it anew.`,
        ...losses.map((loss) => `WEAKER than the rule: ${loss}`),
        ...notes,
    ];
    return (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .writeYaml */ .V)(documents, heading.join('\n'));
}


/***/ })

};
;