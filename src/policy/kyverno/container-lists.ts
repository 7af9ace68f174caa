/** Where a pod names the images that run in it. */
export const CONTAINER_LISTS = ['containers', 'initContainers', 'ephemeralContainers'] as const
