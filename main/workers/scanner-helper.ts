import { AppError } from '../../shared/errors.ts'
import { createSaneDriver } from '../core/scanners/sane/sane-driver.ts'
import { serveScanner } from '../core/scanners/serve-scanner.ts'
import { helperParent } from './helper-parent.ts'

/** A driver's process: one task of one family of scanners. */
serveScanner(helperParent(), (kind, options) => {
  switch (kind) {
    case 'sane':
      return createSaneDriver(options)
    case 'escl':
    case 'wia':
      throw new AppError('scanner_unreachable')
  }
})
