/** Names of the empty signature fields of every slip, in the order in which they are signed. */
export const slipFields = { officer: 'ChuKyCanBo', agency: 'ChuKyCoQuan' } as const

/** Empty fields for document time stamps: one after each signature. */
export const timeStampFields: readonly string[] = ['DauThoiGian', 'DauThoiGian2']
