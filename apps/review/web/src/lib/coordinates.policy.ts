const DECIMAL = String.raw`-?\d{1,3}(?:\.\d+)?`;
/** As people copy it: alone, or from the address of a map. */
const PAIR = new RegExp(`(?:^|[@=/])\\s*(${DECIMAL})\\s*[,;]\\s*(${DECIMAL})`);

/** Degrees in what somebody typed or pasted: `36.5297, -6.2926`, or a link to a map with them in it. */
export function coordinatesIn(text: string): { latitude: number; longitude: number } | undefined {
  const [, latitude, longitude] = PAIR.exec(text.trim()) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  const place = { latitude: Number(latitude), longitude: Number(longitude) };
  return Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180 ? place : undefined;
}
