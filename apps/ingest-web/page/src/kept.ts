/** Where the page keeps what must survive a reload. */
export type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The browser's own storage, or memory where a browser refuses it: then a reload begins anew, and nothing else breaks. */
export function browserStorage(): Kept {
  try {
    const probe = 'countersign.probe';
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return memory();
  }
}

/** A storage that lasts as long as the page. */
export function memory(): Kept {
  const items = new Map<string, string>();
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}
