import { serveScanner } from '../core/scanners/serve-scanner.ts'
import { helperParent } from './helper-parent.ts'

/** A driver's process: one task of one family of scanners, which alone is loaded, for the officer waits for it. */
serveScanner(helperParent(), async (kind, { onTool, typed, folder, trust }) => {
  switch (kind) {
    case 'sane': {
      const { createSaneDriver } = await import('../core/scanners/sane/sane-driver.ts')
      return createSaneDriver({ onTool })
    }
    case 'escl': {
      const { openEsclDriver } = await import('../core/scanners/escl/open-escl-driver.ts')
      return openEsclDriver(typed, trust)
    }
    case 'wia': {
      const { createWiaDriver } = await import('../core/scanners/wia/wia-driver.ts')
      const { wiaProgram } = await import('../core/scanners/wia/wia-program.ts')
      return createWiaDriver({ program: wiaProgram(process.env['SystemRoot'] ?? 'C:\\Windows'), folder })
    }
  }
})
