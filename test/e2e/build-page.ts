import { buildProgram } from '../electron/build-program.ts'

/** Builds page, preload and program once, before the first window opens: nobody empties the folder under an open page. */
export function setup(): void {
  buildProgram()
}
