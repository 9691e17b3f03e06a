import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useDesk } from '../api/desk.tsx'
import { readyLists } from '../ready-lists.ts'
import { useShortcut } from '../use-shortcut.tsx'

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Alt+1 … Alt+9 open the officer's lists from every screen; nothing to see. */
export function ListKeys() {
  return numbers.map((number) => <ListKey key={number} number={number} />)
}

function ListKey({ number }: { readonly number: (typeof numbers)[number] }) {
  const { ask } = useDesk()
  const [, go] = useLocation()
  const own = useQuery(ask.workLists()).data ?? []
  const list = [...own, ...readyLists].find(({ key }) => key === number)
  useShortcut(
    `list_${number}`,
    () => {
      if (list !== undefined) go('/lists', { state: { filter: list.filter, order: list.order } })
    },
    list !== undefined,
  )
  return null
}
