import type { Clock } from '../ports.ts'
import '../create-core.ts'
export type Audit = Clock
