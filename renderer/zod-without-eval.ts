import { z } from 'zod'

/** zod compiles its checks with `new Function` unless told not to, and our content policy forbids that. Import first. */
z.config({ jitless: true })
