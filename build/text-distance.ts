/** Letters to change, add or drop to make one text of the other. */
export function distance(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length)
  let row = new Uint32Array(b.length + 1).map((_, index) => index)
  let next = new Uint32Array(b.length + 1)
  for (let i = 1; i <= a.length; i += 1) {
    next[0] = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j += 1) {
      const swap = at(row, j - 1) + (letter === b.charCodeAt(j - 1) ? 0 : 1)
      next[j] = Math.min(swap, at(row, j) + 1, at(next, j - 1) + 1)
    }
    const spent = row
    row = next
    next = spent
  }
  return at(row, b.length)
}

/** Letters of the first text that were read with the right base letter and a wrong tone mark. */
export function toneErrors(wanted: string, read: string): number {
  const width = read.length + 1
  const costs = new Uint16Array((wanted.length + 1) * width)
  for (let j = 0; j <= read.length; j += 1) costs[j] = j
  for (let i = 1; i <= wanted.length; i += 1) {
    costs[i * width] = i
    for (let j = 1; j <= read.length; j += 1) {
      const swap = at(costs, (i - 1) * width + j - 1) + (wanted[i - 1] === read[j - 1] ? 0 : 1)
      costs[i * width + j] = Math.min(swap, at(costs, (i - 1) * width + j) + 1, at(costs, i * width + j - 1) + 1)
    }
  }
  let errors = 0
  let [i, j] = [wanted.length, read.length]
  while (i > 0 && j > 0) {
    const here = at(costs, i * width + j)
    const same = wanted[i - 1] === read[j - 1]
    if (here === at(costs, (i - 1) * width + j - 1) + (same ? 0 : 1)) {
      if (!same && baseOf(wanted[i - 1]) === baseOf(read[j - 1])) errors += 1
      i -= 1
      j -= 1
    } else if (here === at(costs, (i - 1) * width + j) + 1) i -= 1
    else j -= 1
  }
  return errors
}

function at(values: Uint32Array | Uint16Array, index: number): number {
  return values[index] ?? 0
}

function baseOf(letter: string | undefined): string {
  return (letter ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đð]/g, 'd')
    .replace(/[ĐÐ]/g, 'D')
}
