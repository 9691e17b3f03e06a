import '../../test/support/builder.ts'
import { z } from 'zod'
export const contract = z
