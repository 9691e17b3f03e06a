import '../scan/scan-screen.tsx'
export const reviewScreen = 1
