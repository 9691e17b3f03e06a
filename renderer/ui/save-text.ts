type Saved = { readonly fileName: string; readonly text: string; readonly kind?: 'csv' | 'html' }

/** Lets the officer save a text as a file where they choose; nothing leaves the window. */
export function saveText({ fileName, text, kind = 'csv' }: Saved): void {
  const address = URL.createObjectURL(new Blob([text], { type: `text/${kind};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
