/** What the browser keeps for the reader; a browser that keeps nothing is no fault. */

export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is refused in private windows: the choice then lasts as long as the page.
  }
}
