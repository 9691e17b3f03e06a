import type { MenuItemConstructorOptions } from 'electron'

export type MenuActs = {
  readonly print: () => void
  readonly checkForUpdates: () => void
  readonly openDataFolder: () => void
  readonly showAbout: () => void
}

/** The window's menu; Vietnamese, without developer tools and without anything the page does itself. */
export function menuTemplate(acts: MenuActs): MenuItemConstructorOptions[] {
  return [
    {
      label: '&Tệp',
      submenu: [
        { label: 'In trang này…', accelerator: 'CmdOrCtrl+P', click: acts.print },
        { label: 'Mở thư mục dữ liệu', click: acts.openDataFolder },
        { type: 'separator' },
        { label: 'Thoát', role: 'quit' },
      ],
    },
    {
      label: '&Sửa',
      submenu: [
        { label: 'Hoàn tác', role: 'undo' },
        { label: 'Làm lại', role: 'redo' },
        { type: 'separator' },
        { label: 'Cắt', role: 'cut' },
        { label: 'Sao chép', role: 'copy' },
        { label: 'Dán', role: 'paste' },
        { label: 'Chọn tất cả', role: 'selectAll' },
      ],
    },
    {
      label: '&Hiển thị',
      submenu: [
        { label: 'Phóng to', role: 'zoomIn' },
        { label: 'Thu nhỏ', role: 'zoomOut' },
        { label: 'Cỡ thường', role: 'resetZoom' },
        { type: 'separator' },
        { label: 'Toàn màn hình', role: 'togglefullscreen' },
      ],
    },
    {
      label: 'Trợ &giúp',
      submenu: [
        { label: 'Kiểm tra bản cập nhật…', click: acts.checkForUpdates },
        { label: 'Giới thiệu', click: acts.showAbout },
      ],
    },
  ]
}
