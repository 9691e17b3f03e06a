/** The papers of one citizen at the practice counter, in the order in which they are handed over. */
export type SampleStack = {
  readonly id: string
  /** What the officer is told is in the tray. */
  readonly title: string
  readonly procedureCode: string
  /** Names of files in `main/practice/papers`. */
  readonly files: readonly string[]
}

/** The main case first: đăng ký khai sinh. */
export const sampleStacks = [
  {
    id: 'khai-sinh-a',
    title: 'Hồ sơ đăng ký khai sinh (4 giấy tờ rời)',
    procedureCode: '1.001193',
    files: ['khai-sinh-a-1.jpg', 'khai-sinh-a-2.jpg', 'khai-sinh-a-3.jpg', 'khai-sinh-a-4.jpg'],
  },
  {
    id: 'hon-nhan',
    title: 'Hồ sơ xác nhận tình trạng hôn nhân (tờ khai nằm ngang)',
    procedureCode: '1.004873',
    files: ['hon-nhan-1.png', 'hon-nhan-2.jpg'],
  },
  {
    id: 'chung-thuc',
    title: 'Hồ sơ chứng thực bản sao',
    procedureCode: '2.000815',
    files: ['chung-thuc-1.jpg', 'chung-thuc-2.jpg'],
  },
  {
    id: 'khai-sinh-b',
    title: 'Hồ sơ đăng ký khai sinh (một tệp PDF quét, 4 trang)',
    procedureCode: '1.001193',
    files: ['khai-sinh-b.pdf'],
  },
  {
    id: 'chung-thuc-tiff',
    title: 'Hồ sơ chứng thực bản sao (một tệp TIFF, 2 trang)',
    procedureCode: '2.000815',
    files: ['chung-thuc.tiff'],
  },
  {
    id: 'hon-nhan-dien-tu',
    title: 'Tờ khai xác nhận tình trạng hôn nhân (PDF điện tử)',
    procedureCode: '1.004873',
    files: ['hon-nhan-dien-tu.pdf'],
  },
] as const satisfies readonly SampleStack[]
