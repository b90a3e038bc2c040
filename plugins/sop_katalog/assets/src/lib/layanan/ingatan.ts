// What the device remembers of one SOP in one version. A forbidden or full store only means that nothing is remembered.
export interface Memory {
  centang?: string[];
  keperluan?: string;
  tanggal?: string;
  pukul?: string;
}

const PREFIX = "katalog-sop:";

function read(key: string): Memory {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? "{}");
    return typeof found === "object" && found !== null ? (found as Memory) : {};
  } catch {
    return {};
  }
}

export function recall(key: string): Memory {
  const found = read(key);
  return { ...found, centang: Array.isArray(found.centang) ? found.centang : [] };
}

/** Keeps a change beside what is kept already; says whether it could. */
export function keep(key: string, change: Memory): boolean {
  try {
    const all: Memory = { ...read(key), ...change };
    const empty = !all.centang?.length && !all.keperluan && !all.tanggal;
    if (empty) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

/** Forgets other versions of the same page: their ticks stood beside other papers. */
export function forgetOlder(key: string): void {
  const same = PREFIX + key.slice(0, key.lastIndexOf("@") + 1);
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(same) && name !== PREFIX + key) localStorage.removeItem(name);
    }
  } catch {
    // nothing is stored, so there is nothing to forget
  }
}
