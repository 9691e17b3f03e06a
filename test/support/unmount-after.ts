import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// What a screen still waits for must not come after the file's window is gone.
afterEach(cleanup)
