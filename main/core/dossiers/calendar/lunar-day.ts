/**
 * Days of the Vietnamese lunar calendar by astronomy, at UTC+7: new moons after Jean Meeus, "Astronomical Algorithms"
 * (1998), chapter 49, and the sun's longitude after chapter 25, put together as Hồ Ngọc Đức describes ("Thuật toán tính
 * âm lịch"). Month 11 holds the winter solstice; in a year of thirteen months the first one without a major solar term is
 * the leap month. A Chinese calendar (UTC+8) gives other days: Tết 2030 is 2 February here and 3 February there.
 */

const rad = Math.PI / 180
const dayMs = 86_400_000
/** Julian day number of 1970-01-01. */
const epochJulianDay = 2_440_588
const synodicMonth = 29.530588853
const vietnamOffset = 7 / 24

/** The day of the solar calendar that bears `month`/`dayOfMonth` in the lunar year that begins in `year`; never of a leap month. */
export function solarDayOf(lunar: {
  readonly year: number
  readonly month: number
  readonly dayOfMonth: number
}): string {
  const november = lunarNovember(lunar.month >= 11 ? lunar.year : lunar.year - 1)
  const following = lunarNovember(lunar.month >= 11 ? lunar.year + 1 : lunar.year)
  const first = Math.round((november - newMoonEpoch) / synodicMonth)
  let offset = (lunar.month + 1) % 12 // months since November
  if (following - november > 365 && offset >= leapOffset(first)) offset += 1
  return toDay(newMoonDay(first + offset) + lunar.dayOfMonth - 1)
}

/** Julian day of the new moon that k counts from: 2000-01-06. */
const newMoonEpoch = 2_451_550.1

/** Julian day number (Vietnam) of the new moon `k` months after the one of 2000-01-06. */
function newMoonDay(k: number): number {
  const t = k / 1236.85
  const mean = newMoonEpoch - 0.00024 + synodicMonth * k + 0.00015437 * t * t
  const e = 1 - 0.002516 * t
  const sun = (2.5534 + 29.1053567 * k) * rad
  const moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * rad
  const node = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * rad
  const correction =
    -0.4072 * Math.sin(moon) +
    0.17241 * e * Math.sin(sun) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * node) +
    0.00739 * e * Math.sin(moon - sun) -
    0.00514 * e * Math.sin(moon + sun) +
    0.00208 * e * e * Math.sin(2 * sun) -
    0.00111 * Math.sin(moon - 2 * node) -
    0.00057 * Math.sin(moon + 2 * node) +
    0.00056 * e * Math.sin(2 * moon + sun) -
    0.00042 * Math.sin(3 * moon) +
    0.00042 * e * Math.sin(sun + 2 * node) +
    0.00038 * e * Math.sin(sun - 2 * node) -
    0.00024 * e * Math.sin(2 * moon - sun)
  return Math.floor(mean + correction - dynamicalLead + 0.5 + vietnamOffset)
}

/** Terrestrial time runs ahead of the clocks by about 69 seconds in these years. */
const dynamicalLead = 69 / 86_400

/** Which twelfth of the zodiac the sun stands in at the beginning of a day in Vietnam: 9 after the winter solstice. */
function sunTwelfth(julianDay: number): number {
  const t = (julianDay - 0.5 - vietnamOffset - 2_451_545) / 36_525
  const anomaly = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * rad
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.000289 * Math.sin(3 * anomaly)
  const node = (125.04 - 1934.136 * t) * rad
  const longitude = mean + centre - 0.00569 - 0.00478 * Math.sin(node)
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

/** First day of the lunar month that holds the winter solstice of a year. */
function lunarNovember(year: number): number {
  const yearEnd = Date.UTC(year, 11, 31) / dayMs + epochJulianDay
  const k = Math.floor((yearEnd - newMoonEpoch) / synodicMonth)
  const start = newMoonDay(k)
  return sunTwelfth(start) >= 9 ? newMoonDay(k - 1) : start
}

/** How many months after November the leap month of a long year comes. */
function leapOffset(first: number): number {
  let offset = 1
  while (sunTwelfth(newMoonDay(first + offset)) !== sunTwelfth(newMoonDay(first + offset + 1))) offset += 1
  return offset
}

function toDay(julianDay: number): string {
  return new Date((julianDay - epochJulianDay) * dayMs).toISOString().slice(0, 10)
}
