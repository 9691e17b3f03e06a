import { Menu } from 'electron'
import { type MenuActs, menuTemplate } from './menu-template.ts'

export function showMenu(acts: MenuActs): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(acts)))
}
