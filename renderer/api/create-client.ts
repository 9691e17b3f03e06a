import type { ClientLink } from '@orpc/client'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'

/** Everything the page may ask of the core, typed by the contract. Never await the client itself: it answers every name. */
export type DeskClient = ContractRouterClient<Contract>

/** The typed client over any transport. */
export function createClient(link: ClientLink<Record<never, never>>): DeskClient {
  return createORPCClient<DeskClient>(link)
}
