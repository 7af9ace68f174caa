/** What Kyverno calls all images of a pod's containers in an ImageValidatingPolicy. */
export const ALL_CONTAINERS =
  '(images.containers + images.initContainers + images.ephemeralContainers)'

/** Every container's image, and every volume's. Kyverno hands over those alone that `matchImageReferences` selects. */
export const ALL_IMAGES =
  '(images.containers + images.initContainers + images.ephemeralContainers + images.volumes)'

/** Where Kyverno finds `images.volumes`: it knows of containers' images by itself. */
export const VOLUMES = {
  name: 'volumes',
  expression:
    '(object != null ? object : oldObject).spec.?volumes.orValue([]).filter(v, has(v.image) && has(v.image.reference)).map(v, v.image.reference)',
}
