import { readInputFile } from './input-file.ts'
import { wrongInput } from './malformed-input.ts'
import { parseBuildMetadata, type ToldBuild } from './provenance/build-metadata.ts'
import { parseWorkflowInputs, type WorkflowInputs } from './provenance/workflow-inputs.ts'

/** What the action and the command line take about the build, before it is checked. */
export interface BuildInputs {
  /** What buildx says of the build: its JSON, or the path of a file with it. */
  readonly buildMetadata: string | undefined
  /** `toJSON(inputs)` of a reusable workflow. */
  readonly workflowInputs: string | undefined
}

/** What provenance says on the word of those who gave it; undefined where nothing was given. */
export interface ToldOfBuild {
  readonly builds: readonly ToldBuild[] | undefined
  readonly calledWith: WorkflowInputs | undefined
}

/**
 * What the inputs tell of the build. Throws FlowError INPUT_MALFORMED where no provenance would tell it, INPUT_FILE_UNREADABLE, and
 * ProvenanceError BUILD_METADATA_MALFORMED and WORKFLOW_INPUTS_MALFORMED.
 */
export async function toldOfBuild(
  { buildMetadata, workflowInputs }: BuildInputs,
  { provenance }: { readonly provenance: readonly unknown[] },
): Promise<ToldOfBuild> {
  if (buildMetadata !== undefined && provenance.length === 0) {
    throw wrongInput(
      'build-metadata is given, and provenance is false',
      'Leave build-metadata out, or provenance at its default: nothing else tells of base images.',
    )
  }
  return {
    builds: buildMetadata === undefined ? undefined : await toldBuilds(buildMetadata),
    calledWith: workflowInputs === undefined ? undefined : parseWorkflowInputs(workflowInputs),
  }
}

async function toldBuilds(given: string): Promise<readonly ToldBuild[]> {
  const isText = given.startsWith('{')
  return parseBuildMetadata(
    isText ? Buffer.from(given) : await readInputFile('build-metadata', given),
  )
}
