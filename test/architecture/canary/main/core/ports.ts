export type Clock = { now(): string }
