import sharp from 'sharp'
export const day = sharp
