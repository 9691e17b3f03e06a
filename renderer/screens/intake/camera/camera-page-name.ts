import type { PageView } from '../../../../shared/contract/reviews.ts'

const pattern = /^Máy ảnh (\d+)\.jpg$/

/** What a page from the camera is called; the number tells it from the others of its dossier. */
export function cameraPageName(number: number): string {
  return `Máy ảnh ${number}.jpg`
}

/** Whether a page came from the camera, so that it is taken once more there. */
export function isCameraPage(page: Pick<PageView, 'sourceName'>): boolean {
  return pattern.test(page.sourceName)
}

/** The first number that no page of the dossier has, those in the bin included. */
export function nextCameraNumber(pages: readonly Pick<PageView, 'sourceName'>[]): number {
  return 1 + Math.max(0, ...pages.map(({ sourceName }) => Number(pattern.exec(sourceName)?.[1] ?? 0)))
}
